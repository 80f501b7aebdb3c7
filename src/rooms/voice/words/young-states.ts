import type { CardState } from '../cards/card-states.ts'

export interface YoungFacts {
  readonly readers: string
  readonly reader: string
  readonly readBy: string
  readonly group: string
  readonly owner: string
  readonly due: string
  readonly until: string
  readonly hasWords: boolean
  readonly isLate: boolean
}

const late = (owner: string, due: string): string =>
  `This is late. Sorry. ${owner} had until ${due}.`

/** Where a card is, in one line that a nine-year-old reads. */
export const youngLine: Record<CardState, (facts: YoungFacts) => string> = {
  draft: () => 'You have not sent this yet.',
  sent: ({ readers, readBy }) => `We’ve got it. ${readers} will read it by ${readBy}.`,
  checking: ({ reader }) => `${reader} is reading it.`,
  help_needed: () => 'We want to get this right. Can we ask you one thing?',
  personal_route: () => 'This is about your life. So you should talk to a person. You pick who.',
  handed_over: () => 'This went to a person who can help you.',
  safety_route: () => 'We want you to be safe.',
  joined: () => 'More people said this too. Your cards are joined.',
  shown_to_writer: () => 'We made a copy for the group to read. Is it OK?',
  withdrawn: () => 'You took this back.',
  with_group: ({ group }) => `${group} will talk about it.`,
  not_taken: () => 'The group did not pick this one this time.',
  taken_forward: ({ group }) => `${group} is taking this to the Board.`,
  asked: ({ owner, due, isLate }) =>
    isLate ? late(owner, due) : `We asked ${owner}. You will hear by ${due}.`,
  answering: ({ owner, due, isLate }) =>
    isLate ? late(owner, due) : `${owner} is working on it. You will hear by ${due}.`,
  answer_check: () => 'The answer is in. We are checking it is clear.',
  answered: () => 'The answer is ready.',
  group_view: ({ group }) => `The answer is ready. ${group} is talking about it.`,
  lead_member: ({ group }) => `${group} said no three times. Now a top person must answer.`,
  doing: () => 'They are doing it now.',
  done_claimed: () => 'They say it’s done. Is it?',
  telling: ({ hasWords }) =>
    hasWords ? 'Here is what happened.' : 'We are writing down what happened.',
  closed: () => 'Here is what happened.',
  paused: ({ until }) => `On hold until ${until}.`,
}

/** The state as a chip: one or two words. */
export const youngChip: Record<CardState, { text: string; kind: string }> = {
  draft: { text: 'Not sent', kind: 'draft' },
  sent: { text: 'Sent', kind: 'open' },
  checking: { text: 'Being read', kind: 'open' },
  help_needed: { text: 'We need you', kind: 'open' },
  personal_route: { text: 'You pick', kind: 'open' },
  handed_over: { text: 'With a person', kind: 'done' },
  safety_route: { text: 'Private', kind: 'private' },
  joined: { text: 'Joined', kind: 'neutral' },
  shown_to_writer: { text: 'We need you', kind: 'open' },
  withdrawn: { text: 'Taken back', kind: 'neutral' },
  with_group: { text: 'With the group', kind: 'wait' },
  not_taken: { text: 'Not this time', kind: 'neutral' },
  taken_forward: { text: 'Going to the Board', kind: 'wait' },
  asked: { text: 'Asked', kind: 'wait' },
  answering: { text: 'Asked', kind: 'wait' },
  answer_check: { text: 'Nearly there', kind: 'wait' },
  answered: { text: 'Answer ready', kind: 'done' },
  group_view: { text: 'Answer ready', kind: 'done' },
  lead_member: { text: 'Asked again', kind: 'wait' },
  doing: { text: 'Being done', kind: 'wait' },
  done_claimed: { text: 'Is it done?', kind: 'open' },
  telling: { text: 'News', kind: 'done' },
  closed: { text: 'Finished', kind: 'done' },
  paused: { text: 'On hold', kind: 'draft' },
}
