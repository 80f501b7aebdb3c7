import type { Tx } from '#platform/db/tables.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import type { AggregateScorecard } from '../engine/aggregate.ts'
import { findIndicator } from '../engine/scorecard.ts'
import { dateOfFigure } from '../engine/suppression/lay-out.ts'
import type { EarlierLine } from '../engine/suppression.ts'
import type { Reading } from '../readings/reading.ts'
import { joinAggregate } from './split-aggregate.ts'

/** As much of a frozen scorecard as says what it showed. */
interface Frozen {
  readonly asAt: string
  readonly readings: readonly Pick<Reading, 'id' | 'unit' | 'value' | 'counts' | 'points'>[]
}

/** Everything that was published before, as far as it matters to a scorecard that is not yet. */
export interface Earlier {
  /** What was shown, and what was not. */
  readonly lines: readonly EarlierLine[]
  /** The whole totals behind it: a number that was hidden then is a number that must not come out now. */
  readonly totals: readonly AggregateScorecard[]
}

export const NOTHING_EARLIER: Earlier = { lines: [], totals: [] }

/** What is public, or on its way to a meeting, with the totals behind it. */
export async function readEarlier(tx: Tx): Promise<Earlier> {
  return { lines: await readShown(tx), totals: await readTotals(tx) }
}

/** The totals of every scorecard that was sent, newest first, as they were sent. */
async function readTotals(tx: Tx): Promise<AggregateScorecard[]> {
  const scorecards = await tx
    .selectFrom('hearth.scorecard')
    .select(['scorecard_id as id', 'head'])
    .where('public_data', 'is not', null)
    .orderBy('as_at', 'desc')
    .limit(MOST_SCORECARDS)
    .execute()
  if (scorecards.length === 0) return []
  const lines = await tx
    .selectFrom('hearth.scorecard_indicator')
    .select(['scorecard_id as of', 'figures', 'sent_figures as sent'])
    .where(
      'scorecard_id',
      'in',
      scorecards.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  const linesOfEach = Map.groupBy(lines, (line) => line.of)
  return scorecards.map(({ id, head }) =>
    joinAggregate(
      head,
      (linesOfEach.get(id) ?? []).map(({ sent, figures }) => sent ?? figures),
    ),
  )
}

/** Three years of monthly scorecards and a few: what is older hangs together with nothing of today. */
const MOST_SCORECARDS = 40

/**
 * What every scorecard that is public, or on its way to a meeting, shows: nobody can take it back. A
 * correction that stands beside the version it corrects counts as well as that version, and so does
 * one that was itself corrected.
 */
async function readShown(tx: Tx): Promise<EarlierLine[]> {
  const kept = await tx
    .selectFrom('hearth.scorecard')
    .select('public_data as publicData')
    .where('public_data', 'is not', null)
    .execute()
  const corrected = await tx
    .selectFrom('hearth.figure_correction')
    .select('public_data as publicData')
    .where('public_data', 'is not', null)
    .execute()
  const published = await listPublished<Frozen>(tx, { kinds: ['scorecard'] })
  const frozen = [
    ...[...kept, ...corrected].flatMap(({ publicData }) =>
      publicData ? [publicData as Frozen] : [],
    ),
    ...published.map(({ data }) => data),
  ]
  return frozen.flatMap(linesOf)
}

/** What one frozen scorecard showed, figure by figure and month by month. */
export function linesOf({ asAt, readings }: Frozen): EarlierLine[] {
  return readings.flatMap((reading) => {
    const { id, unit, points } = reading
    if (!findIndicator(id)) return []
    const isCount = unit === 'number'
    const trend = points.map(({ date, value, suppressed }) => ({
      asAt: date,
      value: suppressed ? null : value,
    }))
    const value = numberIn(reading.value)
    const ofDay = { id, asAt: dateOfFigure({ id, value, trend }, asAt), value, isCount }
    return [
      { ...ofDay, group: numberIn(/^Out of ([\d,]+)$/.exec(reading.counts ?? '')?.[1] ?? null) },
      ...trend.map((point) => ({ id, ...point, group: null, isCount })),
    ]
  })
}

/** The number that a figure was written as: "84%", "1,234"; null for words. */
function numberIn(text: string | null): number | null {
  if (text === null || !/^-?[\d,]+(\.\d+)?%?$/.test(text)) return null
  return Number(text.replaceAll(/[,%]/g, ''))
}
