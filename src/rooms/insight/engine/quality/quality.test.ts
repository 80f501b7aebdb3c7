import { describe, expect, test } from 'vitest'
import { smallReturns, type SmallReturn } from '../../demo-returns/small-returns.ts'
import { loadReturns } from '../returns.ts'
import { readAsAt, termsOf } from '../scorecard.ts'
import { viewFrom } from '../view.ts'
import { arrangeQueries, qualityOf } from './quality.ts'
import { RULES, ruleOf } from './rules.ts'

function quality(...given: readonly SmallReturn[]) {
  const loaded = loadReturns(smallReturns(...given))
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message)
  const { returns } = loaded
  return qualityOf(returns, viewFrom(returns, readAsAt('2025-03-31'), termsOf({})))
}

const untidy: SmallReturn = {
  episodes: [{ from: '2022-05-01' }],
  missing: [['A', 'M', '2024-05-10', '2024-05-09']],
  reviews: [
    ['A', '2024-05-10', 'PN0'],
    ['A', '2024-06-10', 'PN0'],
  ],
}

describe('the quality of some returns', () => {
  test('has every file as it was recognised, with its year and its rows', () => {
    const { files } = quality(untidy)
    expect(
      files.map(({ name, table, yearEnding, rows }) => [name, table, yearEnding, rows]),
    ).toEqual([
      ['2024-25/header.csv', 'header', '2025-03-31', 1],
      ['2024-25/episodes.csv', 'episodes', '2025-03-31', 1],
      ['2024-25/reviews.csv', 'reviews', '2025-03-31', 2],
      ['2024-25/missing.csv', 'missing', '2025-03-31', 1],
    ])
  })

  test('puts each query to its file and its rule, and loses none', () => {
    const { files, queries } = quality(untidy)
    const told = files.flatMap((file) =>
      file.queries.map(({ rule, count, rows }) => [file.table, rule, count, rows.length]),
    )
    expect(told).toEqual([
      ['reviews', 'review-code-age', 2, 2],
      ['missing', 'ends-before-it-starts', 1, 1],
    ])
    expect(queries).toBe(3)
  })

  test('has three answers to every rule', () => {
    const { rules } = quality(untidy)
    const answer = (name: string) => rules.find(({ rule }) => rule === name)
    expect(answer('review-code-age')).toMatchObject({
      answer: 'found',
      count: 2,
      source: '440, 441',
    })
    expect(answer('incidents-overlap')).toMatchObject({ answer: 'nothing-found', count: 0 })
    expect(answer('decision-dates-differ')).toMatchObject({
      answer: 'cannot-tell',
      why: 'No file of the tables "ad1" and "sbpfa" was loaded.',
    })
    expect(rules).toHaveLength(RULES.length)
  })

  test('loses no query of a rule that nobody described', () => {
    const loaded = loadReturns(smallReturns(untidy))
    if (!loaded.ok) throw new Error('The files could not be read.')
    const file = '2024-25/header.csv'
    const query = { rule: 'not-known-yet', table: 'header', file, row: 2, message: '' }
    const { files, rules, queries } = arrangeQueries(loaded.returns, [query])
    expect(files[0]?.queries).toMatchObject([{ title: 'Not known yet', count: 1 }])
    expect(rules.at(-1)).toMatchObject({ rule: 'not-known-yet', answer: 'found', count: 1 })
    expect(queries).toBe(1)
  })
})

describe('the rules', () => {
  test('have a name that may be sent, a title, and two sentences', () => {
    expect(new Set(RULES.map(({ rule }) => rule)).size).toBe(RULES.length)
    for (const one of RULES) {
      expect(one.rule).toMatch(/^[a-z]+(-[a-z]+){0,6}$/)
      expect(one.title).toMatch(/^[A-Z].*[^.]$/)
      expect(one.meaning).toMatch(/^[A-Z].*\.$/)
      expect(one.advice).toMatch(/^[A-Z].*\.$/)
      expect(ruleOf(one.rule)).toBe(one)
    }
  })
})
