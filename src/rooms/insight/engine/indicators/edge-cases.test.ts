import { describe, expect, test } from 'vitest'
import {
  smallLine,
  smallReturns,
  smallRules,
  type SmallEpisode,
  type SmallReturn,
} from '#rooms/insight/demo-returns/small-returns.ts'
import { lineFrom } from '#tests/support/small-lines.ts'
import { addWorkingDays } from '../bank-holidays.ts'
import { ageOn, dayFromIso, isoText } from '../days.ts'
import { bandOf } from './strengths-and-difficulties.ts'

// The worked cases of the definitions, each under its own number, at 31 March 2025. Those of adoption
// (8, 9) and of care leavers (15, 22) are also tried where those lines are.

const line = (id: string, ...episodes: SmallEpisode[]) => smallLine(id, { episodes })
const dueOn = (start: string) => isoText(addWorkingDays(dayFromIso(start)!, 20))

/** Two moves that come before, in a time in care of its own, so that one more placement makes three. */
const TWO_BEFORE: SmallEpisode[] = [
  { from: '2024-04-02', to: '2024-04-10', place: 'K2', post: 'ZX3 0AA' },
  { from: '2024-04-10', to: '2024-04-20', rne: 'P', place: 'K2', post: 'ZX3 1AA', why: 'E4A' },
]
const counted = (...episodes: SmallEpisode[]) => line('S5', ...episodes).numerator
/** One placement and no more: with one before it is not three, with two it is. */
const isOne = (...episodes: SmallEpisode[]) =>
  counted({ ...TWO_BEFORE[0]!, why: 'E4A' }, ...episodes) === 0 &&
  counted(...TWO_BEFORE, ...episodes) === 1

