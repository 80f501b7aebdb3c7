import type { Generated } from 'kysely'
import type { Instant, InstantOrNull, Json } from '#platform/db/tables.ts'
import type { Paper } from '#platform/paper/blocks.ts'

export interface DocumentTable {
  council_id: string
  document_id: string
  meeting_id: string
  item_id: string
  position: number
  slug: string | null
  title: string
  public_title: string | null
  publicity: 'public' | 'exempt'
  paragraphs: Json<number[]>
  public_interest: Generated<string>
  proper_officer_id: string | null
  decided_on: string | null
  review_on: string | null
  paper: Json<Paper>
  report_id: string | null
  submitted_at: Instant
  released_at: InstantOrNull
  release_reason: string | null
  pages_from: number | null
  pages_to: number | null
  pdf_name: string | null
  pdf_sha256: string | null
  pdf_size: number | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.document': DocumentTable
  }
}
