import type { Tx } from '#platform/db/tables.ts'
import type { AskAbout } from '#platform/http/page.ts'
import { namePeople } from '#rooms/council/index.ts'
import { dayFromIso, isoText } from '../engine/days.ts'
import { lastEnds, timeInWords } from '../engine/entered/due.ts'
import type { EnteredWindow } from '../engine/entered/entered-figure.ts'
import type { Indicator, Unit } from '../engine/indicator.ts'
import { paths } from '../paths.ts'
import { whoeverEntersThisFigure } from '../policies.ts'
import { readTimeTold } from './due-weeks.ts'
import { currentOf, readVersions, type EnteredVersion } from './entered-figures.ts'
import type { OneEntry } from './load-entries.ts'
import { sayFigure } from './say-entered.ts'
import { usualSource, windowToEnter } from './to-enter.ts'
import { listRows, upperFirst } from './what-is-due.ts'

/** How many times back can be chosen. */
const TIMES: Readonly<Record<EnteredWindow, number>> = {
  day: 24,
  month: 24,
  quarter: 12,
  term: 12,
  year: 10,
  'twelve-months': 24,
}

/** The page of one figure: the time and source chosen, what is in, and its history. */
export async function viewFigure(tx: Tx, ask: AskAbout<OneEntry>) {
  const { indicator, board, bodyId } = ask.record
  const window = windowToEnter(indicator)
  const told = await readTimeTold(tx, bodyId)
  const versions = (await readVersions(tx, bodyId, indicator.id)).filter(
    (one) => one.window === window,
  )
  const held = currentOf(versions).filter((one) => !one.withdrawn)
  const rows = listRows(versions, told).filter((row) => row.indicator.id === indicator.id)
  const ends = lastEnds(window, dayFromIso(told.today)!, TIMES[window]).map(isoText)
  const pick = (name: string, otherwise: string) =>
    String(ask.typed[name] ?? ask.query[name] ?? otherwise)
  const source = pick('source', rows[0]?.source ?? usualSource(indicator.id))
  const asAt = pick('asAt', rows[0]?.next ?? ends[0]!)
  const ofCell = versions.filter((one) => one.source === source && one.asAt === asAt)
  const current = ofCell.at(-1)
  const stands = current && !current.withdrawn ? current : undefined
  const people = await namePeople(
    tx,
    versions.map((one) => one.enteredBy),
  )
  const say = historyRow(indicator.unit, (id) => people.find((one) => one.id === id)?.name ?? '')
  const end = dayFromIso(asAt)
  return {
    title: indicator.title,
    series: indicator.series,
    definition: indicator.definition,
    cohort: indicator.cohort,
    crumbs: [{ text: 'Figures to enter', href: `${paths.entries}?board=${board.slug}` }],
    rows: rows.map((row) => ({ source: row.source, says: row.says })),
    sources: [...new Set(held.map((one) => one.source))],
    times: ends.map((value) => ({
      value,
      text: upperFirst(timeInWords(window, dayFromIso(value)!)),
    })),
    chosen: { source, asAt, time: end === null ? '' : timeInWords(window, end) },
    mayEnter: ask.may(whoeverEntersThisFigure) && ends.includes(asAt),
    version: current?.version ?? 0,
    stands: stands && { ...fieldsOf(stands), words: sayFigure(stands, indicator.unit) },
    fields: fieldsFor(indicator),
    history: ofCell.length > 1 ? ofCell.toReversed().map(say) : [],
    enterHref: paths.entry(board.slug, indicator.id),
    takeOutHref: paths.takeOutEntry(board.slug, indicator.id),
    others: held.toReversed().map((one) => ({
      text: upperFirst(timeInWords(window, dayFromIso(one.asAt)!)),
      href: paths.entry(board.slug, indicator.id, one.source, one.asAt),
      source: one.source,
      words: sayFigure(one, indicator.unit),
    })),
  }
}

/** What stands in the boxes when a figure is corrected. */
function fieldsOf({ numerator, denominator, value, note }: EnteredVersion) {
  return { numerator, denominator, value, note }
}

function historyRow(unit: Unit, nameOf: (id: string) => string) {
  return (one: EnteredVersion) => ({
    at: one.enteredAt,
    words: one.withdrawn ? 'Taken out' : sayFigure(one, unit),
    who: nameOf(one.enteredBy),
    from: one.cameBy === 'file' ? 'out of a file' : '',
    why: one.reason,
  })
}

/** Which boxes a figure of this unit has, and what they are called. */
export function fieldsFor({ unit }: Pick<Indicator, 'unit'>) {
  switch (unit) {
    case 'percent':
    case 'rate':
      return { counts: true, of: 'Out of how many', value: 'Or the figure as it was given', unit }
    case 'score':
    case 'points':
    case 'days':
      return { counts: false, of: 'Of how many, if it is known', value: 'Average', unit }
    case 'number':
      return { counts: false, of: null, value: 'Number', unit }
    case 'yes-no':
      return { counts: false, of: null, value: null, unit }
  }
}
