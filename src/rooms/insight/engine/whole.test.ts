import { describe, expect, test } from 'vitest'
import { smallReturns } from '../demo-returns/small-returns.ts'
import { demoReturnFiles, writeReturns } from '../demo-returns/write-returns.ts'
import { toAggregate, type AggregateScorecard } from './aggregate.ts'
import { checkAggregate } from './check-aggregate.ts'
import { dayFromIso } from './days.ts'
import { INDICATORS } from './indicators/all.ts'
import { computeScorecard, type Progress } from './scorecard.ts'
import { computeTrend } from './trend.ts'
import { endsOn } from './windows.ts'

const AS_AT = '2025-03-31'
const population = { value: 67_697, year: 2024 }
const demo = demoReturnFiles({ children: 120, years: 3, seed: 5, ending: AS_AT })

function compute(files = demo, asAt = AS_AT) {
  const result = computeScorecard({ files, asAt, population })
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result
}

/** The lines that the yearly returns and the health file can tell; the others need lists, a school or a hand. */
const held = new Set(compute().returns.files.map(({ table }) => table))
const told = INDICATORS.filter(
  ({ needs }) => needs.length > 0 && needs.every((table) => held.has(table)),
).map(({ id }) => id)

function aggregate(): AggregateScorecard {
  const { scorecard, returns } = compute()
  return toAggregate(scorecard, computeTrend(returns, { asAt: AS_AT, population }))
}

describe('invented returns', () => {
  test('are clean: they raise no problem and no query, and tell all that they hold', () => {
    const { scorecard } = compute()
    expect(scorecard.queries).toEqual([])
    // Of those who came into care in March nobody's 20th working day has passed, and many of those who
    // were adopted in three years came into care before them.
    const untold = new Set(['H1-month', 'A1', 'A2', 'A3', 'A10', 'A1-year', 'A2-year', 'A10-year'])
    for (const line of scorecard.indicators.filter(({ id }) => !untold.has(id)))
      expect([line.id, line.value !== null]).toEqual([line.id, told.includes(line.id)])
    expect(scorecard.indicators[1]?.value).toBe(120)
  })

  test('are the same for the same seed, and others for another', () => {
    const text = (seed: number) =>
      [...writeReturns({ children: 5, years: 2, seed, ending: AS_AT })]
        .map((piece) => piece.text)
        .join()
    expect(text(3)).toBe(text(3))
    expect(text(3)).not.toBe(text(4))
  })

  test('look like a council: most children are fostered, some move often, some go missing', () => {
    const { scorecard } = compute(
      demoReturnFiles({ children: 480, years: 3, seed: 1, ending: AS_AT }),
    )
    const value = (id: string) => scorecard.indicators.find((one) => one.id === id)!.value!
    expect(value('S13')).toBeGreaterThan(60)
    expect(value('S13')).toBeLessThan(80)
    expect(value('S5')).toBeLessThan(15)
    expect(value('S10')).toBeGreaterThan(5)
    expect(value('D3')).toBeGreaterThan(130)
    expect(value('D3')).toBeLessThan(280)
  })

  test('end on a 31 March and on no other day', () =>
    expect(() => demoReturnFiles({ children: 5, years: 1, seed: 1, ending: '2025-04-01' })).toThrow(
      '31 March',
    ))
})

