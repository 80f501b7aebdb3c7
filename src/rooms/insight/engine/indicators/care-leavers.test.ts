import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFile, type ListRow } from '#tests/support/list-files.ts'
import { lineFrom, type LineOptions } from '#tests/support/small-lines.ts'
import { smallReturns } from '../../demo-returns/small-returns.ts'
import { INDICATORS } from './all.ts'

/** Care leavers of the yearly return: a birthday and the three answers for each. */
function yearly(
  id: string,
  people: Readonly<Record<string, readonly [string, string, string, string]>>,
  options?: LineOptions,
) {
  const born = Object.fromEntries(Object.entries(people).map(([who, [day]]) => [who, day]))
  const oc3 = Object.fromEntries(
    Object.entries(people).map(([who, [, ...said]]) => [who, said] as const),
  )
  return lineFrom(id, smallReturns({ born, oc3 }), options)
}

/** A care leaver of 20, formerly in care, with whom everything is well. */
const WELL: ListRow = {
  CHILD: 'A',
  DOB: '2005-01-20',
  ELIGIBILITY: 'b) Former relevant child',
  PLAN_REVIEW: '2025-01-15',
  IN_TOUCH: 'a) Yes',
  ACCOM: 'U: Independent living',
  SUITABLE: 'a) Suitable',
  ACTIV: 'F2: Full time in other education',
}

const list = (rows: readonly ListRow[], name = '2025-03-31 list 9.csv') =>
  listFile('list9', rows, { name })

const listed = (id: string, rows: readonly ListRow[], options?: LineOptions) =>
  lineFrom(id, [list(rows)], options)

/** So many people, with something said of each of them by their number. */
const many = (count: number, say: (n: number) => ListRow): ListRow[] =>
  Array.from({ length: count }, (_, n) => ({ ...WELL, CHILD: `A${n}`, ...say(n) }))

describe('care leavers of 17 and 18', () => {
  const people = {
    A: ['2008-03-31', 'YES', 'F2', 'U1'],
    B: ['2006-04-01', 'YES', 'G5', 'W2'],
    C: ['2006-03-31', 'YES', 'F2', 'U1'],
    D: ['2008-04-01', 'YES', 'F2', 'U1'],
    E: ['2007-01-01', 'REFU', '0', '0'],
  } as const

  test.each([
    ['E11-17-18', 1],
    ['L2-17-18', 1],
    ['L3-17-18', 2],
  ])('%s counts those who are 17 or 18 on 31 March', (id, numerator) =>
    expect(yearly(id, people)).toMatchObject({ numerator, denominator: 3 }),
  )

  test('nobody of 19 is with them, and nobody of 18 is with the others', () =>
    expect(yearly('L3', people)).toMatchObject({ numerator: 1, denominator: 1 }))
})

describe('who is in the yearly group', () => {
  test('someone born on 29 February is 17 from 1 March on, and 21 too', () => {
    expect(yearly('L3-17-18', { A: ['2008-02-29', 'YES', 'F2', 'U1'] }).denominator).toBe(1)
    expect(yearly('L3', { A: ['2004-02-29', 'YES', 'F2', 'U1'] }).denominator).toBe(1)
  })

  test('those who want no contact stay, with a home that is not known; those who went home do not', () => {
    const figure = yearly('L2', {
      A: ['2005-05-05', 'NREQ', '0', '0'],
      B: ['2005-05-05', 'RHOM', '0', '0'],
    })
    expect(figure).toMatchObject({ numerator: 0, denominator: 1 })
    expect(figure.notes).toContain('1 young person is counted whose home is not known.')
    expect(figure.notes.join()).toContain('1 young person is left out: they died, went home')
  })
})

describe('in touch, and no longer in touch', () => {
  const people = {
    A: ['2005-05-05', 'YES', 'F2', 'U1'],
    B: ['2005-05-05', 'NO', '0', '0'],
    C: ['2005-05-05', 'REFU', '0', '0'],
    D: ['2005-05-05', 'NREQ', '0', '0'],
    E: ['2005-05-05', 'DIED', '0', '0'],
  } as const

  test('the two make up the group', () => {
    expect(yearly('L3', people)).toMatchObject({ numerator: 1, denominator: 4, value: 25 })
    expect(yearly('L3n', people)).toMatchObject({ numerator: 3, denominator: 4, value: 75 })
  })

  test('but for a blank, which is neither and is said', () => {
    const blank = { ...people, F: ['2005-05-05', '', '', ''] } as const
    expect(yearly('L3n', blank)).toMatchObject({ numerator: 3, denominator: 5 })
    expect(yearly('L3', blank).notes).toContain(
      '1 young person is counted with no answer recorded.',
    )
  })
})

