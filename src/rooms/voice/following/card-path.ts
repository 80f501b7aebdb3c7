import { dateInEngland } from '#platform/clock/clock.ts'
import { longDate } from '#ui/dates-in-words.ts'
import type { Card, CardStep } from '../cards/find-card.ts'
import type { CardState } from '../cards/card-states.ts'
import { firstName } from '../words/first-name.ts'

export interface PathStep {
  readonly text: string
  readonly state: 'done' | 'now' | 'later'
  readonly who?: string | undefined
  readonly when?: string | undefined
  readonly late?: string | undefined
}

/** Which of the six stones of the path each state stands on. */
const stoneOf: Partial<Record<CardState, number>> = {
  sent: 0,
  checking: 1,
  help_needed: 1,
  personal_route: 1,
  handed_over: 1,
  safety_route: 1,
  joined: 1,
  shown_to_writer: 1,
  withdrawn: 1,
  with_group: 2,
  not_taken: 2,
  taken_forward: 2,
  asked: 3,
  answering: 3,
  answer_check: 3,
  lead_member: 3,
  answered: 4,
  group_view: 4,
  doing: 5,
  done_claimed: 5,
  telling: 5,
}

/** Sent – Read – With the group – Asked – Answered – Done, with real names and dates. */
export function cardPath(
  card: Card,
  steps: readonly CardStep[],
  names: {
    group: string
    owner: string | undefined
    ownerFirst: string | undefined
    late: string | undefined
  },
): PathStep[] {
  const state = card.state === 'paused' ? (card.state_before_pause ?? 'sent') : card.state
  const now = card.state === 'closed' ? 6 : (stoneOf[state] ?? 0)
  const first = (event: string) => steps.find((step) => step.event === event)
  const last = (event: string) => steps.findLast((step) => step.event === event)
  const on = (step: CardStep | undefined) =>
    step && longDay(step.happened_on ?? dateInEngland(step.at.toTemporalInstant()).toString())
  const read = first('skim')
  const released = last('release') ?? last('lead_member_answers')
  const stones: Omit<PathStep, 'state'>[] = [
    { text: 'Sent', when: card.sent_at ? longDay(card.sent_at) : undefined },
    { text: 'Read', who: read?.by_name ? firstName(read.by_name) : undefined, when: on(read) },
    { text: 'With the group', who: names.group, when: on(first('agree') ?? first('time_is_up')) },
    { text: 'Asked', who: names.owner, when: on(first('ask_owner')), late: names.late },
    { text: 'Answered', who: released && names.ownerFirst, when: on(released) },
    { text: 'Done', when: card.closed_at ? longDay(card.closed_at) : undefined },
  ]
  return stones.map((stone, index) => {
    const at = index < now ? 'done' : index === now ? 'now' : 'later'
    return at === 'later' ? { text: stone.text, state: at } : { ...stone, state: at }
  })
}

/** 'Wednesday 9 December': the year would only be in the way. */
export const longDay = (when: string | Date): string => longDate(when).replace(/ \d{4}$/, '')
