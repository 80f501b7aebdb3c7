import { dayFromIso, isoText, plainText } from '../engine/days.ts'
import { dueOn, lastDue, lastEnd, timeInWords } from '../engine/entered/due.ts'
import type { EnteredWindow } from '../engine/entered/entered-figure.ts'
import type { Indicator } from '../engine/indicator.ts'
import type { TimeNow } from './due-weeks.ts'
import { currentOf, type EnteredVersion } from './entered-figures.ts'
import { listToEnter, usualSource, windowToEnter } from './to-enter.ts'
import { listIndicators } from '../measures/indicators.ts'

export type EntryState = 'in' | 'due' | 'late'

/** What one source owes of one indicator. */
export interface EntryRow {
  readonly indicator: Indicator
  readonly source: string
  readonly window: EnteredWindow
  /** The newest figure that is in; undefined where there is none yet. */
  readonly latest: EnteredVersion | undefined
  readonly state: EntryState
  /** The last day of the time to enter next; null when everything is in. */
  readonly next: string | null
  /** "Due on 12 November 2026", "Late: September 2026 was due on 12 November 2026", "In". */
  readonly says: string
}

/**
 * What is in, due and late on a day: a row for each indicator that no return holds and each source
 * that gives it; and for any other indicator, the sources that somebody entered beside the returns.
 */
export function listRows(versions: readonly EnteredVersion[], told: TimeNow): EntryRow[] {
  const current = currentOf(versions).filter((one) => !one.withdrawn)
  const needed = new Set(listToEnter().map(({ id }) => id))
  return listIndicators().flatMap((indicator) => {
    const window = windowToEnter(indicator)
    const given = current.filter((one) => one.indicator === indicator.id && one.window === window)
    const sources = [...new Set(given.map(({ source }) => source))]
    if (sources.length === 0 && needed.has(indicator.id)) sources.push(usualSource(indicator.id))
    return sources.map((source) =>
      rowOf(indicator, source, given.filter((one) => one.source === source).at(-1), told),
    )
  })
}

function rowOf(
  indicator: Indicator,
  source: string,
  latest: EnteredVersion | undefined,
  told: TimeNow,
): EntryRow {
  const window = windowToEnter(indicator)
  const today = dayFromIso(told.today)!
  const due = lastDue(window, today, told)
  const ended = lastEnd(window, today)
  const held = latest ? dayFromIso(latest.asAt)! : -1
  const row = { indicator, source, window, latest }
  if (held >= ended) return { ...row, state: 'in', next: null, says: 'everything is in' }
  const isLate = held < due
  const next = isLate ? due : ended
  const day = plainText(dueOn(window, next, told.dueWeeks))
  return {
    ...row,
    state: isLate ? 'late' : 'due',
    next: isoText(next),
    says: isLate
      ? `Late: ${timeInWords(window, next)} was due on ${day}`
      : `${upperFirst(timeInWords(window, next))} is due on ${day}`,
  }
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