describe('gone abroad, deported, residence not known', () => {
  const people = {
    A: ['2005-05-05', 'YES', 'F2', 'G1'],
    B: ['2005-05-05', 'YES', 'F2', 'H1'],
    C: ['2005-05-05', 'YES', 'F2', 'R1'],
    D: ['2005-05-05', 'YES', 'F2', 'R2'],
    E: ['2005-05-05', 'YES', 'F2', 'U1'],
  } as const

  test('count as recorded, and the figure says so', () => {
    const figure = yearly('L2', people)
    expect(figure).toMatchObject({ numerator: 4, denominator: 5 })
    expect(figure.notes).toContain(
      'Counted so: a home abroad or not known counts as it was recorded.',
    )
  })

  test('or as not known, when the council chose so', () => {
    const figure = yearly('L2', people, { choices: { 'unknown-accommodation': 'not-known' } })
    expect(figure).toMatchObject({ numerator: 1, denominator: 5 })
    expect(figure.notes).toContain('4 young people are counted whose home is not known.')
  })
})

describe('where care leavers live', () => {
  const lines = (ends: (id: string) => boolean) =>
    INDICATORS.filter(({ id }) => id.startsWith('L4-') && ends(id)).map(({ id }) => id)
  const inReturn = lines((id) => !id.endsWith('-list-9'))
  const inList = lines((id) => id.endsWith('-list-9'))

  test.each([
    ['Z1', 'L4-staying-put'],
    ['B1', 'L4-family'],
    ['U1', 'L4-own-home'],
    ['K2', 'L4-own-home'],
    ['D1', 'L4-supported'],
    ['T1', 'L4-supported'],
    ['V2', 'L4-bed-and-breakfast'],
    ['W1', 'L4-bed-and-breakfast'],
    ['X2', 'L4-custody'],
    ['S2', 'L4-no-fixed-abode'],
    ['G1', 'L4-elsewhere'],
    ['R2', 'L4-not-known'],
    ['0', 'L4-not-known'],
    ['', 'L4-not-known'],
  ])('code %j is one of %s and of no other', (home, expected) => {
    const people = { A: ['2005-05-05', 'YES', 'F2', home] } as const
    const found = inReturn.filter((id) => yearly(id, people).value === 1)
    expect(found).toEqual([expected])
  })

  test('the lines of each source add up to the group of that source', () => {
    const home = fc.constantFrom(...'BCDEGHKRSTUVWXYZ'.split(''), '')
    const answer = fc.record({
      home,
      touch: fc.constantFrom('a) Yes', 'b) No', 'f) Rhom', ''),
      born: fc.integer({ min: 2001, max: 2008 }),
    })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), (answers) => {
        const rows = answers.map(({ home: ACCOM, touch: IN_TOUCH, born }, n) => ({
          ...WELL,
          CHILD: `A${n}`,
          DOB: `${born}-05-05`,
          ACCOM,
          IN_TOUCH,
        }))
        const sum = inList.reduce((total, id) => total + listed(id, rows).value!, 0)
        expect(sum).toBe(listed('L3-list-9', rows).denominator)
        const people = Object.fromEntries(
          answers.map(({ home: letter, born }, n) => [
            `A${n}`,
            [`${born}-05-05`, 'YES', 'F2', letter === '' ? '0' : `${letter}2`] as const,
          ]),
        )
        const yearlySum = inReturn.reduce((total, id) => total + yearly(id, people).value!, 0)
        expect(yearlySum).toBe(yearly('L2', people).denominator)
      }),
      { numRuns: 25 },
    )
  })
})

