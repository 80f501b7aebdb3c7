import type { Tx } from '#platform/db/tables.ts'
import { dateInEngland } from '#platform/clock/clock.ts'
import { fitParts } from '../engine/entered/entered-series.ts'
import type { AggregateIndicator } from '../engine/aggregate.ts'
import { dayInWords } from '../measures/indicators.ts'
import type { CorrectionState } from './tables.ts'

/** A figure that proved wrong after it was published, and what it should have been. */
export interface Correction {
  readonly id: string
  readonly indicatorId: string
  readonly number: number
  readonly state: CorrectionState
  readonly before: AggregateIndicator
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly refusedWhy: string
}

/** Every correction of a scorecard, in the order in which they were proposed. */
export async function listCorrections(tx: Tx, scorecardId: string): Promise<Correction[]> {
  return tx
    .selectFrom('hearth.figure_correction')
    .select([
      'correction_id as id',
      'indicator_id as indicatorId',
      'number',
      'state',
      'before',
      'numerator',
      'denominator',
      'value',
      'reason',
      'proposed_by as proposedBy',
      'proposed_at as proposedAt',
      'decided_by as decidedBy',
      'decided_at as decidedAt',
      'refused_why as refusedWhy',
    ])
    .where('scorecard_id', '=', scorecardId)
    .orderBy('indicator_id')
    .orderBy('number')
    .execute()
}

/** Those that were signed: they hold. */
export const listSigned = async (tx: Tx, scorecardId: string): Promise<Correction[]> =>
  (await listCorrections(tx, scorecardId)).filter((one) => one.state === 'signed')

/** Lines with what was corrected: figure and the last point of the drawing; the note says so. */
export function applyCorrections(
  lines: readonly AggregateIndicator[],
  corrections: readonly Correction[],
): AggregateIndicator[] {
  return lines.map((line) =>
    corrections
      .filter((one) => one.indicatorId === line.id)
      .reduce((so, correction) => correctLine(so, correction), line),
  )
}

/** A line with one correction. A point of the drawing follows where it was this very figure. */
export function correctLine(
  line: AggregateIndicator,
  correction: Pick<Correction, 'numerator' | 'denominator' | 'value' | 'decidedAt'>,
): AggregateIndicator {
  const { numerator, denominator, value } = fitParts(line.unit, correction)
  const last = line.trend.at(-1)
  const follows = last !== undefined && last.value === line.value && value !== null
  const on = correction.decidedAt ? ` on ${dayOf(correction.decidedAt)}` : ''
  return {
    ...line,
    numerator,
    denominator,
    value,
    provisional: false,
    notes: [...line.notes, `Corrected${on}, after it was published.`],
    trend: follows
      ? [...line.trend.slice(0, -1), { ...last, numerator, denominator, value }]
      : line.trend,
  }
}

/** 3 December 2026 */
export const dayOf = (at: Date): string =>
  dayInWords(dateInEngland(Temporal.Instant.fromEpochMilliseconds(at.getTime())).toString())
