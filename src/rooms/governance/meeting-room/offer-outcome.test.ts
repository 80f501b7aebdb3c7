import { describe, expect, it } from 'vitest'
import { offerOutcome } from './offer-outcome.ts'

describe('the outcome that a report suggests', () => {
  it('is to resolve when the Board is asked to agree to anything', () => {
    expect(
      offerOutcome([
        { verb: 'note', text: 'where foster homes are' },
        { verb: 'agree', text: 'to ask for ten more.' },
      ]),
    ).toEqual({
      outcome: 'resolved',
      decisions: [
        'That the Board note where foster homes are.',
        'That the Board agree to ask for ten more.',
      ],
    })
  })

  it('is to recommend or to note when that is all it asks', () => {
    expect(offerOutcome([{ verb: 'recommend', text: 'Full Council a free bus pass' }])).toEqual({
      outcome: 'recommended',
      decisions: ['That the Board recommend to Full Council a free bus pass.'],
    })
    expect(offerOutcome([{ verb: 'note', text: 'the figures' }]).outcome).toBe('noted')
  })
})