describe('the list of care leavers, month by month', () => {
  test('counts relevant and former relevant young people of 19 to 21', () => {
    const rows = [
      WELL,
      { ...WELL, CHILD: 'B', ELIGIBILITY: 'a) Relevant child', DOB: '2008-01-01' },
      { ...WELL, CHILD: 'C', ELIGIBILITY: 'c) Qualifying care leaver' },
      { ...WELL, CHILD: 'D', ELIGIBILITY: 'd) Eligible child', DOB: '2008-01-01' },
      { ...WELL, CHILD: 'E', DOB: '2003-03-31' },
      { ...WELL, CHILD: 'F', DOB: '2003-04-01' },
    ]
    for (const id of ['E11-list-9', 'L2-list-9', 'L3-list-9'])
      expect(listed(id, rows)).toMatchObject({ numerator: 2, denominator: 2 })
    const all = listed('L3-list-9', rows, { choices: { 'leaver-ages': 'all' } })
    expect(all).toMatchObject({ numerator: 4, denominator: 4 })
    expect(all.notes).toContain('Counted so: care leavers of all ages are counted.')
  })

  test('says which list, and who is left out', () => {
    const figure = listed('L3-list-9', [
      WELL,
      { ...WELL, CHILD: 'B', IN_TOUCH: 'f) Rhom' },
      { ...WELL, CHILD: 'C', DOB: '' },
      { ...WELL, CHILD: 'D', ELIGIBILITY: '' },
    ])
    expect(figure).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figure.notes).toEqual([
      '1 young person is left out: they died, or went home for six months or more.',
      '1 young person is left out: no date of birth.',
      '1 young person is left out: the list does not say whether they are relevant or former relevant.',
      'From the list of care leavers of 31 March 2025.',
      'Counted so: care leavers aged 19 to 21 are counted.',
    ])
  })

  test('takes a date of birth from a return when the list has none', () => {
    const files = [
      list([{ ...WELL, DOB: '' }]),
      ...smallReturns({ born: { A: '2005-05-05' }, episodes: [{ from: '2015-01-01' }] }),
    ]
    expect(lineFrom('L3-list-9', files).denominator).toBe(1)
  })

  test('custody and no fixed abode are unsuitable, whatever the list says of them', () => {
    const rows = [WELL, { ...WELL, CHILD: 'B', ACCOM: 'X' }, { ...WELL, CHILD: 'C', ACCOM: 'S' }]
    expect(listed('L2-list-9', rows)).toMatchObject({ numerator: 1, denominator: 3 })
  })

  test('a list of another month tells nothing', () => {
    const later = [list([WELL], '2025-05-10 list 9.csv')]
    expect(lineFrom('L3-list-9', later).value).toBeNull()
    expect(lineFrom('L3-list-9', later, { asAt: '2025-04-30' }).value).toBe(100)
    const soon = [list([WELL], '2025-04-25 list 9.csv')]
    expect(lineFrom('L3-list-9', soon).notes.join()).toContain('more than 20 days after')
  })

  test('a list made a little later is of its own day, ages too', () => {
    const later = list([{ ...WELL, DOB: '2006-04-10' }], '2025-04-20 list 9.csv')
    expect(lineFrom('L3-list-9', [later])).toMatchObject({ numerator: 1, denominator: 1 })
    expect(lineFrom('L3-list-9', [later]).notes).toContain(
      'From the list of care leavers of 20 April 2025.',
    )
  })

  test('Dorset in July 2020: 257 of 262 in touch, 246 of 262 suitable, of all ages', () => {
    // 16 unsuitable: 2 in custody, 2 not known, 8 in emergency places or B&B, 4 with friends.
    const homes = ['X', 'X', 'R', 'R', ...Array.from('VVVVWWWW'), 'Y', 'Y', 'Y', 'Y']
    const rows = many(262, (n) => ({
      DOB: n % 3 === 0 ? '1996-08-01' : '2000-08-01',
      IN_TOUCH: n < 257 ? 'a) Yes' : 'd) Refu',
      ...(n < homes.length ? { ACCOM: homes[n]!, SUITABLE: 'b) Unsuitable' } : {}),
    }))
    const files = [list(rows, '2020-07-31 list 9.csv')]
    const all = { asAt: '2020-07-31', choices: { 'leaver-ages': 'all' } } as const
    const touch = lineFrom('L3-list-9', files, all)
    expect(touch).toMatchObject({ numerator: 257, denominator: 262 })
    expect(Math.round(touch.value!)).toBe(98)
    const home = lineFrom('L2-list-9', files, all)
    expect(home).toMatchObject({ numerator: 246, denominator: 262 })
    expect(Math.round(home.value!)).toBe(94)
    expect(lineFrom('L4-bed-and-breakfast-list-9', files, all).value).toBe(8)
    expect(lineFrom('L4-custody-list-9', files, all).value).toBe(2)
    // The same list for the ages of the Department's figure is another figure.
    expect(lineFrom('L3-list-9', files, { asAt: '2020-07-31' }).denominator).toBe(174)
  })
})

describe('pathway plans', () => {
  const reviewed = (PLAN_REVIEW: string) => listed('L1', [{ ...WELL, PLAN_REVIEW }]).numerator

  test('are current for six months', () => {
    expect(reviewed('2024-09-30')).toBe(1)
    expect(reviewed('2024-09-29')).toBe(0)
    expect(reviewed('')).toBe(0)
  })

  test('of relevant and former relevant young people of any age; of eligible ones where chosen', () => {
    const rows = [
      { ...WELL, DOB: '2001-01-01' },
      { ...WELL, CHILD: 'B', ELIGIBILITY: 'a) Relevant child', DOB: '2008-01-01', PLAN_REVIEW: '' },
      { ...WELL, CHILD: 'C', ELIGIBILITY: 'd) Eligible child', DOB: '2008-01-01' },
      { ...WELL, CHILD: 'D', ELIGIBILITY: 'c) Qualifying care leaver' },
    ]
    const figure = listed('L1', rows)
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 })
    expect(figure.notes).toContain('1 young person is counted for whom no plan is recorded.')
    const wider = listed('L1', rows, { choices: { 'pathway-group': 'with-eligible' } })
    expect(wider).toMatchObject({ numerator: 2, denominator: 3 })
  })

  test('cannot be told from an older list without the column', () => {
    const older = listFile('list9', [WELL], {
      name: '2025-03-31 list 9.csv',
      without: ['UASC', 'ADVISOR', 'PLAN_REVIEW', 'CONTACT'],
    })
    const figure = lineFrom('L1', [older])
    expect(figure).toMatchObject({ numerator: null, denominator: null, value: null })
    expect(figure.notes[0]).toContain('no column Latest Pathway Plan Review Date')
    expect(lineFrom('L3-list-9', [older]).value).toBe(100)
  })
})
