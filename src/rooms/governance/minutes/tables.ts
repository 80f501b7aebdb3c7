import type { Generated } from 'kysely'
import type { Instant, InstantOrNull, Json } from '#platform/db/tables.ts'
import type { Outcome } from '../meeting-room/tables.ts'

export type MinutesState = 'draft' | 'cleared' | 'published'

export interface MinutesTable {
  council_id: string
  meeting_id: string
  body_id: string
  year: string
  state: MinutesState
  drafted_at: Instant
  cleared_at: InstantOrNull
  cleared_by: string | null
  published_at: InstantOrNull
  chair_remark: string | null
  version: Generated<number>
}

export interface MinuteTable {
  council_id: string
  minute_id: string
  meeting_id: string
  item_id: string
  body_id: string
  year: string
  number: number
  title: string
  text: string
  outcome: Outcome
  decisions: Json<string[]>
  is_private: boolean
  public_title: string | null
  public_summary: Generated<string>
  no_summary_because: Generated<string>
  version: Generated<number>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.minutes': MinutesTable
    'hearth.minute': MinuteTable
  }
}
