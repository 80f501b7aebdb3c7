/** Where a card stands. `overdue` is computed and "on the Board's agenda" is a link: neither is a state. */
export const cardStates = [
  'draft',
  'sent',
  'checking',
  'help_needed',
  'personal_route',
  'handed_over',
  'safety_route',
  'joined',
  'shown_to_writer',
  'withdrawn',
  'with_group',
  'not_taken',
  'taken_forward',
  'asked',
  'answering',
  'answer_check',
  'answered',
  'group_view',
  'lead_member',
  'doing',
  'done_claimed',
  'telling',
  'closed',
  'paused',
] as const

export type CardState = (typeof cardStates)[number]

/** Nothing moves a card from here by itself; from `closed` and `not_taken` a young person can. */
export const endStates: readonly CardState[] = [
  'handed_over',
  'safety_route',
  'joined',
  'withdrawn',
  'not_taken',
  'closed',
]

/** Work is going on, so it can be put on hold. Kept apart from a draft, which is the writer's own. */
export const openStates: readonly CardState[] = cardStates.filter(
  (state) => state !== 'draft' && state !== 'paused' && !endStates.includes(state),
)

/** From here on the cleared card is known to the officers and the Board. */
export const boardStates: readonly CardState[] = [
  'taken_forward',
  'asked',
  'answering',
  'answer_check',
  'answered',
  'group_view',
  'lead_member',
  'doing',
  'done_claimed',
  'telling',
  'closed',
  'paused',
]

/** From here on the group knows the cleared card as its own. */
export const groupStates: readonly CardState[] = ['with_group', ...boardStates]

/** Whose part somebody plays when a card moves. `group` is the group, its session written down by Youth Voice. */
export const parts = [
  'writer',
  'youth_voice',
  'group',
  'corporate_parenting_officer',
  'owner',
  'director',
  'house',
] as const

export type Part = (typeof parts)[number]

export const cardEvents = [
  'send',
  'skim',
  'ask_writer',
  'reply',
  'hand_to_person',
  'finish_hand_over',
  'raise_safety',
  'join',
  'show_to_writer',
  'agree',
  'pull_out',
  'time_is_up',
  'take_forward',
  'leave',
  'ask_again',
  'ask_owner',
  'accept',
  'pass_on',
  'need_longer',
  'send_answer',
  'return_words',
  'release',
  'show_to_group',
  'not_good_enough',
  'ask_lead_member',
  'lead_member_answers',
  'still_disagree',
  'happy',
  'agree_action',
  'claim_done',
  'confirm',
  'not_better',
  'no_reply',
  'finish_telling',
  'reopen',
  'pause',
  'resume',
] as const

export type CardEvent = (typeof cardEvents)[number]

/** Who may see the writer's name; the second is what a card says when nothing was chosen. */
export const nameChoices = ['nobody', 'youth_voice', 'group', 'board'] as const
export type NameChoice = (typeof nameChoices)[number]

/** How an answer decides. There is no `noted` and no `thanks`. */
export const decisions = ['yes', 'yes_part', 'already', 'no_because'] as const
export type Decision = (typeof decisions)[number]
