import { longDateTime } from '#ui/dates-in-words.ts'
import type { CardStep } from '../cards/find-card.ts'
import { stepWords } from '../desk/view-desk.ts'

/** Steps that say something about the writer, and nothing that an adult has to know. */
const between = new Set([
  'send',
  'skim',
  'ask_writer',
  'reply',
  'hand_to_person',
  'tried_to_reach',
  'person_chosen',
  'show_to_writer',
  'agree',
  'time_is_up',
  'join',
  'ask_again',
])

/** What happened since the group took it forward, as adults may read it, newest first. */
export function viewStory(steps: readonly CardStep[], reader: 'owner' | 'board') {
  return steps
    .filter((step) => !between.has(step.event))
    .toReversed()
    .map((step) => ({
      when: longDateTime(step.at),
      at: step.at.toISOString(),
      title: stepWords[step.event] ?? step.event,
      text: isFor(step, reader) ? step.note : null,
      who: step.by_part === 'writer' ? 'A young person' : (step.by_name ?? 'Hearth'),
    }))
}

const isFor = (step: CardStep, reader: 'owner' | 'board'): boolean =>
  step.note_for === 'board' || (reader === 'owner' && step.note_for === 'owner')
