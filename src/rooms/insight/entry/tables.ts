import type { Generated } from 'kysely'
import type { Instant } from '#platform/db/tables.ts'
import type { EnteredWindow } from '../engine/entered/entered-figure.ts'

/** One version of a figure that somebody entered; rows are only added. */
export interface EnteredFigureTable {
  council_id: string
  entered_id: string
  body_id: string
  indicator_id: string
  source: string
  window_kind: EnteredWindow
  as_at: string
  version: number
  numerator: number | null
  denominator: number | null
  value: number | null
  note: Generated<string>
  withdrawn: Generated<boolean>
  reason: Generated<string>
  came_by: 'page' | 'file'
  entered_by: string
  entered_at: Instant
}

/** Whose figure it is; the newest row holds. */
export interface IndicatorOwnerTable {
  council_id: string
  ownership_id: string
  body_id: string
  indicator_id: string
  person_id: string | null
  set_by: string
  set_at: Instant
  number: number
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.entered_figure': EnteredFigureTable
    'hearth.indicator_owner': IndicatorOwnerTable
  }
}
