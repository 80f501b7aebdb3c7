import type { Generated } from 'kysely'
import type { Instant } from '#platform/db/tables.ts'

export interface StrategyPriorityTable {
  council_id: string
  priority_id: string
  body_id: string
  title: string
  meaning: string
  position: number
  effective_on: string
  ends_on: string | null
  changed_by: string
  changed_at: Instant
  version: Generated<number>
}

export interface StrategyMeasureTable {
  council_id: string
  priority_id: string
  indicator_id: string
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.strategy_priority': StrategyPriorityTable
    'hearth.strategy_measure': StrategyMeasureTable
  }
}
