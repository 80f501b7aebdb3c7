import { describe, expect, it } from 'vitest'
import { publicNotes } from './public-notes.ts'

const notesOf = (...notes: string[]) => publicNotes({ value: 1, notes })

describe('the notes that the public reads', () => {
  it.each([
    ['1 child has no known distance.', 'Some children have no known distance.'],
    ['3 children have no known distance.', 'Some children have no known distance.'],
    ['1 child is not due yet.', 'Provisional: some children are not due yet.'],
    [
      '2 children are left out: history missing, because nothing loaded shows when they came into care.',
      'Some children are left out: history missing, because nothing loaded shows when they came into care.',
    ],
    [
      '1 young person is left out: no date of birth.',
      'Some young people are left out: no date of birth.',
    ],
    [
      '1 child was adopted by their foster carers.',
      'Some children were adopted by their foster carers.',
    ],
    [
      '1 child was matched before the placement order, and counts as no days.',
      'Some children were matched before the placement order, and count as no days.',
    ],
    ['4 assessments were cancelled.', 'Some assessments were cancelled.'],
  ])('say “some” of any number: %s', (note, words) => expect(notesOf(note)).toEqual([words]))

  it.each([
    'Counted so: private and voluntary providers are counted.',
    'From the list of care leavers of 31 March 2025.',
    'Population of 2024: 67,697.',
    'Window: 1 April 2024 to 31 March 2025.',
    'Source: Virtual school.',
    'From the yearly return at 31 March 2025.',
  ])('are the same where they count nobody: %s', (note) => expect(notesOf(note)).toEqual([note]))

  it.each([
    'Within 20 working days: 3. From 21 to 30: 2. Later or not done: 1.',
    'In area 7 of 8, out of area 0 of 4.',
    'Of the 40 whose distance is known: 5.0%.',
    'The words that came with it: "1 on-going".',
    '3 children of 7 have no answer recorded.',
    'Source: told of 2 girls.',
    'From the list of care leavers, of whom three young people were seen.',
  ])('leave out what counts or could: %s', (note) => expect(notesOf(note)).toEqual([]))

  it('say why there is no figure, without a number of children', () => {
    const why = (note: string) => publicNotes({ value: null, notes: [note] })
    expect(why('There are no children in this group.')).toEqual([
      'There are no children in this group.',
    ])
    expect(why('2 children have no answer recorded.')).toEqual([
      'Some children have no answer recorded.',
    ])
  })
})
