import type { Generated } from 'kysely'
import type { Instant, InstantOrNull, Json } from '#platform/db/tables.ts'

export type Capacity =
  'chair' | 'vice_chair' | 'member' | 'co_opted' | 'also_present' | 'officer' | 'young_people'

export type InterestKind = 'dpi' | 'other_registrable' | 'non_registrable' | 'personal'

export type Outcome =
  'resolved' | 'noted' | 'recommended' | 'deferred' | 'withdrawn' | 'no_decision'

export interface MeetingRollTable {
  council_id: string
  roll_id: string
  meeting_id: string
  person_id: string | null
  name: string
  line: string
  capacity: Capacity
  position: number
  apologies_at: InstantOrNull
}

export interface PresenceTable {
  council_id: string
  presence_id: string
  roll_id: string
  arrived_at: Instant
  left_at: InstantOrNull
}

export interface DeclarationTable {
  council_id: string
  declaration_id: string
  meeting_id: string
  roll_id: string
  item_id: string
  kind: InterestKind
  nature: string
  is_sensitive: boolean
  in_register: boolean
  withdraws: boolean
  made_at: Instant
}

export interface MeetingRecordTable {
  council_id: string
  meeting_id: string
  no_declarations_at: InstantOrNull
  exclusion: 'passed' | 'refused' | null
  exclusion_at: InstantOrNull
  readmitted_at: InstantOrNull
}

export interface ItemRecordTable {
  council_id: string
  item_id: string
  meeting_id: string
  started_at: InstantOrNull
  ended_at: InstantOrNull
  notes: Generated<string>
  discussion: Generated<string>
  outcome: Outcome | null
  decisions: Json<string[]>
  votes_for: number | null
  votes_against: number | null
  abstentions: number | null
  casting_vote: Generated<boolean>
  version: Generated<number>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.meeting_roll': MeetingRollTable
    'hearth.presence': PresenceTable
    'hearth.declaration': DeclarationTable
    'hearth.meeting_record': MeetingRecordTable
    'hearth.item_record': ItemRecordTable
  }
}