describe('the worked edge cases', () => {
  test('1: a placement that spans the year end is the first of the year', () =>
    expect(
      counted(
        { from: '2024-02-10', to: '2024-06-05' },
        { from: '2024-06-05', to: '2024-09-01', rne: 'P', post: 'ZX2 2AA' },
        { from: '2024-09-01', rne: 'P', post: 'ZX2 3AA' },
      ),
    ).toBe(1))

  test('2: a start on 1 April is twelve months, one on 2 April is not', () => {
    const oc2 = { A: {} }
    expect(smallLine('H2', { episodes: [{ from: '2024-04-01' }], oc2 }).denominator).toBe(1)
    expect(smallLine('H2', { episodes: [{ from: '2024-04-02' }], oc2 }).denominator).toBe(0)
  })

  test('3: 16 on the day is out of long-term stability, 16 on the next day is in', () => {
    const born = (A: string): SmallReturn => ({ born: { A }, episodes: [{ from: '2020-05-01' }] })
    expect(smallLine('S6', born('2009-03-31')).denominator).toBe(0)
    expect(smallLine('S6', born('2009-04-01')).denominator).toBe(1)
  })

  test('4: a fortnight while the carer is away and back is one placement', () =>
    expect(
      isOne(
        { from: '2024-07-01', to: '2024-08-01' },
        { from: '2024-08-01', to: '2024-08-14', rne: 'P', place: 'T3', post: 'ZX9 9AA' },
        { from: '2024-08-14', rne: 'P' },
      ),
    ).toBe(true))

  test('5: a temporary stay that leads to another home is two placements, and a query', () => {
    const episodes: SmallEpisode[] = [
      { from: '2024-07-01', to: '2024-08-01' },
      { from: '2024-08-01', to: '2024-08-06', rne: 'P', place: 'T4', post: 'ZX9 9AA' },
      { from: '2024-08-06', rne: 'B', place: 'K2', post: 'ZX2 2AA', status: 'C1' },
    ]
    expect(counted({ ...TWO_BEFORE[0]!, why: 'E4A' }, ...episodes)).toBe(1)
    expect(counted(...episodes)).toBe(0)
    expect(smallRules({ episodes })).toContain('no-return-from-temporary')
  })

  test('6: a new legal status is no move, however often', () =>
    expect(
      isOne(
        { from: '2024-07-01', to: '2024-08-01', status: 'C1' },
        { from: '2024-08-01', to: '2024-10-01', rne: 'L', status: 'C2' },
        { from: '2024-10-01', rne: 'L', status: 'E1' },
      ),
    ).toBe(true))

  test('7: a carer who moves house is one placement, and the clock runs on', () => {
    const moved: SmallEpisode[] = [
      { from: '2021-07-01', to: '2024-08-01', place: 'U4' },
      { from: '2024-08-01', rne: 'T', place: 'U4', post: 'ZX2 2AA' },
    ]
    expect(isOne({ ...moved[0]!, from: '2024-07-01' }, moved[1]!)).toBe(true)
    expect(line('S6', ...moved)).toMatchObject({ numerator: 1, denominator: 1 })
  })

  test('8: fostering for adoption goes on as one placement', () => {
    const adopting: SmallEpisode[] = [
      { from: '2022-02-01', to: '2024-10-01', place: 'U5' },
      { from: '2024-10-01', rne: 'U', place: 'A5', status: 'E1' },
    ]
    expect(isOne({ ...adopting[0]!, from: '2024-07-01' }, adopting[1]!)).toBe(true)
    expect(line('S6', ...adopting).numerator).toBe(1)
  })

  test('9: placed for adoption elsewhere, both placements together make the two years', () => {
    const placed = (place: string) =>
      line(
        'S6',
        { from: '2022-02-01', to: '2024-10-01' },
        { from: '2024-10-01', rne: 'B', place, post: 'ZX2 2AA', status: 'E1' },
      )
    expect(placed('A6').numerator).toBe(1)
    expect(placed('U4').numerator).toBe(0)
  })

  test('10: with parents on a care order is a placement; a return to care begins a new time', () => {
    const home: SmallEpisode = { from: '2024-08-01', rne: 'P', place: 'P1', provider: 'PR0' }
    expect(
      counted(
        { ...TWO_BEFORE[0]!, why: 'E4A' },
        { from: '2024-07-01', to: '2024-08-01' },
        { ...home, post: 'ZX2 2AA' },
      ),
    ).toBe(1)
    const again = [
      { from: '2021-05-01', to: '2024-07-01', why: 'E4A' },
      { from: '2024-09-01', status: 'C2' },
    ]
    expect(line('D3', ...again).value).toBe(1)
    expect(line('S6', ...again).denominator).toBe(0)
  })

  test('11: two times in care with one move are three placements, one start and one leaving', () => {
    const episodes: SmallEpisode[] = [
      { from: '2024-05-01', to: '2024-07-01', why: 'E4A' },
      { from: '2025-01-05', to: '2025-02-01' },
      { from: '2025-02-01', rne: 'P', post: 'ZX2 2AA' },
    ]
    expect(counted(...episodes)).toBe(1)
    expect(line('D3', ...episodes).value).toBe(1)
    expect(line('D4', ...episodes).value).toBe(1)
  })

  test('12: short breaks that become care begin on that day, and are no twelve months', () => {
    const given: SmallReturn = {
      episodes: [
        { from: '2022-05-01', to: '2024-11-15', status: 'V4', why: 'E8' },
        { from: '2024-11-15', rne: 'S', status: 'V2' },
      ],
      oc2: { A: {} },
    }
    expect(smallLine('D3', given).value).toBe(1)
    expect(smallLine('H2', given).denominator).toBe(0)
  })

  test('13: an open episode of somebody who is 18 is in no count, and is a query', () => {
    const given: SmallReturn = { born: { A: '2007-03-20' }, episodes: [{ from: '2020-05-01' }] }
    expect(smallLine('D2', given).value).toBe(0)
    expect(smallRules(given)).toContain('open-at-eighteen')
  })

  test('14: who left on the day is not in care on it, and has left', () => {
    const left: SmallEpisode = { from: '2022-05-01', to: '2025-03-31', why: 'E4A' }
    expect(line('D2', left).value).toBe(0)
    expect(line('D4', left).value).toBe(1)
  })

  test('15: born on a leap day, one is a year older on 1 March and not on 28 February', () => {
    const left = (born: string, to: string) =>
      smallLine('D5', { born: { A: born }, episodes: [{ from: '2020-05-01', to, why: 'E5' }] })
    const leap = { born: { A: '2008-02-29' }, episodes: [{ from: '2020-05-01' }] }
    expect(left('2007-02-28', '2025-02-28').numerator).toBe(1)
    expect(left('2007-03-01', '2025-02-28').numerator).toBe(0)
    // Born on 29 February 2008: seventeen from 1 March 2025, so nobody asks for a score on 31 March.
    expect(ageOn(dayFromIso(leap.born.A)!, dayFromIso('2025-02-28')!)).toBe(16)
    expect(ageOn(dayFromIso(leap.born.A)!, dayFromIso('2025-03-01')!)).toBe(17)
    expect(smallLine('H5', { ...leap, oc2: { A: { score: '9' } } }).denominator).toBe(0)
  })

  test('16: coming in on the Friday before Easter week, the first assessment is due on 7 May', () =>
    expect(dueOn('2025-04-04')).toBe('2025-05-07'))

  test('17: coming in before Christmas, it is due on 22 January', () =>
    expect(dueOn('2024-12-20')).toBe('2025-01-22'))

  test('18: in 2020 the bank holiday was on Friday 8 May: due on 2 June', () =>
    expect(dueOn('2020-05-01')).toBe('2020-06-02'))

  test('19: who came in on 31 May 2020 is of May by entry, final at the end of June, and of June by due day', () => {
    expect(dueOn('2020-05-31')).toBe('2020-06-26')
    const files = smallReturns(
      { year: 2020, episodes: [] },
      {
        year: 2021,
        episodes: [{ from: '2020-05-31' }],
        health: [
          ['A', 'IHA', '2020-06-26', 'completed', 'Y'],
          ['B', 'RHA', '2020-05-11', 'completed'],
        ],
      },
    )
    const month = (asAt: string, choice: string) =>
      lineFrom('H1-month', files, { asAt, choices: { 'initial-health-month': choice } })
    expect(month('2020-05-31', 'of-entry')).toMatchObject({ denominator: 0, provisional: true })
    expect(month('2020-06-30', 'of-entry').denominator).toBe(0)
    // On 29 June the last whole month is May, and its last child was due on the 26th: final.
    expect(month('2020-06-29', 'of-entry')).toMatchObject({
      numerator: 1,
      denominator: 1,
      provisional: false,
    })
    expect(month('2020-06-30', 'of-due-day')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(month('2020-06-29', 'of-due-day').denominator).toBe(0)
  })

  test('20: a score of 17 is a cause for concern, 16 is borderline; at 17 nobody is asked', () => {
    expect([16, 17].map(bandOf)).toEqual(['borderline', 'concern'])
    const given: SmallReturn = {
      born: { A: '2008-03-31' },
      episodes: [{ from: '2020-05-01' }],
      oc2: { A: { score: '20' } },
    }
    expect(smallLine('H5', given).denominator).toBe(0)
    expect(smallLine('H6', given).value).toBeNull()
  })

  test('21: no score with a reason is asked and not scored', () => {
    const given: SmallReturn = {
      episodes: [{ from: '2020-05-01' }],
      oc2: { A: { reason: 'SDQ2' } },
    }
    expect(smallLine('H5', given)).toMatchObject({ numerator: 0, denominator: 1 })
    expect(smallLine('H6', given).value).toBeNull()
  })

  test('23: missing over the year end is of the year in which it began; being away is not missing', () => {
    const away = (kind: string): SmallReturn => ({
      episodes: [{ from: '2022-05-01' }],
      missing: [['A', kind, '2025-03-30', '2025-04-02']],
    })
    expect(smallLine('S10', away('M')).numerator).toBe(1)
    expect(smallLine('S10', away('A')).numerator).toBe(0)
  })

  test('24: 20.04 miles is kept as 20.0 and is not over 20; 20.06 is 20.1 and is', () => {
    const far = (miles: string) => line('S4', { from: '2024-05-01', miles }).numerator
    expect([far('20.04'), far('20.06')]).toEqual([0, 1])
  })

  test('25: without a home address the distance is not known, and the child stays in the group', () => {
    const far = line('S4', { from: '2024-05-01', miles: '' })
    expect(far).toMatchObject({ numerator: 0, denominator: 1, value: 0 })
    expect(line('S4-known', { from: '2024-05-01', miles: '' }).value).toBeNull()
  })

  test('26: seven of sixty leave by special guardianship: 11.67 per cent', () => {
    const left = ['E45', 'E46', 'E47', 'E48', 'E45', 'E46', 'E47', ...Array<string>(53).fill('E4A')]
    const episodes = left.map((why, n) => ({
      child: `C${n}`,
      from: '2023-05-01',
      to: '2024-09-01',
      why,
    }))
    expect(smallLine('S2', { episodes }).value).toBeCloseTo(11.67, 2)
  })

  test('27: two open episodes are one child, where the later one says, and a query', () => {
    const episodes: SmallEpisode[] = [
      { from: '2024-05-01', place: 'K2' },
      { from: '2024-08-01', rne: 'P', place: 'U6', post: 'ZX2 2AA' },
    ]
    expect(line('D2', ...episodes).value).toBe(1)
    expect(line('S13', ...episodes).numerator).toBe(1)
    expect(smallRules({ episodes })).toContain('episodes-overlap')
  })

  test('28: what lies before the files is neither yes nor no: left out, and counted', () => {
    const figure = line('S6', { from: '2023-05-03', rne: 'P' })
    expect(figure).toMatchObject({ denominator: 0, value: null })
    expect(figure.notes).toContainEqual(
      expect.stringContaining('1 child is left out: history missing'),
    )
  })
})

describe('figures from print', () => {
  test('482 children of 67,697 are 71.2 for every 10,000', () => {
    const episodes = Array.from({ length: 482 }, (_, n) => ({ child: `C${n}`, from: '2024-05-01' }))
    expect(smallLine('D1', { episodes }).value).toBeCloseTo(71.2, 2)
  })

  test('315 of 482 with foster carers are 65.4 per cent, not the 69 that was printed', () => {
    const episodes = Array.from({ length: 482 }, (_, n) => ({
      child: `C${n}`,
      from: '2024-05-01',
      place: n < 315 ? 'U6' : 'K2',
      provider: n < 212 ? 'PR1' : 'PR4',
    }))
    expect(smallLine('S13', { episodes }).value).toBeCloseTo(65.35, 2)
    expect(smallLine('S12', { episodes }).numerator).toBe(270)
  })

  test('outside the area of 400 children is 45 per cent of those known and 38 of all: two figures, each with its group', () => {
    const episodes = Array.from({ length: 400 }, (_, n) => ({
      child: `C${n}`,
      from: '2024-05-01',
      location: n < 152 ? 'OUT' : n < 338 ? 'IN' : '',
    }))
    const figure = smallLine('S14', { episodes })
    expect(figure).toMatchObject({ numerator: 152, denominator: 338 })
    expect(Math.round(figure.value!)).toBe(45)
    expect(Math.round((figure.numerator! * 100) / 400)).toBe(38)
    expect(figure.notes.join()).toContain('62 children are left out')
  })
})
