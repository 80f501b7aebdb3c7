import { describe, expect, test } from 'vitest'
import { smallReturns, type SmallReturn } from '#rooms/insight/demo-returns/small-returns.ts'
import { listFile, type ListRow } from '#tests/support/list-files.ts'
import { lineFrom } from '#tests/support/small-lines.ts'

const DAY = '2026-10-31'
const CHILD: ListRow = {
  DOB: '05/05/2012',
  STARTED: '01/06/2022',
  PLACEMENTS: '1',
  MISSING: '0',
  LOCATION: 'a) In',
}

/** List 8 of a day, with a child for each row. */
function listed(id: string, rows: readonly ListRow[], { day = DAY, asAt = DAY } = {}) {
  const named = rows.map((row, at) => ({ CHILD: `C${at}`, ...CHILD, ...row }))
  return lineFrom(id, [listFile('list8', named, { name: `${day} list8.csv` })], { asAt })
}

describe('the list of children in care', () => {
  test('counts who had come in by the day and not left, under 18, short breaks apart', () => {
    const figure = listed('D2-list-8', [
      {},
      { CEASED: '31/10/2026' },
      { CEASED: '01/11/2026' },
      { STARTED: '01/11/2026' },
      { DOB: '31/10/2008' },
      { DOB: '01/11/2008' },
      { LS: 'V4' },
      { STARTED: '' },
    ])
    expect(figure.value).toBe(3)
    expect(figure.notes.join(' ')).toContain('1 person aged 18 or over is still on the list')
    expect(figure.notes.join(' ')).toContain('1 child is left out: the list does not say when')
  })

  test('tells exactly about a day before it was taken, for it also holds who has left', () => {
    const rows = [{}, { CEASED: '05/11/2026' }, { STARTED: '05/11/2026' }]
    expect(listed('D2-list-8', rows, { day: '2026-11-10' }).value).toBe(2)
    expect(listed('D2-list-8', rows, { day: '2026-11-10', asAt: '2026-11-10' }).value).toBe(2)
  })

  test('of another time cannot tell', () => {
    const late = listed('D2-list-8', [{}], { day: '2026-12-20' })
    expect(late.value).toBeNull()
    expect(late.notes.join()).toContain('Needs the list of children in care (Annex A, list 8)')
    expect(lineFrom('D2-list-8', smallReturns({ episodes: [] })).notes.join()).toContain(
      'No list of children in care (Annex A, list 8) was loaded.',
    )
  })

  test('tells of last checks only near the day on which it was taken', () => {
    const checked = [{ DENTAL: '01/11/2026' }]
    expect(listed('H3-list-8', checked, { day: '2026-11-20' }).value).toBe(100)
    const late = listed('H3-list-8', checked, { day: '2026-11-25' })
    expect(late.value).toBeNull()
    expect(late.notes.join()).toContain('more than 20 days after 31 October 2026')
  })

  test('a dental check holds for twelve months, and no date is no check', () => {
    const figure = listed('H3-list-8', [
      { DENTAL: '31/10/2025' },
      { DENTAL: '30/10/2025' },
      {},
      { STARTED: '01/12/2025', DENTAL: '01/02/2026' },
    ])
    expect(figure).toMatchObject({ numerator: 1, denominator: 3 })
    expect(figure.notes).toContain('From the list of children in care of 31 October 2026.')
  })

  test('a review of health holds for twelve months, or six for who was under five when it was done', () => {
    const figure = (row: ListRow) => listed('H2-list-8', [row])
    expect(figure({ HEALTH: '31/10/2025' }).value).toBe(100)
    expect(figure({ HEALTH: '30/10/2025' }).value).toBe(0)
    expect(figure({ DOB: '01/06/2022', HEALTH: '01/05/2026' }).value).toBe(100)
    expect(figure({ DOB: '01/06/2022', HEALTH: '30/04/2026' }).value).toBe(0)
    // Five since August: the assessment of March was a four-year-old's, so the next was due in September.
    expect(figure({ DOB: '01/08/2021', HEALTH: '15/03/2026' }).value).toBe(0)
    expect(figure({ DOB: '01/08/2021', HEALTH: '15/08/2026' }).value).toBe(100)
    expect(figure({ HEALTH: '' })).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('a child whose first review is not due yet is not in the group', () => {
    // 20 working days from Monday 1 September 2025 end on 29 September.
    const figure = (row: ListRow) => listed('H2-list-8', [{ STARTED: '01/09/2025', ...row }])
    expect(figure({}).denominator).toBe(1)
    expect(listed('H2-list-8', [{ STARTED: '06/10/2025' }]).denominator).toBe(0)
    expect(listed('H2-list-8', [{ STARTED: '06/10/2025', DOB: '01/06/2024' }]).denominator).toBe(1)
  })

  test("the council's own counts of placements and of going missing, a blank left out", () => {
    const rows = [{ PLACEMENTS: '3' }, { PLACEMENTS: '2' }, { PLACEMENTS: '' }]
    expect(listed('S5-list-8', rows)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(listed('S5-list-8', rows).notes.join()).toContain('1 child is left out: the list has no')
    const missing = [{ MISSING: '1' }, { MISSING: '0' }, { MISSING: '' }]
    expect(listed('S10-list-8', missing)).toMatchObject({ numerator: 1, denominator: 2 })
  })

  test('where only those who went missing have a count, a blank may be a nought: it cannot be told', () => {
    const figure = listed('S10-list-8', [{ MISSING: '2' }, { MISSING: '' }, { MISSING: '' }])
    expect(figure.value).toBeNull()
    expect(figure.notes.join()).toContain('cannot be told')
    expect(listed('S10-list-8', [{ MISSING: '2' }]).value).toBe(100)
  })

  test('outside the area, of those whose place it names', () => {
    const rows = [{ LOCATION: 'b) Out' }, {}, { LOCATION: '' }]
    expect(listed('S14-list-8', rows)).toMatchObject({ numerator: 1, denominator: 2 })
  })
})

describe('the health file', () => {
  const given = (health: SmallReturn['health'] & object, from = '2022-05-01'): SmallReturn => ({
    episodes: [
      { child: 'A', from },
      { child: 'B', from },
    ],
    health,
  })
  const figure = (id: string, small: SmallReturn) => lineFrom(id, smallReturns(small))

  test('a review that was completed counts, one that was refused does not', () => {
    const small = given([
      ['A', 'RHA', '2024-06-10', 'completed'],
      ['B', 'RHA', '2024-06-10', 'refused'],
      ['B', 'RHA', '2024-03-30', 'completed'],
      ['B', 'DENTAL', '2025-03-01', 'completed'],
    ])
    expect(figure('H2-health', small)).toMatchObject({ numerator: 1, denominator: 2 })
  })

  test('a late first assessment counts as the last one that was done', () =>
    expect(figure('H2-health', given([['A', 'IHA', '2024-10-10', 'completed']])).numerator).toBe(1))

  test('what is done after the day is not known on it', () => {
    const small = given([
      ['A', 'DENTAL', '2025-04-02', 'completed'],
      ['B', 'DENTAL', '2025-03-31', 'completed'],
    ])
    expect(figure('H3-health', small)).toMatchObject({ numerator: 1, denominator: 2 })
  })

  test('immunised: something on record, and nothing that was due and not done', () => {
    const rows = [
      { CHILD: 'A', TYPE: 'IMMS', DUE_DATE: '01/09/2024', DONE_DATE: '05/09/2024' },
      { CHILD: 'B', TYPE: 'IMMS', DUE_DATE: '01/06/2024', DONE_DATE: '05/06/2024' },
      { CHILD: 'B', TYPE: 'IMMS', DUE_DATE: '01/09/2024', STATUS: 'DNA' },
      { CHILD: 'D', TYPE: 'IMMS', DUE_DATE: '01/09/2024', STATUS: 'DNA' },
      { CHILD: 'D', TYPE: 'IMMS', DUE_DATE: '01/10/2024', DONE_DATE: '05/10/2024' },
    ]
    const episodes = ['A', 'B', 'C', 'D'].map((child) => ({ child, from: '2022-05-01' }))
    const files = [
      ...smallReturns({ episodes }),
      listFile('health', rows, { name: '2024-25/health.csv' }),
    ]
    const told = lineFrom('H4-health', files)
    expect(told).toMatchObject({ numerator: 2, denominator: 4 })
    expect(told.notes.join()).toContain('1 child has no immunisation on record')
  })

  test('of those due in the month is another figure, and needs nobody of the episodes', () => {
    const due = (child: string, day: string, more: ListRow): ListRow => ({
      CHILD: child,
      TYPE: 'RHA',
      DUE_DATE: day,
      ...more,
    })
    const file = listFile(
      'health',
      [
        due('N1', '10/03/2025', { DONE_DATE: '31/03/2025' }),
        due('N2', '10/03/2025', { DONE_DATE: '01/04/2025' }),
        due('N3', '10/03/2025', { STATUS: 'DNA' }),
        due('N3', '20/03/2025', { DONE_DATE: '25/03/2025' }),
        due('N4', '10/03/2025', { STATUS: 'CANCELLED' }),
        due('N5', '10/02/2025', { DONE_DATE: '20/02/2025' }),
      ],
      { name: 'health.csv' },
    )
    const told = lineFrom('H2-health-due', [file])
    expect(told).toMatchObject({ numerator: 2, denominator: 3 })
    expect(told.notes.join()).toContain('1 assessment was cancelled')
  })

  test('without due days nobody can say what was due', () => {
    const told = figure('H2-health-due', given([['A', 'RHA', '2025-03-10', 'completed']]))
    expect(told.value).toBeNull()
    expect(told.notes.join()).toContain('does not say when assessments were due')
  })

  test('that ends half a year before the day cannot tell', () => {
    const small = given([['A', 'RHA', '2024-06-10', 'completed']])
    const late = lineFrom('H3-health', smallReturns(small), { asAt: '2025-03-31' })
    expect(late.value).toBeNull()
    expect(late.notes.join()).toContain('The latest date in the health file is 10 June 2024')
  })
})
