import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { findRiskyWords } from './risky-words.ts'

describe('the warning about small numbers in a comment', () => {
  it.each([
    ['Of these, 5 young people could not be reached.', ['5 young people']],
    ['Two of the children were abroad.', ['Two of the children']],
    ['Both girls have moved.', ['Both girls']],
    ['Numbers fell (3 care leavers).', ['3 care leavers']],
    ['A single child waited longer.', ['single child']],
    ['Children placed far away: four.', ['Children placed far away: four']],
    // Sentences like those of real papers: a table hides a number, and the words below tell it.
    [
      'Five young people were not in touch: one refused, two are with family abroad.',
      ['Five young people', 'one refused', 'refused, two'],
    ],
    ['All but three took part.', ['but three']],
    ['Every care leaver except one has a plan.', ['except one']],
    ['One was deported in the spring.', ['One was deported']],
    ['The other 4 carers resigned.', ['4 carers']],
    ['The child who came on 3 May waited longest.', ['child who came on 3']],
    ['A boy (J.K.) moved twice.', ['boy (J.K']],
    ['The baby was placed on 14/02/2025.', ['baby was placed on 14/02/2025']],
  ])('is given for “%s”', (text, expected) => {
    expect(findRiskyWords(text, 5)).toEqual(expected)
  })

  it.each([
    'The figure rose by 5 points over 3 months.',
    'Only 5% of children missed theirs.',
    '12 children moved closer to home.',
    'The Board met on 3 May and asked for a plan.',
    'A new dentist opened in March 2025.',
    'Nothing but praise came from the inspectors.',
    'Children aged 16 and over were asked in the autumn.',
    'We will ask the dentists again. 3 surgeries have agreed.',
    '',
  ])('is not given for “%s”', (text) => {
    expect(findRiskyWords(text, 5)).toEqual([])
  })

  it('follows the council’s threshold', () => {
    expect(findRiskyWords('8 children', 5)).toEqual([])
    expect(findRiskyWords('8 children', 10)).toEqual(['8 children'])
    expect(findRiskyWords('seven siblings', 10)).toEqual(['seven siblings'])
  })

  it('holds for every small number and person, and never fails on any text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('children', 'care leavers', 'people', 'boys', 'siblings'),
        fc.string(),
        (count, people, before) => {
          findRiskyWords(before, 5)
          return findRiskyWords(`${count} ${people}`, 5).length === 1
        },
      ),
    )
  })
})
