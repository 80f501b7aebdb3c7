import type { Generated } from 'kysely'
import type { Instant, InstantOrNull, Json } from '#platform/db/tables.ts'
import type { Terms } from '../engine/terms.ts'

export type ImportState = 'waiting' | 'read' | 'refused' | 'failed'

export interface ReturnsImportTable {
  council_id: string
  import_id: string
  body_id: string
  as_at: string
  terms: Json<Terms>
  population_source: Generated<string>
  state: ImportState
  file_count: number
  byte_count: number
  sent_by: string
  sent_at: Instant
  delete_on: string
  deleted_at: InstantOrNull
  problems: Json<readonly string[]> | null
  scorecard_id: string | null
}

export interface ReturnsImportFileTable {
  council_id: string
  import_id: string
  position: number
  sealed_name: Uint8Array
  sealed: Uint8Array
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.returns_import': ReturnsImportTable
    'hearth.returns_import_file': ReturnsImportFileTable
  }
}
