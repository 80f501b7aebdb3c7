import type { Generated } from 'kysely'
import type { Instant, Json } from '#platform/db/tables.ts'
import type { AgeGroup, Arrangement } from './home.ts'
import type { Notice } from './notice.ts'

export interface UnregisteredHomeTable {
  council_id: string
  home_id: string
  body_id: string
  word: string
  age_band: AgeGroup
  arrangement: Arrangement
  started_on: string
  ended_on: string | null
  why: string
  agreed_by: string
  agreed_on: string
  plan: string
  told_on: string | null
  review_on: string
  version: Generated<number>
  entered_by: string
  entered_at: Instant
}

export interface UnregisteredNoticeTable {
  council_id: string
  notice_id: string
  body_id: string
  month_end: string
  data: Json<Notice>
  signed_by: string
  signed_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.unregistered_home': UnregisteredHomeTable
    'hearth.unregistered_notice': UnregisteredNoticeTable
  }
}