describe('the scorecard', () => {
  test('does not care how files are named, ordered, quoted or encoded', () => {
    const plain = compute()
    const odd = demo
      .map(({ name, bytes }) => {
        const rows = new TextDecoder().decode(bytes).trim().split('\n')
        const turned = rows.map((row) =>
          row
            .split(',')
            .reverse()
            .map((cell) => `"${cell.toLowerCase()}"`)
            .join('\t'),
        )
        const text = `\ufeff${turned.join('\r\n')}\r\n\r\n`
        const bytes16 = new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer)
        return { name: name.replace('/', ' table '), bytes: bytes16 }
      })
      .reverse()
    expect(compute(odd).scorecard.indicators).toEqual(plain.scorecard.indicators)
  })

  test('tells how far it has come, and never goes back', () => {
    const seen: Progress[] = []
    computeScorecard({ files: demo, asAt: AS_AT, onProgress: (at) => seen.push(at) })
    const total = demo.reduce((sum, { bytes }) => sum + bytes.length, 0)
    const read = seen.filter(({ step }) => step === 'reading').map(({ done }) => done)
    expect(read).toEqual([...read].sort((one, other) => one - other))
    expect(read.at(-1)).toBe(total)
    expect(seen.at(-1)).toEqual({
      step: 'computing',
      done: INDICATORS.length,
      total: INDICATORS.length,
    })
  })

  test('refuses all when one file has one problem', () => {
    const broken = {
      name: '2024-25/dolo.csv',
      bytes: new TextEncoder().encode('CHILD,DOB,DOLO_START,DOLO_END\nA,,x,\n'),
    }
    const result = computeScorecard({ files: [...demo, broken], asAt: AS_AT })
    expect(result).toMatchObject({
      ok: false,
      problems: [{ row: 2, column: 'DOLO_START', found: 'x' }],
    })
  })

  test('of a day that the loaded years do not hold has no figures, and says which year it needs', () => {
    for (const asAt of ['2021-03-31', '2026-03-31'])
      for (const { id, value, notes } of compute(demo, asAt).scorecard.indicators) {
        expect([id, value]).toEqual([id, null])
        if (told.includes(id)) expect(notes.join()).toMatch(/Needs|(latest|earliest) date/)
      }
  })

  test('needs the year before for twelve months that begin in it', () => {
    const one = demoReturnFiles({ children: 40, years: 1, seed: 1, ending: AS_AT })
    const { indicators } = compute(one, '2024-12-31').scorecard
    const value = (id: string) => indicators.find((line) => line.id === id)!.value
    expect(value('D2')).not.toBeNull()
    expect(value('D3')).toBeNull()
  })

  test('refuses a date that is none', () =>
    expect(() => computeScorecard({ files: demo, asAt: '31/03/2025' })).toThrow(RangeError))

  test('every indicator says what it means, and has an id of its own', () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length)
    for (const { definition, cohort, source, needs, entered } of INDICATORS) {
      for (const text of [definition, cohort, source]) expect(text).toMatch(/^[A-Z].*\.$/)
      expect(needs.length > 0 || entered).toBe(true)
    }
  })
})

describe('the trend', () => {
  const { returns, scorecard } = compute()
  const trend = computeTrend(returns, { asAt: AS_AT, population })
  const points = (id: string) => trend.find((one) => one.id === id)!.points

  test('has 24 month-ends, the last of them the day itself with the same figure', () => {
    expect(points('D2')).toHaveLength(24)
    expect(
      points('D2')
        .slice(-2)
        .map(({ asAt }) => asAt),
    ).toEqual(['2025-02-28', AS_AT])
    for (const line of scorecard.indicators.filter(({ id }) => told.includes(id))) {
      const { numerator, denominator, value, provisional } = line
      const point = { asAt: AS_AT, numerator, denominator, value, provisional }
      const last = points(line.id).at(-1)
      if (value === null) expect(last?.asAt).not.toBe(AS_AT)
      else expect(last).toEqual(point)
    }
  })

  test('tells at each month what a scorecard of that day would tell', () => {
    const then = compute(demo, '2024-07-31').scorecard
    for (const line of then.indicators) {
      const { basis } = INDICATORS.find(({ id }) => id === line.id)!
      const point = points(line.id).find(({ asAt }) => asAt === '2024-07-31')
      if (line.provisional) expect(point?.provisional).toBe(false)
      else if (!endsOn(basis, dayFromIso('2024-07-31')!)) expect(point).toBeUndefined()
      else expect([line.id, point?.value ?? null]).toEqual([line.id, line.value])
    }
  })

  test('has the first health assessments of a month whole, once all of them were due', () => {
    const last = points('H1-month').at(-1)!
    expect([last.asAt, last.provisional]).toEqual(['2025-02-28', false])
    const then = compute(demo, '2025-02-28').scorecard
    const seen = then.indicators.find(({ id }) => id === 'H1-month')!
    expect(seen.provisional).toBe(true)
    expect(last.denominator).toBeGreaterThan(seen.denominator!)
  })

  test('has a point at every year end that was loaded, and no other, for what is asked once a year', () =>
    expect(points('H2').map(({ asAt }) => asAt)).toEqual(['2023-03-31', '2024-03-31', AS_AT]))

  test('leaves out months that the loaded years do not tell', () => {
    const two = compute(demoReturnFiles({ children: 30, years: 1, seed: 2, ending: AS_AT }))
    const short = computeTrend(two.returns, { asAt: AS_AT })
    expect(short.find(({ id }) => id === 'D2')!.points).toHaveLength(12)
    expect(short.find(({ id }) => id === 'D3')!.points).toHaveLength(1)
  })

  test('of a day within a month ends with the month before', () => {
    const inside = computeTrend(returns, { asAt: '2025-02-10' })
    expect(inside.find(({ id }) => id === 'D2')!.points.at(-1)?.asAt).toBe('2025-01-31')
  })
})

