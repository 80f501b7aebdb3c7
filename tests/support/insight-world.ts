import type { AggregateScorecard } from '#rooms/insight/engine/aggregate.ts'
import { computeTotals } from '#rooms/insight/engine/compute-totals.ts'
import type { ReturnFile } from '#rooms/insight/engine/scorecard.ts'
import { demoReturnFiles } from '#rooms/insight/demo-returns/write-returns.ts'
import { receiveTotals } from '#rooms/insight/returns/receive-totals.ts'
import { getScorecard } from '#rooms/insight/scorecards/find-scorecard.ts'
import { submitScorecard } from '#rooms/insight/scorecards/submit-scorecard.ts'
import type { TestHouse } from './test-house.ts'

export const AS_AT = '2026-03-31'

/** The returns of an invented council, small enough that small numbers occur. */
export const returnFiles = (options: { children?: number; seed?: number } = {}): ReturnFile[] =>
  demoReturnFiles({ children: 120, years: 3, seed: 11, ending: AS_AT, ...options })

/** The totals that the page makes of them. */
export function totalsOf(
  files: readonly ReturnFile[] = returnFiles(),
  asAt: string = AS_AT,
): AggregateScorecard {
  const population = { value: 31_000, year: 2024 }
  const result = computeTotals({ files, asAt, population })
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result.totals
}

let made: AggregateScorecard | undefined

/** The same totals for every test of a file: reading the files once is enough. */
export const someTotals = (): AggregateScorecard => (made ??= totalsOf())

/** Totals with one figure changed, its counts and the last point of its trend with it. */
export function withFigure(
  totals: AggregateScorecard,
  id: string,
  numerator: number,
  denominator: number,
): AggregateScorecard {
  const value = (numerator * 100) / denominator
  return {
    ...totals,
    indicators: totals.indicators.map((one) =>
      one.id === id
        ? {
            ...one,
            numerator,
            denominator,
            value,
            trend: one.trend.map((point, at) =>
              at === one.trend.length - 1 ? { ...point, numerator, denominator, value } : point,
            ),
          }
        : one,
    ),
  }
}

/** The analyst's draft of these totals. @returns its id */
export async function draftScorecard(
  house: TestHouse,
  totals: AggregateScorecard = someTotals(),
): Promise<string> {
  const kept = await house.as(house.people.analyst, (tx) =>
    receiveTotals(tx, {
      bodyId: house.people.board,
      totals: JSON.stringify(totals),
      populationSource: 'Office for National Statistics, mid-2024',
    }),
  )
  return kept.scorecardId
}

/** A scorecard that was sent to the next meeting. @returns its id */
export async function submittedScorecard(
  house: TestHouse,
  totals?: AggregateScorecard,
): Promise<string> {
  const id = await draftScorecard(house, totals)
  await house.as(house.people.analyst, async (tx) =>
    submitScorecard(tx, await getScorecard(tx, id)),
  )
  return id
}
