import type { Generated } from 'kysely'
import type { Instant, InstantOrNull, Json } from '#platform/db/tables.ts'
import type { AggregateIndicator } from '../engine/aggregate.ts'
import type { PublicScorecard } from '../scorecards/public-scorecard.ts'

/** Where the words beside a figure stand on their way to the Board. */
export type CommentState = 'none' | 'asked' | 'drafted' | 'checked' | 'signed_off' | 'sent_back'

export type CorrectionState = 'proposed' | 'signed' | 'refused'

export interface CommentStepTable {
  council_id: string
  step_id: string
  scorecard_id: string
  indicator_id: string
  number: number
  step: Exclude<CommentState, 'none'>
  why: Generated<string>
  by_id: string
  at: Instant
}

export interface FigureCorrectionTable {
  council_id: string
  correction_id: string
  scorecard_id: string
  indicator_id: string
  number: number
  before: Json<AggregateIndicator>
  numerator: number | null
  denominator: number | null
  value: number | null
  reason: string
  state: CorrectionState
  proposed_by: string
  proposed_at: Instant
  decided_by: string | null
  decided_at: InstantOrNull
  refused_why: Generated<string>
  public_data: Json<PublicScorecard> | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.comment_step': CommentStepTable
    'hearth.figure_correction': FigureCorrectionTable
  }
}
