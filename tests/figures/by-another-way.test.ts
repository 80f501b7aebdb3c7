import { expect, test } from 'vitest'
import { demoLocalFiles } from '#rooms/insight/demo-returns/local-files.ts'
import { demoReturnFiles } from '#rooms/insight/demo-returns/write-returns.ts'
import { computeScorecard, type ReturnFile } from '#rooms/insight/engine/scorecard.ts'
import { unpackFiles } from '#rooms/insight/workbooks/unpack-files.ts'
import { byAdoption } from './by-adoption.ts'
import { byEpisodes, type Answers } from './by-episodes.ts'
import { byLists } from './by-lists.ts'
import { byYear } from './by-year.ts'
import { childrenOf } from './care.ts'
import { roughLives } from './rough-lives.ts'

// Every figure that files can give, worked out a second time from its definition in words: rows as
// objects, dates as text, nothing of the engine. What both agree on is not a slip of one of them.

const COUNCILS = [
  { children: 60, years: 3, seed: 11, asAt: '2025-03-31' },
  { children: 240, years: 5, seed: 12, asAt: '2025-03-31' },
  { children: 120, years: 7, seed: 13, asAt: '2024-11-30' },
  { children: 180, years: 4, seed: 14, asAt: '2024-02-29' },
  { children: 200, years: 3, seed: 16, asAt: '2024-12-31', knownTo: '2024-12-31' },
  { children: 600, years: 6, seed: 15, asAt: '2024-12-31' },
]

const ROUGH_DAYS = ['2025-03-31', '2024-03-31', '2024-02-29', '2023-11-30']

test.each(COUNCILS)(
  'worked out another way, the figures of $children children at $asAt are the same',
  async ({ asAt, ...council }) => {
    const told = { ...council, ending: '2025-03-31' }
    const local = demoLocalFiles({ ...told, extractsTo: asAt, extracts: 1 })
    const files = [...demoReturnFiles(told), ...local]
    const children = childrenOf(files, asAt)
    const expected: Answers = {
      ...byEpisodes(files, children, asAt),
      ...byAdoption(files, children, asAt),
      ...byYear(files, children, asAt),
      ...byLists(files, asAt),
    }
    const { files: unpacked } = await unpackFiles(files)
    expect(computed(unpacked, asAt, expected)).toEqual(expected)
  },
)

test.each([1, 2, 3].flatMap((seed) => ROUGH_DAYS.map((asAt) => ({ seed, asAt }))))(
  'worked out another way, the figures of rough lives $seed at $asAt are the same',
  ({ seed, asAt }) => {
    const files = roughLives(seed, 400)
    const children = childrenOf(files, asAt)
    const expected: Answers = {
      ...byEpisodes(files, children, asAt),
      ...byAdoption(files, children, asAt),
      ...byYear(files, children, asAt),
    }
    expect(computed(files, asAt, expected)).toEqual(expected)
  },
)

/** What the engine says of the same figures. */
function computed(files: readonly ReturnFile[], asAt: string, expected: Answers): Answers {
  const result = computeScorecard({ files, asAt })
  if (!result.ok) throw new Error(result.problems[0]!.message)
  const lines = new Map(result.scorecard.indicators.map((line) => [line.id, line]))
  return Object.fromEntries(
    Object.keys(expected).map((id) => {
      const { numerator, denominator } = lines.get(id)!
      return [id, numerator === null ? 'not told' : [numerator, denominator]]
    }),
  )
}
