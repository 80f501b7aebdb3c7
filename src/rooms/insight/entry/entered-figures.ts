import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { newId } from '#platform/ids/new-id.ts'
import type { EnteredFigure, EnteredWindow } from '../engine/entered/entered-figure.ts'

/** Where one figure stands: one indicator, one source, one time. */
export interface Cell {
  readonly indicator: string
  readonly source: string
  readonly window: EnteredWindow
  /** The last day of the time, as 2026-09-30. */
  readonly asAt: string
}

/** One version of an entered figure. */
export interface EnteredVersion extends EnteredFigure {
  readonly version: number
  /** From this version on there is no such figure. */
  readonly withdrawn: boolean
  readonly reason: string
  readonly cameBy: 'page' | 'file'
  readonly enteredBy: string
  readonly enteredAt: Date
}

/** How many rows one statement takes: well under the 65,535 values that PostgreSQL binds. */
const ROWS_AT_ONCE = 400

/**
 * Keeps figures that came in files. The same values again make no new version; and a file that was
 * read before never undoes a correction made since, because it says nothing new. `enteredBy` is needed
 * where the house itself reads the files.
 * @returns how many versions are new
 */
export async function keepEntered(
  tx: Tx,
  bodyId: string,
  figures: readonly EnteredFigure[],
  enteredBy: string = personOf(actorOf(tx)).personId,
): Promise<number> {
  if (figures.length === 0) return 0
  const known = new Map<string, EnteredVersion[]>()
  for (const version of await readVersions(tx, bodyId))
    known.set(cellKey(version), [...(known.get(cellKey(version)) ?? []), version])
  const wanted = new Map(figures.map((one) => [cellKey(one), one]))
  const rows = [...wanted].flatMap(([key, figure]) => {
    const versions = known.get(key) ?? []
    const current = versions.at(-1)
    const told = versions.findLast((one) => one.cameBy === 'file') ?? current
    if (told && (sameFigure(told, figure) || (current && isCurrent(current, figure)))) return []
    const reason = current ? 'The file that was read gives another figure.' : ''
    const version = (current?.version ?? 0) + 1
    return [rowOf(tx, bodyId, figure, { version, reason, cameBy: 'file', enteredBy })]
  })
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await tx
      .insertInto('hearth.entered_figure')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute()
  if (rows.length > 0)
    await recordAct(tx, {
      act: 'figures.entered_from_files',
      subject: { kind: 'body', id: bodyId },
      details: { figures: rows.length },
    })
  return rows.length
}

const isCurrent = (current: EnteredVersion, figure: EnteredFigure): boolean =>
  !current.withdrawn && sameFigure(current, figure)

/** The figures that hold, up to a day: what was taken out is not among them. */
export async function readEntered(tx: Tx, bodyId: string, upTo: string): Promise<EnteredFigure[]> {
  const versions = await readVersions(tx, bodyId)
  return currentOf(versions)
    .filter((one) => !one.withdrawn && one.asAt <= upTo)
    .map(({ indicator, window, asAt, numerator, denominator, value, source, note }) => ({
      indicator,
      window,
      asAt,
      numerator,
      denominator,
      value,
      source,
      note,
    }))
}

/** The newest version of each figure, taken-out ones among them. */
export function currentOf(versions: readonly EnteredVersion[]): EnteredVersion[] {
  return [...new Map(versions.map((one) => [cellKey(one), one])).values()]
}

/** Every version of every figure of a board (or of one indicator), the oldest first. */
export async function readVersions(
  tx: Tx,
  bodyId: string,
  indicatorId?: string,
): Promise<EnteredVersion[]> {
  let query = tx
    .selectFrom('hearth.entered_figure')
    .select([
      'indicator_id as indicator',
      'source',
      'window_kind as window',
      'as_at as asAt',
      'version',
      'numerator',
      'denominator',
      'value',
      'note',
      'withdrawn',
      'reason',
      'came_by as cameBy',
      'entered_by as enteredBy',
      'entered_at as enteredAt',
    ])
    .where('body_id', '=', bodyId)
    .orderBy('as_at')
    .orderBy('entered_at')
    .orderBy('version')
  if (indicatorId) query = query.where('indicator_id', '=', indicatorId)
  return query.execute()
}

/** Adds one version. Throws when somebody else was next. */
export async function addVersion(
  tx: Tx,
  bodyId: string,
  figure: EnteredFigure,
  more: Numbered,
): Promise<void> {
  await tx
    .insertInto('hearth.entered_figure')
    .values(rowOf(tx, bodyId, figure, more))
    .execute()
}

interface Numbered {
  readonly version: number
  readonly reason: string
  readonly cameBy: 'page' | 'file'
  readonly withdrawn?: boolean
  readonly enteredBy?: string
}

function rowOf(tx: Tx, bodyId: string, figure: EnteredFigure, more: Numbered) {
  const { numerator, denominator, value, note, source } = figure
  return {
    council_id: councilOf(tx).id,
    entered_id: newId(),
    body_id: bodyId,
    indicator_id: figure.indicator,
    source,
    window_kind: figure.window,
    as_at: figure.asAt,
    version: more.version,
    numerator,
    denominator,
    value,
    note,
    withdrawn: more.withdrawn ?? false,
    reason: more.reason,
    came_by: more.cameBy,
    entered_by: more.enteredBy ?? personOf(actorOf(tx)).personId,
    entered_at: nowOf(tx).toString(),
  }
}

/** The name of a figure's place. */
export const cellKey = ({ indicator, source, window, asAt }: Cell): string =>
  JSON.stringify([indicator, source, window, asAt])

type Given = Pick<EnteredFigure, 'numerator' | 'denominator' | 'value' | 'note'>

/** Whether two figures say the same, words among them. */
export const sameFigure = (a: Given, b: Given): boolean =>
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.value === b.value &&
  a.note === b.note
