import './entry/tables.ts'
import './sufficiency/tables.ts'
import './workflow/tables.ts'
import type { Generated } from 'kysely'
import type { Instant, InstantOrNull, Json } from '#platform/db/tables.ts'
import type { AggregateIndicator } from './engine/aggregate.ts'
import type { BenchmarkKind } from './readings/figure.ts'
import type { ScorecardHead } from './scorecards/split-aggregate.ts'
import type { PublicScorecard } from './scorecards/public-scorecard.ts'
import type { CommentState } from './workflow/tables.ts'

export type ScorecardState = 'draft' | 'submitted' | 'published'

export interface ScorecardTable {
  council_id: string
  scorecard_id: string
  body_id: string
  as_at: string
  state: ScorecardState
  head: Json<ScorecardHead>
  population_source: Generated<string>
  made_by: string
  made_at: Instant
  item_id: string | null
  meeting_id: string | null
  submitted_at: InstantOrNull
  public_data: Json<PublicScorecard> | null
  published_at: InstantOrNull
}

export interface ScorecardIndicatorTable {
  council_id: string
  scorecard_id: string
  indicator_id: string
  position: number
  figures: Json<AggregateIndicator>
  comment: Generated<string>
  comment_checked: Generated<boolean>
  commented_by: string | null
  commented_at: InstantOrNull
  version: Generated<number>
  comment_state: CommentState | null
  signed_value: number | null
  sent_figures: Json<AggregateIndicator> | null
}

export interface IndicatorTargetTable {
  council_id: string
  target_id: string
  indicator_id: string
  value: number | null
  direction: 'at_least' | 'at_most'
  source: string
  effective_on: string
  set_by: string
  set_at: Instant
}

export interface BenchmarkTable {
  council_id: string
  benchmark_id: string
  indicator_id: string
  kind: BenchmarkKind
  year: string
  low: number
  high: number
  source: string
  note: Generated<string>
  entered_by: string
  entered_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.scorecard': ScorecardTable
    'hearth.scorecard_indicator': ScorecardIndicatorTable
    'hearth.indicator_target': IndicatorTargetTable
    'hearth.benchmark': BenchmarkTable
  }
}
