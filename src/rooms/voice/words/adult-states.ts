import type { CardState } from '../cards/card-states.ts'

export interface StateWords {
  readonly text: string
  readonly kind: 'neutral' | 'draft' | 'open' | 'wait' | 'late' | 'done' | 'private'
}

/** How a state is said to the people who work on a card. */
export const stateWords: Record<CardState, StateWords> = {
  draft: { text: 'Being written', kind: 'draft' },
  sent: { text: 'New', kind: 'open' },
  checking: { text: 'To read in full', kind: 'open' },
  help_needed: { text: 'Waits for the writer', kind: 'wait' },
  personal_route: { text: 'Waits for the writer’s choice', kind: 'wait' },
  handed_over: { text: 'With a person who helps', kind: 'done' },
  safety_route: { text: 'Safeguarding', kind: 'private' },
  joined: { text: 'Joined with another', kind: 'neutral' },
  shown_to_writer: { text: 'Shown to the writer', kind: 'wait' },
  withdrawn: { text: 'Taken back', kind: 'neutral' },
  with_group: { text: 'With the group', kind: 'open' },
  not_taken: { text: 'Not taken this time', kind: 'neutral' },
  taken_forward: { text: 'Needs an owner', kind: 'open' },
  asked: { text: 'Asked', kind: 'wait' },
  answering: { text: 'Being answered', kind: 'wait' },
  answer_check: { text: 'Words being checked', kind: 'wait' },
  answered: { text: 'Answered', kind: 'open' },
  group_view: { text: 'Answer with the group', kind: 'wait' },
  lead_member: { text: 'Lead Member answers', kind: 'open' },
  doing: { text: 'Being done', kind: 'wait' },
  done_claimed: { text: 'Done? The group says', kind: 'wait' },
  telling: { text: 'Telling everyone', kind: 'open' },
  closed: { text: 'Closed, everyone told', kind: 'done' },
  paused: { text: 'On hold', kind: 'draft' },
}
