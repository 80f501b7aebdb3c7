import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'

/** A jsonb column: read as a value, written as JSON text (see `json` beside this). */
export type Json<T> = ColumnType<T, string, string>
/** A timestamptz column: read as a Date, written as an ISO text or a Date. */
export type Instant = ColumnType<Date, Date | string, Date | string>
export type InstantOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>

export interface CouncilTable {
  council_id: string
  slug: string
  name: string
  short_name: string
  host: string | null
  created_at: ColumnType<Date, never, never>
}

export interface SessionTable {
  council_id: string
  token_hash: string
  person_id: string
  created_at: Instant
  last_seen_at: Instant
  expires_at: Instant
  idle_minutes: number
}

export interface AuditEntryTable {
  council_id: string
  entry_id: Generated<number>
  at: Instant
  actor_id: string | null
  actor_line: string
  act: string
  subject_kind: string
  subject_id: string
  why: string | null
  details: Json<Record<string, unknown>>
  entry_hash: string
}

export interface AuditPendingTable {
  council_id: string
  entry_id: number
  entry_hash: string
}

export interface AuditSealTable {
  council_id: string
  number: number
  previous_hash: string
  hash: string
  sealed_at: Instant
  entry_ids: number[]
}

export interface OutboxMessageTable {
  council_id: string
  message_id: string
  channel: 'email' | 'text'
  to_address: string
  subject: string
  body: string
  about_kind: string
  about_id: string
  state: 'waiting' | 'sent' | 'failed'
  attempts: Generated<number>
  created_at: Instant
  sent_at: InstantOrNull
}

export interface StoredFileTable {
  council_id: string
  sha256: string
  media_type: string
  size: number
  created_at: Instant
}

export interface PublicationTable {
  council_id: string
  publication_id: string
  kind: string
  slug: string
  version: number
  is_current: boolean
  title: string
  summary: string
  board_slug: string | null
  url: string
  data: Json<unknown>
  search_text: string
  happened_at: Instant
  published_at: Instant
}

export interface PublicationFileTable {
  council_id: string
  publication_id: string
  name: string
  sha256: string
  media_type: string
  size: number
}

/**
 * Every table of the house. Each room adds its own by declaration merging in its `tables.ts`,
 * so that the platform knows none of them.
 */
export interface Tables {
  'hearth.council': CouncilTable
  'hearth.session': SessionTable
  'hearth.audit_entry': AuditEntryTable
  'hearth.audit_pending': AuditPendingTable
  'hearth.audit_seal': AuditSealTable
  'hearth.outbox_message': OutboxMessageTable
  'hearth.stored_file': StoredFileTable
  'hearth.publication': PublicationTable
  'hearth.publication_file': PublicationFileTable
}

export type Db = Kysely<Tables>

/** The one handle of a domain function. Only the page helper and the job runner make one. */
export type Tx = Transaction<Tables>
