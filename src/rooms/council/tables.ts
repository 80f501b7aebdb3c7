import type { Json } from '#platform/db/tables.ts'

export type PersonKind = 'officer' | 'councillor' | 'partner' | 'young_person'
export type BodyKind = 'board' | 'children_in_care_council' | 'care_leavers_forum'

export interface PersonTable {
  council_id: string
  person_id: string
  name: string
  line: string
  kind: PersonKind
  email: string | null
  born_on: string | null
  sign_in_subject: string | null
  persona_line: string | null
  persona_order: number | null
}

export interface BodyTable {
  council_id: string
  body_id: string
  slug: string
  name: string
  kind: BodyKind
  purpose: string
}

export interface RoleHeldTable {
  council_id: string
  role_held_id: string
  person_id: string
  role: string
  body_id: string | null
  from_on: string
  until_on: string | null
}

export interface SettingTable {
  council_id: string
  setting_id: string
  body_id: string | null
  key: string
  value: Json<unknown>
  effective_on: string
  source: string
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.person': PersonTable
    'hearth.body': BodyTable
    'hearth.role_held': RoleHeldTable
    'hearth.setting': SettingTable
  }
}
