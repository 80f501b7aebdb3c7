import type { Json } from '#platform/db/tables.ts'
import type { SufficiencyAggregate } from '../engine/sufficiency/sufficiency.ts'

export interface SufficiencyTable {
  council_id: string
  scorecard_id: string
  data: Json<SufficiencyAggregate>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.sufficiency': SufficiencyTable
  }
}
