import type { Standing } from '../engine/indicator.ts'

/** How sure a definition is, as a sentence under the figure. */
export const standingInWords: Readonly<Record<Standing, string>> = {
  published: 'The definition is published by the Department for Education or Ofsted.',
  'return-rule': 'The definition follows from the rules of the yearly return to the Department.',
  practice:
    'This is how councils usually count it. It is known practice, not a definition we have read in print.',
  own: 'There is no published definition. This one is a proposal of our own, so compare it with other councils only with care.',
}
