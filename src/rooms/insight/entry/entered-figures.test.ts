import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { EnteredFigure, GivenBenchmark } from '../engine/entered/entered-figure.ts'
import { keepBenchmarks } from '../measures/keep-benchmarks.ts'
import { readTargets } from '../measures/targets.ts'
import { enterFigure } from './enter-figure.ts'
import { keepEntered, readEntered, readVersions } from './entered-figures.ts'

const given = (more: Partial<EnteredFigure> = {}): EnteredFigure => ({
  indicator: 'H2',
  window: 'month',
  asAt: '2026-07-31',
  numerator: null,
  denominator: null,
  value: 91.3,
  source: 'NHS',
  note: '',
  ...more,
})

const benchmark = (more: Partial<GivenBenchmark> = {}): GivenBenchmark => ({
  indicator: 'H3',
  kind: 'region',
  year: '2024/25',
  low: 79.1,
  high: 79.1,
  source: 'Department for Education',
  note: 'From the file',
  ...more,
})

describe.each(engines)('figures that came in files, on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const asAnalyst = <T>(work: Parameters<typeof house.as<T>>[1]) =>
    house.as(house.people.analyst, work)
  const keep = (...figures: EnteredFigure[]) =>
    asAnalyst((tx) => keepEntered(tx, house.people.board, figures))

  it('are kept once, whatever the number of times the file is read', async () => {
    const june = given({ asAt: '2026-06-30', value: 90 })
    expect(await keep(june, given())).toBe(2)
    expect(await keep(june, given())).toBe(0)
    const held = await asAnalyst((tx) => readEntered(tx, house.people.board, '2026-06-30'))
    expect(held).toEqual([june])
  })

  it('never undo a correction that was made since', async () => {
    await asAnalyst((tx) =>
      enterFigure(tx, house.people.board, {
        ...given({ value: 92, note: 'Counted again' }),
        version: 1,
        reason: 'A clinic was left out.',
      }),
    )
    expect(await keep(given())).toBe(0)
    expect(await keep(given({ value: 93 }))).toBe(1)
    const versions = await asAnalyst((tx) => readVersions(tx, house.people.board, 'H2'))
    expect(
      versions
        .filter((one) => one.asAt === '2026-07-31')
        .map(({ value, version, cameBy, reason }) => [value, version, cameBy, reason]),
    ).toEqual([
      [91.3, 1, 'file', ''],
      [92, 2, 'page', 'A clinic was left out.'],
      [93, 3, 'file', 'The file that was read gives another figure.'],
    ])
  })

  it('of many cells go in together', async () => {
    const many = Array.from({ length: 900 }, (_, at) => given({ source: `Source ${at}` }))
    expect(await keep(...many)).toBe(900)
  })

  it('cannot be changed or deleted by the application', async () => {
    const board = house.people.board
    await expect(
      asAnalyst((tx) =>
        tx
          .updateTable('hearth.entered_figure')
          .set({ value: 1 })
          .where('body_id', '=', board)
          .execute(),
      ),
    ).rejects.toThrow()
    await expect(
      asAnalyst((tx) =>
        tx.deleteFrom('hearth.entered_figure').where('body_id', '=', board).execute(),
      ),
    ).rejects.toThrow()
  })

  it('of others are added once, and what differs is left for a person', async () => {
    const keepThem = (...figures: GivenBenchmark[]) =>
      asAnalyst((tx) => keepBenchmarks(tx, figures))
    expect(await keepThem(benchmark())).toEqual({ added: 1, left: [] })
    expect(await keepThem(benchmark())).toEqual({ added: 0, left: [] })
    const other = await keepThem(benchmark({ low: 80, high: 80 }))
    expect(other.added).toBe(0)
    expect(other.left[0]).toContain('The region 2024/25 of')
  })

  it('that are targets hold from the first day of their year', async () => {
    const target = benchmark({ kind: 'target', year: '2026/27', low: 85, high: 85 })
    const kept = await asAnalyst((tx) =>
      keepBenchmarks(tx, [target, { ...target, indicator: 'D2', low: 400, high: 400 }]),
    )
    expect(kept.added).toBe(1)
    expect(kept.left[0]).toContain('“at least” or “no more than”')
    const day = Temporal.PlainDate.from('2026-04-01')
    const targets = await asAnalyst((tx) => readTargets(tx, day))
    expect(targets.get('H3')).toMatchObject({ value: 85, direction: 'at_least' })
    expect((await asAnalyst((tx) => keepBenchmarks(tx, [target]))).added).toBe(0)
  })
})
