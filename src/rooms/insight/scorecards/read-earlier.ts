import type { Tx } from '#platform/db/tables.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import { findIndicator } from '../engine/scorecard.ts'
import { dateOfFigure } from '../engine/suppression/lay-out.ts'
import type { EarlierLine } from '../engine/suppression.ts'
import type { Reading } from '../readings/reading.ts'

/** As much of a frozen scorecard as says what it showed. */
interface Frozen {
  readonly asAt: string
  readonly readings: readonly Pick<Reading, 'id' | 'unit' | 'value' | 'counts' | 'points'>[]
}

/**
 * What every scorecard that is public, or on its way to a meeting, shows: nobody can take it back. A
 * correction that stands beside the version it corrects counts as well as that version, and so does
 * one that was itself corrected.
 */
export async function readEarlier(tx: Tx): Promise<EarlierLine[]> {
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
