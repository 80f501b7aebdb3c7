import type { ActionEventKind, ActionState } from './tables.ts'

export interface Chip {
  readonly text: string
  readonly kind: 'open' | 'wait' | 'late' | 'done' | 'neutral' | 'draft'
}

/** A state as people read it. */
export const stateWords: Record<ActionState, Chip> = {
  open: { text: 'Not begun', kind: 'open' },
  in_progress: { text: 'Under way', kind: 'wait' },
  submitted_as_done: { text: 'Waiting to be confirmed', kind: 'draft' },
  closed: { text: 'Done', kind: 'done' },
  not_pursued: { text: 'Will not be done', kind: 'neutral' },
}

/** The state, or that it is late: late comes first. */
export const chipOf = (state: ActionState, isLate: boolean): Chip =>
  isLate ? { text: 'Late', kind: 'late' } : stateWords[state]

/** A line of history as people read it. */
export const eventWords: Record<ActionEventKind, string> = {
  raised: 'Raised',
  started: 'Begun',
  noted: 'A note',
  claimed_done: 'Reported as done',
  sent_back: 'Sent back: not enough yet',
  closed: 'Confirmed as done',
  not_pursued: 'Will not be done',
  transferred: 'Passed to somebody else',
  due_moved: 'Due at another time',
}
