import { guards, type CardFacts, type GuardName } from './card-guards.ts'
import { openStates, type CardEvent, type CardState, type Part } from './card-states.ts'

/** One way a card can move: from where, by what, to where, who may, and what must be true. */
export interface Move {
  readonly from: readonly CardState[]
  readonly event: CardEvent
  readonly to: CardState | 'the state before the pause'
  readonly who: readonly Part[]
  readonly guards: readonly GuardName[]
}

/**
 * Every move a card can make; what is not here cannot happen. The Board's "noted" is not here, so
 * a minute can never close a card. The one way into `closed` is `finish_telling`.
 */
export const moves: readonly Move[] = [
  {
    from: ['draft'],
    event: 'send',
    to: 'sent',
    who: ['writer', 'youth_voice'],
    guards: ['something_is_said'],
  },
  { from: ['sent'], event: 'skim', to: 'checking', who: ['youth_voice'], guards: [] },
  {
    from: ['checking'],
    event: 'ask_writer',
    to: 'help_needed',
    who: ['youth_voice'],
    guards: ['a_reason_is_given'],
  },
  {
    from: ['help_needed'],
    event: 'reply',
    to: 'sent',
    who: ['writer', 'youth_voice'],
    guards: ['something_is_said'],
  },
  {
    from: ['checking', 'help_needed'],
    event: 'hand_to_person',
    to: 'personal_route',
    who: ['youth_voice'],
    guards: [],
  },
  {
    from: ['personal_route'],
    event: 'finish_hand_over',
    to: 'handed_over',
    who: ['youth_voice'],
    guards: ['the_person_is_chosen_or_was_tried_twice'],
  },
  {
    from: ['sent', 'checking', 'help_needed', 'personal_route', 'shown_to_writer', 'with_group'],
    event: 'raise_safety',
    to: 'safety_route',
    who: ['youth_voice'],
    guards: [],
  },
  { from: ['checking'], event: 'join', to: 'joined', who: ['youth_voice'], guards: [] },
  {
    from: ['checking'],
    event: 'show_to_writer',
    to: 'shown_to_writer',
    who: ['youth_voice'],
    guards: ['a_shared_version_is_ready'],
  },
  {
    from: ['shown_to_writer'],
    event: 'agree',
    to: 'with_group',
    who: ['writer', 'youth_voice'],
    guards: ['a_shared_version_is_ready'],
  },
  {
    from: ['shown_to_writer'],
    event: 'time_is_up',
    to: 'with_group',
    who: ['house', 'youth_voice'],
    guards: ['a_shared_version_is_ready', 'two_days_have_passed'],
  },
  {
    from: ['sent', 'checking', 'help_needed', 'shown_to_writer'],
    event: 'pull_out',
    to: 'withdrawn',
    who: ['writer'],
    guards: [],
  },
  {
    from: ['with_group'],
    event: 'take_forward',
    to: 'taken_forward',
    who: ['group'],
    guards: ['a_session_is_named'],
  },
  {
    from: ['with_group'],
    event: 'leave',
    to: 'not_taken',
    who: ['group'],
    guards: ['a_session_is_named', 'a_reason_is_given'],
  },
  {
    from: ['not_taken'],
    event: 'ask_again',
    to: 'with_group',
    who: ['writer'],
    guards: ['it_was_not_asked_again_before'],
  },
  {
    from: ['taken_forward'],
    event: 'ask_owner',
    to: 'asked',
    who: ['corporate_parenting_officer'],
    guards: ['one_owner_a_title_and_a_date'],
  },
  { from: ['asked'], event: 'accept', to: 'answering', who: ['owner'], guards: [] },
  {
    from: ['asked', 'answering'],
    event: 'pass_on',
    to: 'asked',
    who: ['owner'],
    guards: ['it_was_not_passed_on_before', 'a_reason_is_given'],
  },
  {
    from: ['answering'],
    event: 'need_longer',
    to: 'answering',
    who: ['owner'],
    guards: ['the_owner_has_not_had_longer', 'a_reason_is_given', 'the_words_are_plain'],
  },
  {
    from: ['answering'],
    event: 'need_longer',
    to: 'answering',
    who: ['director'],
    guards: ['a_reason_is_given', 'the_words_are_plain'],
  },
  {
    from: ['answering'],
    event: 'send_answer',
    to: 'answer_check',
    who: ['owner'],
    guards: ['the_answer_is_complete', 'a_yes_has_actions', 'the_words_are_plain'],
  },
  {
    from: ['answer_check'],
    event: 'return_words',
    to: 'answering',
    who: ['youth_voice'],
    guards: ['a_reason_is_given'],
  },
  {
    from: ['answer_check'],
    event: 'release',
    to: 'answered',
    who: ['youth_voice'],
    guards: [
      'the_checker_is_not_the_owner',
      'the_answer_is_complete',
      'a_yes_has_actions',
      'the_words_are_plain',
    ],
  },
  {
    from: ['answered'],
    event: 'show_to_group',
    to: 'group_view',
    who: ['group', 'house'],
    guards: [],
  },
  {
    from: ['group_view'],
    event: 'not_good_enough',
    to: 'answering',
    who: ['group'],
    guards: ['a_reason_is_given', 'fewer_than_three_rounds'],
  },
  {
    from: ['group_view'],
    event: 'ask_lead_member',
    to: 'lead_member',
    who: ['group'],
    guards: ['a_reason_is_given', 'the_third_round'],
  },
  {
    from: ['lead_member'],
    event: 'lead_member_answers',
    to: 'answered',
    who: ['corporate_parenting_officer'],
    guards: ['the_answer_is_complete', 'a_yes_has_actions', 'the_words_are_plain'],
  },
  {
    from: ['group_view'],
    event: 'still_disagree',
    to: 'telling',
    who: ['group'],
    guards: ['the_lead_member_has_answered', 'a_reason_is_given'],
  },
  {
    from: ['group_view'],
    event: 'happy',
    to: 'telling',
    who: ['group'],
    guards: ['the_decision_needs_nothing_done'],
  },
  {
    from: ['group_view'],
    event: 'agree_action',
    to: 'doing',
    who: ['group'],
    guards: ['an_action_is_agreed'],
  },
  {
    from: ['doing'],
    event: 'claim_done',
    to: 'done_claimed',
    who: ['owner', 'house'],
    guards: ['every_action_is_shown_done'],
  },
  { from: ['done_claimed'], event: 'confirm', to: 'telling', who: ['group'], guards: [] },
  {
    from: ['done_claimed'],
    event: 'not_better',
    to: 'doing',
    who: ['group'],
    guards: ['a_reason_is_given'],
  },
  {
    from: ['done_claimed'],
    event: 'no_reply',
    to: 'telling',
    who: ['house'],
    guards: ['the_group_was_asked_twice'],
  },
  {
    from: ['telling'],
    event: 'finish_telling',
    to: 'closed',
    who: ['house'],
    guards: ['everyone_is_told', 'an_entry_is_published'],
  },
  {
    from: ['closed'],
    event: 'reopen',
    to: 'answering',
    who: ['writer', 'group'],
    guards: ['closed_less_than_a_year_ago', 'a_reason_is_given'],
  },
  {
    from: openStates,
    event: 'pause',
    to: 'paused',
    who: ['youth_voice'],
    guards: ['a_reason_is_given', 'the_pause_is_short'],
  },
  {
    from: ['paused'],
    event: 'resume',
    to: 'the state before the pause',
    who: ['youth_voice', 'house'],
    guards: [],
  },
]

export type Verdict =
  { readonly to: CardState } | { readonly refused: string; readonly guard: GuardName | null }

/** Whether this move may happen now, and where it leads; else the sentence that says why not. */
export function decideMove(
  now: { readonly state: CardState; readonly before: CardState | null },
  event: CardEvent,
  as: Part,
  facts: CardFacts,
): Verdict {
  const fitting = moves.filter(
    (move) => move.event === event && move.from.includes(now.state) && move.who.includes(as),
  )
  let refusal: Verdict | undefined
  for (const move of fitting) {
    const failed = move.guards.find((name) => !guards[name].holds(facts))
    if (failed === undefined) {
      if (move.to !== 'the state before the pause') return { to: move.to }
      if (now.before) return { to: now.before }
    }
    refusal ??= failed && { refused: guards[failed].otherwise, guard: failed }
  }
  return refusal ?? { refused: 'This card has moved on, so that cannot be done now.', guard: null }
}

/** What somebody in this part could do next, guards aside: which verbs a page offers. */
export function eventsFrom(state: CardState, as: Part): CardEvent[] {
  return moves
    .filter((move) => move.from.includes(state) && move.who.includes(as))
    .map((move) => move.event)
}
