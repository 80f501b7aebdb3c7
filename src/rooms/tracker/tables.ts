import type { Generated } from 'kysely'
import type { Instant, InstantOrNull } from '#platform/db/tables.ts'

export type ActionState = 'open' | 'in_progress' | 'submitted_as_done' | 'closed' | 'not_pursued'
export type SourceKind = 'minute' | 'card'
export type DueKind = 'date' | 'next_meeting' | 'meeting' | 'months'
export type ActionEventKind =
  | 'raised'
  | 'started'
  | 'noted'
  | 'claimed_done'
  | 'sent_back'
  | 'closed'
  | 'not_pursued'
  | 'transferred'
  | 'due_moved'

export interface ActionTable {
  council_id: string
  action_id: string
  number: number
  body_id: string
  title: string
  owner_id: string
  state: ActionState
  source_kind: SourceKind
  source_ref: string
  source_label: string
  source_url: string | null
  source_words: string | null
  due_kind: DueKind
  due_words: string
  due_meeting_id: string | null
  due_after: string
  due_on: string | null
  public_title: string | null
  public_since: InstantOrNull
  is_restricted: Generated<boolean>
  raised_at: Instant
  done_at: InstantOrNull
  version: Generated<number>
}

export interface ActionEventTable {
  council_id: string
  event_id: string
  action_id: string
  sequence: number
  kind: ActionEventKind
  at: Instant
  actor_id: string | null
  actor_line: string
  words: string
  proof_link: string | null
  proof_sha256: string | null
  proof_name: string | null
  proof_type: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.action': ActionTable
    'hearth.action_event': ActionEventTable
  }
}
