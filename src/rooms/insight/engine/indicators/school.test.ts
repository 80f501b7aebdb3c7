import { describe, expect, test } from 'vitest'
import { smallReturns } from '#rooms/insight/demo-returns/small-returns.ts'
import { listFile, type ListRow } from '#tests/support/list-files.ts'
import { lineFrom } from '#tests/support/small-lines.ts'
import { dayFromIso } from '../days.ts'
import { isOfSchoolAge } from './school-term.ts'

const LONG_IN_CARE = '2022-05-01'

/** The line of children who are all long in care, with a row each in the education file of 2024/25. */
function school(
  id: string,
  rows: Readonly<Record<string, ListRow>>,
  {
    born = {},
    without = [],
    asAt = '2025-03-31',
    more = [],
  }: {
    readonly born?: Readonly<Record<string, string>>
    readonly without?: readonly string[]
    readonly asAt?: string
    readonly more?: readonly string[]
  } = {},
) {
  const children = [...Object.keys(rows), ...more]
  const episodes = children.map((child) => ({ child, from: LONG_IN_CARE }))
  const file = listFile(
    'education',
    Object.entries(rows).map(([CHILD, row]) => ({ CHILD, ...row })),
    { name: '2024-25/education.csv', without },
  )
  return lineFrom(id, [...smallReturns({ born, episodes }), file], { asAt })
}

describe('school, from the education file', () => {
  test('a plan for special needs, of those with an answer; who is not in the file is left out', () => {
    const figure = school('E1', { A: { EHCP: 'Y' }, B: { EHCP: 'N' }, C: {} }, { more: ['D'] })
    expect(figure).toMatchObject({ numerator: 1, denominator: 2, value: 50 })
    expect(figure.notes).toContain('1 child is left out: no answer on a plan.')
    expect(figure.notes).toContain('1 child is left out: not in the education file.')
  })

  test('results at eleven are of those who have one', () => {
    const rows = { A: { KS2_MATHS: 'Y' }, B: { KS2_MATHS: 'N' }, C: { KS2_MATHS: '' } }
    expect(school('E2', rows)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(school('E3', rows)).toMatchObject({ denominator: 0, value: null })
  })

  test('a file without the column cannot tell, which is not a nought', () => {
    const figure = school('E4', { A: { EHCP: 'Y' } }, { without: ['KS2_READING'] })
    expect(figure.value).toBeNull()
    expect(figure.notes.join()).toContain('no column KS2_READING')
  })

  test('averages have two decimals and may lie below nought', () => {
    const rows = {
      A: { ATTAINMENT_8: '19.2', PROGRESS_8: '-1.23' },
      B: { ATTAINMENT_8: '14.4', PROGRESS_8: '-0.96' },
      C: { ATTAINMENT_8: '0' },
    }
    expect(school('E5', rows)).toMatchObject({ denominator: 3 })
    expect(school('E5', rows).value).toBeCloseTo(11.2, 10)
    expect(school('E6', rows)).toMatchObject({ numerator: -2.19, denominator: 2 })
    expect(school('E6', rows).value).toBeCloseTo(-1.095, 10)
    expect(school('E6', { A: { PROGRESS_8: '' } }).value).toBeNull()
  })

  test('absence is of half days, not of children', () => {
    const figure = school('E8', {
      A: { SESSIONS_POSSIBLE: '380', SESSIONS_UNAUTHORISED: '6' },
      B: { SESSIONS_POSSIBLE: '220', SESSIONS_UNAUTHORISED: '0' },
      C: { SESSIONS_POSSIBLE: '300' },
    })
    expect(figure).toMatchObject({ numerator: 6, denominator: 600, value: 1 })
    expect(figure.notes).toContain('1 child is left out: no sessions recorded.')
  })

  test('suspended once or more, of those with a number', () => {
    const rows = { A: { SUSPENSIONS: '2' }, B: { SUSPENSIONS: '0' }, C: {} }
    expect(school('E9', rows)).toMatchObject({ numerator: 1, denominator: 2 })
  })

  test('only children twelve months in care are in the yearly figures', () => {
    const file = listFile('education', [{ CHILD: 'A', EHCP: 'Y' }], {
      name: '2024-25/education.csv',
    })
    const episodes = [{ child: 'A', from: '2024-04-02' }]
    expect(lineFrom('E1', [...smallReturns({ episodes }), file]).denominator).toBe(0)
  })
})

describe('school in a term', () => {
  test('a plan of this term; without a date, or not in the file, there is none', () => {
    const rows = {
      A: { PEP_DATE: '01/01/2025' },
      B: { PEP_DATE: '31/12/2024' },
      C: { PEP_DATE: '' },
    }
    const figure = school('E7', rows, { more: ['D'] })
    expect(figure).toMatchObject({ numerator: 1, denominator: 4, value: 25 })
    expect(figure.notes).toContain('2 children have no plan recorded.')
    expect(figure.notes).toContain('Window: 1 January 2025 to 31 March 2025.')
  })

  test('once plans of a later term are in the file it cannot tell of the term before', () => {
    const rows = { A: { PEP_DATE: '10/02/2025' }, B: { PEP_DATE: '10/11/2024' } }
    const before = school('E7', rows, { asAt: '2025-01-31' })
    expect(before.value).toBeNull()
    expect(before.notes.join()).toContain('of a later term')
    expect(school('E7', { B: { PEP_DATE: '10/11/2024' } }, { asAt: '2024-12-31' }).value).toBe(100)
  })

  test('a reduced timetable, of those with an answer', () => {
    const rows = {
      A: { REDUCED_TIMETABLE: 'Y', PEP_DATE: '10/02/2025' },
      B: { REDUCED_TIMETABLE: 'N' },
      C: {},
    }
    expect(school('E10', rows)).toMatchObject({ numerator: 1, denominator: 2 })
  })

  test('those below and above school age are in neither', () => {
    const born = { A: '2020-01-05', B: '2008-08-31', C: '2008-09-01', D: '2019-12-31' }
    const row = { PEP_DATE: '10/02/2025' }
    expect(school('E7', { A: row, B: row, C: row, D: row }, { born }).denominator).toBe(2)
  })

  test.each<[string, string, string, boolean]>([
    ['2020-08-31', '2025-08-01', '2025-12-31', true],
    ['2020-09-01', '2025-08-01', '2025-12-31', false],
    ['2020-12-31', '2026-01-01', '2026-03-31', true],
    ['2021-01-01', '2026-01-01', '2026-03-31', false],
    ['2021-03-31', '2026-04-01', '2026-07-31', true],
    ['2010-09-01', '2026-04-01', '2026-07-31', true],
    ['2009-08-31', '2025-08-01', '2025-12-31', false],
    ['2009-09-01', '2025-08-01', '2025-12-31', true],
  ])('born %s is of school age in the term from %s to %s: %s', (born, from, to, is) => {
    const [one, other, last] = [born, from, to].map((day) => dayFromIso(day)!)
    expect(isOfSchoolAge(one!, other!, last!)).toBe(is)
  })
})
