import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'
import type { AggregateIndicator } from '../engine/aggregate.ts'
import type { ScorecardState } from '../tables.ts'
import { linesInForce } from '../workflow/lines-in-force.ts'
import type { CommentState } from '../workflow/tables.ts'
import type { PublicScorecard } from './public-scorecard.ts'
import type { ScorecardHead } from './split-aggregate.ts'

/** One line of a stored scorecard: its figures, and what the analyst says of them. */
export interface StoredLine {
  readonly id: string
  readonly figures: AggregateIndicator
  readonly comment: string
  readonly commentChecked: boolean
  readonly commentedBy: string | null
  readonly version: number
  /** Where the words stand on their way to the Board; null: written before there were steps. */
  readonly commentState: CommentState | null
  /** The figure that the words were signed for. */
  readonly signedValue: number | null
}

export interface ScorecardSummary {
  readonly id: string
  readonly bodyId: string
  readonly state: ScorecardState
  readonly asAt: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly meetingId: string | null
  readonly itemId: string | null
}

export interface StoredScorecard extends ScorecardSummary {
  readonly head: ScorecardHead
  readonly populationSource: string
  readonly publicData: PublicScorecard | null
  readonly lines: readonly StoredLine[]
}

const summaryColumns = [
  'scorecard_id as id',
  'body_id as bodyId',
  'state',
  'as_at as asAt',
  'made_by as madeBy',
  'made_at as madeAt',
  'meeting_id as meetingId',
  'item_id as itemId',
] as const

/** A scorecard with its lines, the figures as they hold today. Throws `NotFound`. */
export async function getScorecard(tx: Tx, id: string): Promise<StoredScorecard> {
  const row = isId(id)
    ? await tx
        .selectFrom('hearth.scorecard')
        .select([
          ...summaryColumns,
          'head',
          'population_source as populationSource',
          'public_data as publicData',
        ])
        .where('scorecard_id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('There is no such scorecard.')
  const lines = await tx
    .selectFrom('hearth.scorecard_indicator')
    .select([
      'indicator_id as id',
      'figures',
      'comment',
      'sent_figures as sent',
      'comment_checked as commentChecked',
      'commented_by as commentedBy',
      'comment_state as commentState',
      'signed_value as signedValue',
      'version',
    ])
    .where('scorecard_id', '=', id)
    .orderBy('position')
    .execute()
  const figures = await linesInForce(tx, row, lines)
  return {
    ...row,
    lines: lines.map(({ sent: _sent, ...line }, at) => ({ ...line, figures: figures[at]! })),
  }
}

/** Scorecards of some boards, newest date first. */
export async function listScorecards(
  tx: Tx,
  bodyIds: readonly string[],
): Promise<ScorecardSummary[]> {
  if (bodyIds.length === 0) return []
  return tx
    .selectFrom('hearth.scorecard')
    .select(summaryColumns)
    .where('body_id', 'in', [...bodyIds])
    .orderBy('as_at', 'desc')
    .orderBy('made_at', 'desc')
    .execute()
}

/** A line of a scorecard. Throws `NotFound`. */
export function lineOf(scorecard: StoredScorecard, indicatorId: string): StoredLine {
  const line = scorecard.lines.find((one) => one.id === indicatorId)
  if (!line) throw new NotFound('This scorecard does not hold that indicator.')
  return line
}
