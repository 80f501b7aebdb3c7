import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoReturnFiles } from '../../demo-returns/write-returns.ts'
import { computeScorecard } from '../scorecard.ts'

// The same figures worked out a second time, in the plainest way there is: rows as objects, dates as
// text, nothing shared with the engine. What both agree on is not a slip of either.

type Row = Record<string, string>

const iso = (text: string) => text.split('/').reverse().join('-')

function rowsOf(files: ReturnType<typeof demoReturnFiles>, table: string): Row[] {
  return files
    .filter(({ name }) => name.endsWith(`/${table}.csv`))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ bytes }) => {
      const [head, ...rows] = new TextDecoder().decode(bytes).trim().split('\n')
      const names = head!.split(',')
      return rows.map((row) =>
        Object.fromEntries(row.split(',').map((cell, at) => [names[at]!, cell])),
      )
    })
}

/** Episodes of every child, the later year's word on each, short breaks left out. */
function careOf(files: ReturnType<typeof demoReturnFiles>): Row[][] {
  const byChild = new Map<string, Map<string, Row>>()
  for (const row of rowsOf(files, 'episodes')) {
    const own = byChild.get(row['CHILD']!) ?? new Map<string, Row>()
    byChild.set(row['CHILD']!, own.set(iso(row['DECOM']!), row))
  }
  return [...byChild.values()].map((own) =>
    [...own]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, row]) => row)
      .filter((row) => row['LS'] !== 'V3' && row['LS'] !== 'V4'),
  )
}

const begins = (row: Row) => iso(row['DECOM']!)
const ends = (row: Row) => (row['DEC'] === '' ? '9999' : iso(row['DEC']!))

function placements(rows: Row[], from: string, to: string): number {
  const spans: { start: string; end: string }[] = []
  let usual: Row | undefined
  let away = false
  for (const row of rows) {
    if (row['PLACE']!.startsWith('T')) {
      away = true
      continue
    }
    const back = away && usual?.['PLACE'] === row['PLACE'] && usual?.['PL_POST'] === row['PL_POST']
    const newCarer = ['S', 'P', 'B'].includes(row['RNE']!) && !['A3', 'A5'].includes(row['PLACE']!)
    if (!usual || row['RNE'] === 'S' || (newCarer && !back))
      spans.push({ start: begins(row), end: '' })
    spans.at(-1)!.end = ends(row)
    usual = row
    away = false
  }
  return spans.filter(({ start, end }) => start <= to && end >= from).length
}

test('worked out by hand, the figures of invented councils are the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 60 }),
      fc.nat(9999),
      fc.constantFrom('2025-03-31', '2024-11-30'),
      (children, seed, asAt) => {
        const files = demoReturnFiles({ children, years: 3, seed, ending: '2025-03-31' })
        const from = asAt === '2025-03-31' ? '2024-04-01' : '2023-12-01'
        const care = careOf(files)
        const inCare = care.filter((rows) =>
          rows.some((row) => begins(row) <= asAt && ends(row) > asAt),
        )
        const during = (day: string) => day >= from && day <= asAt
        const left = (row: Row) => row['REC'] !== '' && row['REC'] !== 'X1' && during(ends(row))
        const missing = new Map<string, Set<string>>()
        for (const row of rowsOf(files, 'missing')) {
          const day = iso(row['MIS_START']!)
          if (row['MISSING'] !== 'M' || !during(day)) continue
          missing.set(row['CHILD']!, (missing.get(row['CHILD']!) ?? new Set()).add(day))
        }
        const anyTime = care.filter((rows) =>
          rows.some((row) => begins(row) <= asAt && ends(row) >= from),
        )
        const times = (rows: Row[]) => missing.get(rows[0]!['CHILD']!)?.size ?? 0
        const expected = {
          D2: inCare.length,
          D3: care.filter((rows) => rows.some((row) => row['RNE'] === 'S' && during(begins(row))))
            .length,
          D4: care.filter((rows) => rows.some(left)).length,
          S5: inCare.filter((rows) => placements(rows, from, asAt) >= 3).length,
          S10: anyTime.filter((rows) => times(rows) > 0).length,
          S11: anyTime.filter((rows) => times(rows) > 1).length,
        }
        const result = computeScorecard({ files, asAt })
        if (!result.ok) throw new Error(result.problems[0]?.message)
        const { indicators } = result.scorecard
        const found = Object.keys(expected).map((id) => [
          id,
          indicators.find((one) => one.id === id)?.numerator,
        ])
        expect(Object.fromEntries(found)).toEqual(expected)
        expect(indicators.find(({ id }) => id === 'S10')?.denominator).toBe(anyTime.length)
      },
    ),
    { numRuns: 60 },
  )
})
