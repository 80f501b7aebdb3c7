import { fork } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inferSchema, initParser } from 'udsv'
import { readFolders } from '#rooms/insight/cli/read-folders.ts'
import { writeReturns } from '#rooms/insight/demo-returns/write-returns.ts'
import { computeTotals, type TotalsResult } from '#rooms/insight/engine/compute-totals.ts'
import {
  computeScorecard,
  type ScorecardRequest,
  type ScorecardResult,
} from '#rooms/insight/engine/scorecard.ts'

// How long the whole scorecard takes, against merely parsing the same files with the fastest CSV
// parser on npm. Each measure is a process of its own, so that memory is its own too, and both read
// the files from disk. Run: node bench/scorecard.bench.ts [children...]

const ENDING = '2025-03-31'
const ROUNDS = 3
const LIMIT = { ratio: 2.5, megabytes: 600, smallMs: 300 }

/** `totals` is the scorecard with two years of months, who lives where and the forecast. */
type Work = 'parse' | 'scorecard' | 'totals'

interface Measure {
  readonly work: Work
  /** The first run of the process, and the best of the two that follow it. */
  readonly cold: number
  readonly warm: number
  readonly megabytes: number
  readonly rows: number
}

const here = fileURLToPath(import.meta.url)

if (process.send) measureHere(process.argv[2] as Work, process.argv[3]!)
else await bench(process.argv.slice(2).map(Number))

async function bench(given: readonly number[]): Promise<void> {
  const sizes =
    given.length > 0 ? given.toSorted((one, other) => one - other) : [500, 5_000, 80_000]
  const results = []
  for (const children of sizes) results.push(await benchSize(children))
  console.table(Object.fromEntries(results.map(({ children, ...rest }) => [children, rest])))
  const each = results.map(({ children, scorecardMs }) => (scorecardMs * 1000) / children)
  console.log(`Microseconds a child, cold: ${each.map((one) => one.toFixed(0)).join(', ')}`)
  for (const one of results) {
    const fast = one.ratioCold <= LIMIT.ratio && one.peakMb <= LIMIT.megabytes
    if (one.children >= 80_000)
      console.log(
        `${one.children} children: ${one.ratioCold} times merely parsing (at most ${LIMIT.ratio}), ${one.peakMb} MB (at most ${LIMIT.megabytes}): ${fast ? 'met' : 'NOT MET'}.`,
      )
    if (one.children <= 500)
      console.log(
        `${one.children} children: ${one.scorecardMs} ms from a cold start (at most ${LIMIT.smallMs}): ${one.scorecardMs <= LIMIT.smallMs ? 'met' : 'NOT MET'}.`,
      )
  }
  if (given.length === 0)
    writeFileSync(join(dirname(here), 'scorecard.json'), `${JSON.stringify(results, null, 2)}\n`)
}

async function benchSize(children: number) {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-bench-'))
  try {
    const bytes = writeFiles(folder, children)
    const runs: Measure[] = []
    // Turn and turn about, so that a busy machine is unfair to both alike.
    for (let round = 0; round < ROUNDS; round++)
      for (const work of ['parse', 'scorecard', 'totals'] as const)
        runs.push(await measure(work, folder))
    const median = (work: Work, part: 'cold' | 'warm') =>
      middle(runs.filter((run) => run.work === work).map((run) => run[part]))
    const peak = Math.max(
      ...runs.filter(({ work }) => work === 'scorecard').map((run) => run.megabytes),
    )
    return {
      children,
      megabytes: Math.round(bytes / 1e5) / 10,
      rows: runs[0]!.rows,
      parseMs: Math.round(median('parse', 'cold')),
      scorecardMs: Math.round(median('scorecard', 'cold')),
      scorecardWarmMs: Math.round(median('scorecard', 'warm')),
      totalsMs: Math.round(median('totals', 'cold')),
      ratioCold: ratio(median('scorecard', 'cold'), median('parse', 'cold')),
      ratioWarm: ratio(median('scorecard', 'warm'), median('parse', 'warm')),
      peakMb: Math.round(peak),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function ratio(one: number, other: number): number {
  return Math.round((one / other) * 100) / 100
}

function middle(values: number[]): number {
  return values.sort((one, other) => one - other)[values.length >> 1]!
}

function writeFiles(folder: string, children: number): number {
  let bytes = 0
  for (const { path, text } of writeReturns({ children, years: 2, seed: 1, ending: ENDING })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    appendFileSync(join(folder, path), text)
    bytes += text.length
  }
  return bytes
}

function measure(work: Work, folder: string): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const child = fork(here, [work, folder])
    child.once('message', (message) => resolve(message as Measure))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`Measuring ${work} ended with code ${code}.`))
    })
  })
}

function measureHere(work: Work, folder: string): void {
  const run = { parse: parseFiles, scorecard: wholeScorecard, totals: wholeTotals }[work]
  const times: number[] = []
  let rows = 0
  let megabytes = 0
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    rows = run(folder)
    times.push(performance.now() - start)
    // The peak of one scorecard is what counts, not what three in a row leave to be collected.
    if (round === 0) megabytes = process.resourceUsage().maxRSS / 1024
  }
  const [cold, ...warm] = times
  process.send?.({ work, cold: cold!, warm: Math.min(...warm), megabytes, rows } satisfies Measure)
  process.disconnect?.()
}

function parseFiles(folder: string): number {
  let rows = 0
  for (const { bytes } of readFolders([folder]).files) {
    const text = new TextDecoder().decode(bytes)
    rows += initParser(inferSchema(text)).stringArrs(text).length
  }
  return rows
}

function wholeScorecard(folder: string): number {
  return rowsOf(computeScorecard(requestOf(folder)))
}

function wholeTotals(folder: string): number {
  return rowsOf(computeTotals(requestOf(folder)))
}

function requestOf(folder: string): ScorecardRequest {
  const { files } = readFolders([folder])
  return { files, asAt: ENDING, population: { value: 67_697, year: 2024 } }
}

function rowsOf(result: ScorecardResult | TotalsResult): number {
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return Object.values(result.returns.tables).reduce((sum, table) => sum + table.length, 0)
}
