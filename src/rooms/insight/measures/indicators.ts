import { NotFound } from '#platform/http/errors.ts'
import { dayFromIso, isoText } from '../engine/days.ts'
import type { Indicator } from '../engine/indicator.ts'
import { INDICATORS } from '../engine/indicators/all.ts'
import { findIndicator } from '../engine/scorecard.ts'
import { windowOn } from '../engine/windows.ts'
import type { Meaning } from '../readings/reading.ts'

/** Every indicator that Hearth computes, in the engine's order. */
export const listIndicators = (): readonly Indicator[] => INDICATORS

/** An indicator by its id. Throws `NotFound`. */
export function getIndicator(id: string): Indicator {
  const indicator = findIndicator(id)
  if (!indicator) throw new NotFound('There is no such indicator.')
  return indicator
}

/** What an indicator means, and which time its figure on a day is about. */
export function meaningOf(id: string, asAt: string): Meaning {
  const { definition, cohort, source, basis, standing, of, series } = getIndicator(id)
  return {
    definition,
    cohort,
    source,
    window: windowOf(basis, asAt),
    basis,
    standing,
    of: of ?? null,
    series: series ?? null,
  }
}

function windowOf(basis: Indicator['basis'], asAt: string): string {
  const { from, to } = windowOn(basis, dayFromIso(asAt)!)
  const end = dayInWords(isoText(to))
  if (basis === 'year-end') return `At ${end}, counted once a year`
  if (basis === 'day') return `On ${end}`
  if (basis === 'twelve-months') return `Twelve months to ${end}`
  if (basis === 'three-years') return `Three years to ${end}`
  if (basis === 'month') return `In ${end.replace(/^\d+ /, '')}`
  return `${dayInWords(isoText(from))} to ${end}`
}

/** 31 March 2026 */
export const dayInWords = (date: string): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })

/** The last 31 March on or before a day: the end of the collection year. */
export function lastYearEnd(date: string): string {
  const day = Temporal.PlainDate.from(date)
  const ending = Temporal.PlainDate.from({ year: day.year, month: 3, day: 31 })
  const isAhead = Temporal.PlainDate.compare(ending, day) > 0
  return (isAhead ? ending.subtract({ years: 1 }) : ending).toString()
}