describe('what may leave the machine', () => {
  test('holds no child, no row and no file', () => {
    const files = smallReturns(
      {
        year: 2024,
        born: { ZEBRA99: '2011-07-19' },
        episodes: [{ child: 'ZEBRA99', from: '2022-05-01', post: 'ZX7 7QQ' }],
      },
      {
        year: 2025,
        born: { ZEBRA99: '2011-07-19' },
        episodes: [{ child: 'ZEBRA99', from: '2024-06-01', post: 'ZX7 7QQ' }],
        oc2: { ZEBRA99: {} },
      },
    ).map((file) => ({ ...file, name: file.name.replace('.csv', '-secret-name.csv') }))
    const { scorecard, returns } = compute(files)
    expect(JSON.stringify(scorecard)).toContain('ZEBRA99')
    const sent = JSON.stringify(
      toAggregate(scorecard, computeTrend(returns, { asAt: AS_AT, population })),
    )
    for (const secret of ['ZEBRA', 'secret-name', 'ZX7', '7QQ', '2011', '19/07', 'csv', '"row"'])
      expect(sent).not.toContain(secret)
    expect(sent).toContain('{"rule":"episode-closed","count":1}')
  })

  test('passes its own check, also after a journey as text', () => {
    const sent: unknown = JSON.parse(JSON.stringify(aggregate()))
    expect(checkAggregate(sent)).toEqual({ ok: true, aggregate: aggregate() })
  })

  test.each<[string, (sent: Editable) => unknown]>([
    ['something more', (sent) => (sent['rows'] = [])],
    ['something more in an indicator', (sent) => (sent.indicators[0]!['child'] = 'A1')],
    ['something more in a point', (sent) => (sent.indicators[1]!.trend[0]!['child'] = 'A1')],
    ['a child in a query', (sent) => (sent['queries'] = [{ rule: 'x', count: 1, child: 'A1' }])],
    [
      "a child's number in a note",
      (sent) => sent.indicators[1]!.notes.push('W0001234 has no answer.'),
    ],
    [
      'a long number in a note',
      (sent) => sent.indicators[1]!.notes.push('Child 1234567 is missing.'),
    ],
    ['a date of birth in a note', (sent) => sent.indicators[1]!.notes.push('Born 01/02/2012.')],
    ['another title', (sent) => (sent.indicators[1]!['title'] = 'Jo Bloggs')],
    ['a figure that its counts contradict', (sent) => (byId(sent, 'H2')['value'] = 12.5)],
    ['a share of more than all', (sent) => (byId(sent, 'H2')['numerator'] = 99_999)],
    ['a number that is none', (sent) => (sent.indicators[1]!['value'] = '480')],
    ['an indicator less', (sent) => sent.indicators.pop()],
    ['indicators in another order', (sent) => sent.indicators.reverse()],
    ['a point within a month', (sent) => (sent.indicators[1]!.trend[0]!['asAt'] = '2023-04-12')],
    ['points out of order', (sent) => sent.indicators[1]!.trend.reverse()],
    ['another window', (sent) => (sent['window'] = { from: '2020-04-01', to: AS_AT })],
    ['another format', (sent) => (sent['format'] = 1)],
    ['a rule in other words', (sent) => (sent['queries'] = [{ rule: 'Child A1', count: 1 }])],
  ])('is refused with %s', (_, edit) => {
    const sent = structuredClone(aggregate()) as unknown as Editable
    edit(sent)
    const checked = checkAggregate(sent)
    expect(checked.ok).toBe(false)
    if (!checked.ok) expect(checked.messages.join()).not.toMatch(/Bloggs|W000|A1|2012/)
  })

  test.each([null, undefined, 3, 'text', [], {}])('is refused when it is %j', (sent) =>
    expect(checkAggregate(sent).ok).toBe(false),
  )
})

function byId(sent: Editable, id: string): Editable['indicators'][number] {
  return sent.indicators.find((one) => one['id'] === id)!
}

type Editable = Record<string, unknown> & {
  indicators: (Record<string, unknown> & { notes: string[]; trend: Record<string, unknown>[] })[]
}
