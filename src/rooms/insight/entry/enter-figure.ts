import { sql } from 'kysely'
import { recordAct } from '#platform/audit/record-act.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound, Unacceptable } from '#platform/http/errors.ts'
import { getPerson } from '#rooms/council/index.ts'
import { dayFromIso } from '../engine/days.ts'
import { lastEnd, timeInWords } from '../engine/entered/due.ts'
import { getIndicator } from '../measures/indicators.ts'
import {
  addVersion,
  readVersions,
  sameFigure,
  type Cell,
  type EnteredVersion,
} from './entered-figures.ts'
import type { ReadFigure } from './read-typed.ts'
import { sayFigure } from './say-entered.ts'

export interface NewFigure extends Cell, ReadFigure {
  /** The version that the writer saw; 0 where there was none. */
  readonly version: number
  /** Why it differs from the one before; empty for the first. */
  readonly reason: string
}

/**
 * Enters a figure, or corrects one with a reason; the one before stays in its history.
 * @returns whether there is a new version (the same figure again changes nothing), and the source as
 * it is spelt
 */
export async function enterFigure(
  tx: Tx,
  bodyId: string,
  figure: NewFigure,
): Promise<{ isNew: boolean; source: string }> {
  const { version, reason, ...given } = figure
  checkTime(tx, figure)
  const source = await knownSpelling(tx, bodyId, figure.source)
  const cell = { ...given, source }
  const current = await lockCell(tx, bodyId, cell)
  const holds = current && !current.withdrawn
  if (holds && sameFigure(current, figure)) return { isNew: false, source }
  if ((current?.version ?? 0) !== version) await sayWhoWasFirst(tx, current)
  if (holds && reason === '')
    throw new Unacceptable({
      reason: 'Say why the figure changes. The one before is kept beside it.',
    })
  await addVersion(tx, bodyId, cell, { version: version + 1, reason, cameBy: 'page' })
  await recordAct(tx, {
    act: holds ? 'figure.corrected' : 'figure.entered',
    subject: { kind: 'indicator', id: figure.indicator },
    ...(reason === '' ? {} : { why: reason }),
    details: { bodyId, source, window: figure.window, asAt: figure.asAt, version: version + 1 },
  })
  return { isNew: true, source }
}

/** Takes out a figure that was entered by mistake. Its history stays. */
export async function takeOutFigure(
  tx: Tx,
  bodyId: string,
  { version, reason, ...cell }: Cell & { readonly version: number; readonly reason: string },
): Promise<void> {
  const current = await lockCell(tx, bodyId, cell)
  if (!current || current.withdrawn) throw new NotFound('That figure is not there any more.')
  if (current.version !== version) await sayWhoWasFirst(tx, current)
  const { numerator, denominator, value, note } = current
  const taken = { ...cell, numerator, denominator, value, note }
  await addVersion(tx, bodyId, taken, {
    version: version + 1,
    reason,
    cameBy: 'page',
    withdrawn: true,
  })
  await recordAct(tx, {
    act: 'figure.taken_out',
    subject: { kind: 'indicator', id: cell.indicator },
    why: reason,
    details: { bodyId, source: cell.source, window: cell.window, asAt: cell.asAt },
  })
}

/** The newest version of a cell; nobody else can add one before this transaction ends. */
async function lockCell(tx: Tx, bodyId: string, cell: Cell): Promise<EnteredVersion | undefined> {
  const name = `entered:${councilOf(tx).id}:${bodyId}:${cell.indicator}`
  await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(tx)
  const versions = await readVersions(tx, bodyId, cell.indicator)
  return versions
    .filter(
      ({ source, window, asAt }) =>
        source === cell.source && window === cell.window && asAt === cell.asAt,
    )
    .at(-1)
}

function checkTime(tx: Tx, { window, asAt }: Cell): void {
  const day = dayFromIso(asAt)
  const today = todayOf(tx).toString()
  if (day === null || lastEnd(window, day) !== day)
    throw new Unacceptable({ asAt: 'Choose the time that the figure is of.' })
  if (asAt > today)
    throw new Unacceptable({ asAt: 'That time is not over yet, so there is no figure of it.' })
}

/** "nhs" is the NHS: another spelling would begin a series of its own. */
async function knownSpelling(tx: Tx, bodyId: string, source: string): Promise<string> {
  const rows = await tx
    .selectFrom('hearth.entered_figure')
    .select('source')
    .distinct()
    .where('body_id', '=', bodyId)
    .execute()
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ')
  return rows.find((row) => plain(row.source) === plain(source))?.source ?? source
}

async function sayWhoWasFirst(tx: Tx, current: EnteredVersion | undefined): Promise<never> {
  if (!current)
    throw new Unacceptable('This figure is not there any more. Look at the page again first.')
  const who = (await getPerson(tx, current.enteredBy)).name
  const { unit } = getIndicator(current.indicator)
  const when = timeInWords(current.window, dayFromIso(current.asAt)!)
  const did = current.withdrawn
    ? `${who} took out the figure for ${when} while you wrote.`
    : `${who} entered ${sayFigure(current, unit)} for ${when} while you wrote.`
  throw new Unacceptable({
    value: `${did} Your own is still in the boxes: save again if yours is right, and say why.`,
  })
}
