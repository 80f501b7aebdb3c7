import { personOf } from '#platform/auth/actor.ts'
import { actorOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { GivenBenchmark } from '../engine/entered/entered-figure.ts'
import { benchmarkKinds } from '../readings/figure.ts'
import { addBenchmark, readBenchmarks } from './benchmarks.ts'
import { getIndicator } from './indicators.ts'
import { listTargetHistory, setTarget } from './targets.ts'

/** What became of figures of others that came in a file. */
export interface KeptBenchmarks {
  readonly added: number
  /** What was left as it is, each as a sentence with its reason. */
  readonly left: readonly string[]
}

/**
 * Keeps published figures of others, and targets, out of a file. What is there already is never
 * overwritten by a file: where the two differ, a person decides on the indicator's own page.
 */
export async function keepBenchmarks(
  tx: Tx,
  figures: readonly GivenBenchmark[],
  enteredBy: string = personOf(actorOf(tx)).personId,
): Promise<KeptBenchmarks> {
  const left: string[] = []
  let added = 0
  for (const figure of figures) {
    const problem =
      figure.kind === 'target'
        ? await keepTarget(tx, figure, enteredBy)
        : await keepOne(tx, figure, enteredBy)
    if (problem === null) added += 1
    else if (problem !== '') left.push(problem)
  }
  return { added, left }
}

/** Null when it was added, empty when the same is there, else why it was left. */
type Outcome = string | null

async function keepOne(tx: Tx, figure: GivenBenchmark, enteredBy: string): Promise<Outcome> {
  const { indicator: indicatorId, kind, year, low, high, source, note } = figure
  if (kind === 'target') return ''
  const before = (await readBenchmarks(tx))
    .get(indicatorId)
    ?.find((one) => one.kind === kind && one.year === year)
  if (before) {
    if (before.low === low && before.high === high) return ''
    const { title } = getIndicator(indicatorId)
    return `${benchmarkKinds[kind]} ${year} of “${title}” is there with another figure, and was left. Remove it on its page first, if the file is right.`
  }
  await addBenchmark(tx, { indicatorId, kind, year, low, high, source, note, enteredBy })
  return null
}

async function keepTarget(tx: Tx, figure: GivenBenchmark, setBy: string): Promise<Outcome> {
  const { indicator: indicatorId, year, low, high, source } = figure
  const { title, polarity, unit } = getIndicator(indicatorId)
  const say = (why: string) => `The target ${year} of “${title}” was left: ${why}`
  if (low !== high) return say('a target is one figure, not a range.')
  if (polarity === 'none')
    return say('set it on its own page, and say there whether it is “at least” or “no more than”.')
  if (unit === 'percent' && (low < 0 || low > 100))
    return say('a percentage lies between 0 and 100.')
  const from = firstDayOf(year)
  const history = await listTargetHistory(tx, indicatorId)
  const before = history.find((one) => one.effective_on === from.toString())
  if (before) {
    return before.value === low ? '' : say('another one is set from the same day.')
  }
  const direction = polarity === 'up' ? 'at_least' : 'at_most'
  await setTarget(tx, { indicatorId, value: low, direction, source, from, setBy })
  return null
}

/** A target of 2026/27 holds from 1 April 2026; one of 2026 from 1 January. */
function firstDayOf(year: string): Temporal.PlainDate {
  const month = year.includes('/') ? 4 : 1
  return Temporal.PlainDate.from({ year: Number(year.slice(0, 4)), month, day: 1 })
}
