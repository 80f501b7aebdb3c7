import type { Generated } from 'kysely'
import type { Instant, Json } from '#platform/db/tables.ts'
import type { PageSize } from '#platform/pdf/uploaded-pdf.ts'
import type { AskedFor } from '../meetings/tables.ts'

export type ReportState =
  'drafting' | 'in_review' | 'signed_off' | 'received' | 'on_agenda' | 'published'

export type Risk = 'high' | 'medium' | 'low'
export type RecommendationVerb = 'note' | 'agree' | 'endorse' | 'recommend'

export interface Recommendation {
  readonly verb: RecommendationVerb
  readonly text: string
}

export type ReportStep =
  | 'started'
  | 'submitted'
  | 'changes_asked'
  | 'signed_off'
  | 'received'
  | 'placed'
  | 'sent_back'
  | 'published'

export interface ReportTable {
  council_id: string
  report_id: string
  body_id: string
  meeting_id: string | null
  author_id: string
  template: string
  title: string
  asked_for: AskedFor | ''
  purpose: string
  words: Json<Record<string, string>>
  recommendations: Json<Recommendation[]>
  risk_now: Risk | ''
  risk_after: Risk | ''
  publicity: 'public' | 'exempt' | ''
  public_title: string
  paragraphs: Json<number[]>
  public_interest: string
  proper_officer_id: string | null
  decided_on: string | null
  review_on: string | null
  state: ReportState
  item_id: string | null
  version: Generated<number>
  last_changed_by: string
  last_changed_at: Instant
}

export interface ReportAppendixTable {
  council_id: string
  appendix_id: string
  report_id: string
  position: number
  title: string
  sha256: string
  size: number
  pages: Json<PageSize[]>
  left_out: Json<string[]>
}

export interface ReportStepTable {
  council_id: string
  step_id: string
  report_id: string
  step: ReportStep
  person_id: string | null
  at: Instant
  words: string
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.report': ReportTable
    'hearth.report_appendix': ReportAppendixTable
    'hearth.report_step': ReportStepTable
  }
}
