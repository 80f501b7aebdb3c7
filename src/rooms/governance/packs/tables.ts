import type { Instant, InstantOrNull, Json } from '#platform/db/tables.ts'
import type { PackRange } from './pack-input.ts'

export interface MeetingPackTable {
  council_id: string
  meeting_id: string
  state: 'building' | 'ready' | 'failed'
  problem: string
  version: number
  front_pages: number | null
  ranges: Json<PackRange[]>
  public_name: string | null
  public_sha256: string | null
  public_size: number | null
  public_pages: number | null
  asked_at: Instant
  built_at: InstantOrNull
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.meeting_pack': MeetingPackTable
  }
}
