import type { Generated } from 'kysely'
import type { InstantOrNull } from '#platform/db/tables.ts'

export type MeetingState =
  'scheduled' | 'published' | 'in_session' | 'held' | 'concluded' | 'cancelled'

export type ItemKind =
  | 'young_people'
  | 'apologies'
  | 'declarations'
  | 'minutes'
  | 'public_participation'
  | 'urgent'
  | 'report'
  | 'scorecard'
  | 'exclusion'
  | 'tracker'
  | 'forward_plan'
  | 'next_meeting'

export type AskedFor = 'decision' | 'information' | 'consultation' | 'endorsement' | 'noting'
export type ItemState = 'on_agenda' | 'in_progress' | 'dealt_with' | 'withdrawn' | 'deferred'

export interface MeetingTable {
  council_id: string
  meeting_id: string
  body_id: string
  slug: string
  meets_on: string
  starts_at: string
  venue: string
  access_note: Generated<string>
  state: MeetingState
  state_reason: string | null
  is_open_to_public: Generated<boolean>
  quorum: number
  chair_agreed_at: InstantOrNull
  short_notice_reason: string | null
  agenda_published_at: InstantOrNull
  opened_at: InstantOrNull
  closed_at: InstantOrNull
  version: Generated<number>
}

export interface AgendaItemTable {
  council_id: string
  item_id: string
  meeting_id: string
  position: number
  number: string | null
  kind: ItemKind
  title: string
  public_title: string | null
  purpose: string
  asked_for: AskedFor
  scheduled_at: string | null
  publicity: 'public' | 'exempt'
  source_room: string | null
  source_ref: string | null
  state: ItemState
  version: Generated<number>
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.meeting': MeetingTable
    'hearth.agenda_item': AgendaItemTable
  }
}
