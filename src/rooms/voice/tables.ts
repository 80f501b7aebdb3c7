import type { Generated } from 'kysely'
import type { Instant, InstantOrNull } from '#platform/db/tables.ts'
import type { CardState, Decision, NameChoice, Part } from './cards/card-states.ts'

export type Verdict = 'ok' | 'still_not_happy' | 'better' | 'a_bit'
export type TellBy = 'message' | 'in_person' | 'code' | 'no'
export type NoteFor = 'youth_voice' | 'writer' | 'owner' | 'group' | 'board'
export type AnswerState = 'writing' | 'checking' | 'returned' | 'released' | 'superseded'
export type Opinion = 'happy' | 'still_not_happy' | 'not_enough' | 'better' | 'a_bit' | 'no'
export type SaidDidStatus = 'doing' | 'done' | 'cannot' | 'not_yet'
export type HandOverChoice = 'advocate' | 'complaint' | 'worker'
export type DeliveryState =
  | 'to_tell'
  | 'sent'
  | 'delivered'
  | 'told_in_person'
  | 'available_by_code'
  | 'could_not_reach'
  | 'asked_not_to_be_told'
export type TryChannel = 'message' | 'phone' | 'letter' | 'in_person' | 'worker' | 'carer'
export type TryResult = 'leaving' | 'left' | 'failed' | 'no_answer' | 'reached'

export interface CardTable {
  council_id: string
  card_id: string
  group_id: string
  board_id: string | null
  state: CardState
  state_since: Instant
  state_before_pause: CardState | null
  paused_until: string | null
  sent_at: InstantOrNull
  shared_words: string | null
  group_shown_as: string | null
  board_shown_as: string | null
  topic: string | null
  number: number | null
  title: string | null
  owner_id: string | null
  asked_at: InstantOrNull
  due_on: string | null
  first_due_on: string | null
  times_passed_on: Generated<number>
  times_given_longer: Generated<number>
  times_asked_again: Generated<number>
  rounds: Generated<number>
  lead_member_answered: Generated<boolean>
  nudges: Generated<number>
  verdict: Verdict | null
  group_disagrees: Generated<boolean>
  not_confirmed: Generated<boolean>
  joined_into: string | null
  what_happened: string | null
  telling_round: Generated<number>
  told_from: InstantOrNull
  closed_at: InstantOrNull
  version: Generated<number>
}

export interface CardWordsTable {
  council_id: string
  card_id: string
  sequence: number
  said_at: Instant
  words: string
}

export interface CardOriginatorTable {
  council_id: string
  originator_id: string
  card_id: string
  wrote_card_id: string
  person_id: string | null
  show_name_to: NameChoice
  tell_by: TellBy
  code_lookup: string
  code_hash: string
  said_at: Instant
}

export interface CardDraftTable {
  council_id: string
  person_id: string
  card_id: string
  words: string
  show_name_to: NameChoice
  tell_by: TellBy
  saved_at: Instant
}

export interface CardCodeTryTable {
  council_id: string
  code_lookup: string
  wrong: number
  last_at: Instant
  locked_until: InstantOrNull
}

export interface CardEventTable {
  council_id: string
  card_id: string
  sequence: number
  at: Instant
  event: string
  from_state: CardState
  to_state: CardState
  by_part: Part
  by_person_id: string | null
  by_name: string | null
  note: string | null
  note_for: NoteFor
  happened_on: string | null
}

export interface CardHandOverTable {
  council_id: string
  card_id: string
  is_complaint: boolean
  offered_at: Instant
  choice: HandOverChoice | null
  chosen_at: InstantOrNull
}

export interface CardOnBoardTable {
  council_id: string
  card_id: string
  item_id: string
  meeting_id: string
  meeting_slug: string | null
  meets_on: string | null
  item_number: string | null
  outcome: string | null
  minute_number: string | null
}

export interface CardLateNoticeTable {
  council_id: string
  notice_id: string
  card_id: string
  due_on: string
  step: number
  told_at: Instant
  told_names: string
}

export interface CardAnswerTable {
  council_id: string
  card_id: string
  version: number
  state: AnswerState
  decision: Decision
  words: string
  what_next: string
  by_when: string
  how_to_check: Generated<string>
  by_lead_member: Generated<boolean>
  given_by: string | null
  author_id: string
  grade: number
  sent_at: InstantOrNull
  returned_note: string | null
  checker_name: string | null
  released_at: InstantOrNull
}

export interface CardAnswerActionTable {
  council_id: string
  card_id: string
  answer_version: number
  position: number
  what: string
  owner_id: string
  due_on: string
  action_id: string | null
}

export interface CardOpinionTable {
  council_id: string
  card_id: string
  originator_id: string
  about: 'answer' | 'done'
  telling_round: number
  answer_version: number
  opinion: Opinion
  words: string
  said_at: Instant
}

export interface OutcomeDeliveryTable {
  council_id: string
  delivery_id: string
  card_id: string
  originator_id: string
  telling_round: number
  channel: 'message' | 'in_person' | 'code' | 'none'
  state: DeliveryState
  since: Instant
  sent_at: InstantOrNull
  finished_at: InstantOrNull
  keep_until: string | null
}

export interface DeliveryTryTable {
  council_id: string
  try_id: string
  delivery_id: string
  at: Instant
  channel: TryChannel
  result: TryResult
  message_id: string | null
  by_name: string | null
}

export interface SaidDidTable {
  council_id: string
  card_id: string
  slug: string
  said: string
  did: string
  who: string
  status: SaidDidStatus
  topic: string
  group_saw_on: string
  published_at: Instant
  version: Generated<number>
}

export interface TalkThreadTable {
  council_id: string
  thread_id: string
  person_id: string
}

export interface TalkMessageTable {
  council_id: string
  thread_id: string
  sequence: number
  at: Instant
  from_young: boolean
  worker_name: string | null
  words: string
  read_at: InstantOrNull
  read_by_name: string | null
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.card': CardTable
    'hearth.card_words': CardWordsTable
    'hearth.card_originator': CardOriginatorTable
    'hearth.card_draft': CardDraftTable
    'hearth.card_code_try': CardCodeTryTable
    'hearth.card_event': CardEventTable
    'hearth.card_hand_over': CardHandOverTable
    'hearth.card_on_board': CardOnBoardTable
    'hearth.card_late_notice': CardLateNoticeTable
    'hearth.card_answer': CardAnswerTable
    'hearth.card_answer_action': CardAnswerActionTable
    'hearth.card_opinion': CardOpinionTable
    'hearth.outcome_delivery': OutcomeDeliveryTable
    'hearth.delivery_try': DeliveryTryTable
    'hearth.said_did': SaidDidTable
    'hearth.talk_thread': TalkThreadTable
    'hearth.talk_message': TalkMessageTable
  }
}
