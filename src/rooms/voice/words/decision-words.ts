import type { Decision } from '../cards/card-states.ts'

/** The big word on top of an answer. */
export const decisionWords: Record<Decision, string> = {
  yes: 'Yes',
  yes_part: 'Yes, part of it',
  already: 'You can already',
  no_because: 'No, because',
}

/** How the owner chooses: what each decision asks of them. */
export const decisionChoices = [
  { value: 'yes', text: 'Yes', hint: 'Needs at least one action: what, who and by when.' },
  {
    value: 'yes_part',
    text: 'Yes, part of it',
    hint: 'Say which part, and why not the rest. Needs at least one action.',
  },
  {
    value: 'already',
    text: 'You can already',
    hint: 'Say how to get it, and how a young person could check that.',
  },
  {
    value: 'no_because',
    text: 'No, because',
    hint: 'A reason that a ten-year-old would follow, and what they can do next.',
  },
] as const satisfies readonly { value: Decision; text: string; hint: string }[]
