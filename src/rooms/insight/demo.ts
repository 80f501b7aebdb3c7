import { dateInEngland } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { DemoAs } from '#platform/demo/demo-as.ts'
import type { AggregateScorecard } from './engine/aggregate.ts'
import { computeTotals } from './engine/compute-totals.ts'
import { demoLocalFiles } from './demo-returns/local-files.ts'
import { demoReturnFiles } from './demo-returns/write-returns.ts'
import { demoBenchmarks, demoComments, demoTargets } from './demo-words.ts'
import { addBenchmark } from './measures/benchmarks.ts'
import { setTarget } from './measures/targets.ts'
import { receiveTotals } from './returns/receive-totals.ts'
import { getScorecard, lineOf, type StoredScorecard } from './scorecards/find-scorecard.ts'
import { submitScorecard } from './scorecards/submit-scorecard.ts'
import { writeComment } from './scorecards/write-comment.ts'
import { unpackFiles } from './workbooks/unpack-files.ts'
import { askForComment, signComment } from './workflow/comment-steps.ts'

/** Whose scorecard it is, and for which board. */
export interface DemoInsightPeople {
  readonly analyst: string
  readonly director: string
  readonly board: string
  /** The service that owns the figures about care leavers. */
  readonly headOfCareLeavers: string
}

/**
 * Sets targets and benchmarks, makes the scorecard of the last month's end before an instant, and
 * sends it to the meeting whose agenda is open then. Call it before that agenda is published.
 * @returns the scorecard's id
 */
export async function seedDemoScorecard(
  as: DemoAs,
  people: DemoInsightPeople,
  sentAt: Temporal.Instant,
): Promise<string> {
  const { analyst } = people
  await as(analyst, sentAt.subtract({ hours: 48 }), async (tx) => {
    const from = dateInEngland(sentAt).subtract({ years: 1 }).with({ month: 4, day: 1 })
    const source = 'Corporate Parenting Strategy, agreed by the Council'
    for (const target of demoTargets) await setTarget(tx, { ...target, source, from })
    for (const benchmark of demoBenchmarks) await addBenchmark(tx, { ...benchmark, note: '' })
  })
  const scorecardId = await seedDraft(as, people, sentAt.subtract({ hours: 24 }), demoComments)
  await as(people.director, sentAt.subtract({ hours: 6 }), async (tx) => {
    const scorecard = await getScorecard(tx, scorecardId)
    const written = scorecard.lines.filter((line) => line.comment !== '')
    for (const line of written) await signComment(tx, scorecard, line)
  })
  await as(analyst, sentAt, async (tx) => submitScorecard(tx, await getScorecard(tx, scorecardId)))
  return scorecardId
}

/** Makes a newer draft for the coming meeting, with the first comments written. @returns its id */
export async function seedDemoDraft(
  as: DemoAs,
  people: DemoInsightPeople,
  madeAt: Temporal.Instant,
): Promise<string> {
  const { H1 = '', L3 = '' } = demoComments
  const scorecardId = await seedDraft(as, people, madeAt, { H1, L3 })
  // The comment's way, at every step of it: one asked for, one drafted, one checked, one signed off.
  const on = <T>(
    person: string,
    hours: number,
    work: (tx: Tx, all: StoredScorecard) => Promise<T>,
  ) =>
    as(person, madeAt.add({ hours }), async (tx) => work(tx, await getScorecard(tx, scorecardId)))
  await on(people.analyst, 2, async (tx, all) => {
    for (const id of ['F1', 'L2', 'S8']) await askForComment(tx, all, lineOf(all, id))
  })
  await on(people.headOfCareLeavers, 4, (tx, all) =>
    writeComment(tx, all, { ...DRAFTED, version: lineOf(all, DRAFTED.indicatorId).version }),
  )
  await on(people.director, 6, (tx, all) => signComment(tx, all, lineOf(all, 'H1')))
  return scorecardId
}

const DRAFTED = {
  indicatorId: 'L2',
  comment:
    'Two shared houses were given up in summer because their landlords sold. Every young person who lived there has moved somewhere that was looked at first.',
  checked: false,
}

async function seedDraft(
  as: DemoAs,
  { analyst, board }: DemoInsightPeople,
  at: Temporal.Instant,
  comments: Readonly<Record<string, string>>,
): Promise<string> {
  const totals = await demoTotals(lastMonthEnd(dateInEngland(at)))
  const { scorecardId } = await as(analyst, at, (tx) =>
    receiveTotals(tx, {
      bodyId: board,
      totals: JSON.stringify(totals),
      populationSource: 'mid-year estimate, invented for this demonstration',
    }),
  )
  await as(analyst, at.add({ hours: 1 }), async (tx) => {
    const scorecard = await getScorecard(tx, scorecardId)
    for (const [indicatorId, comment] of Object.entries(comments)) {
      await writeComment(tx, scorecard, { indicatorId, comment, version: 1, checked: false })
    }
  })
  return scorecardId
}

/** A quarter of lists: enough for a line, and quick to make. */
const EXTRACTS = 3

/** Wrenshire's 480 children, read and counted in memory; their rows are kept nowhere. */
export async function demoTotals(asAt: string): Promise<AggregateScorecard> {
  const day = Temporal.PlainDate.from(asAt)
  const council = {
    children: 480,
    years: 5,
    seed: 2026,
    ending: `${day.month < 4 ? day.year : day.year + 1}-03-31`,
    knownTo: asAt,
  }
  const local = demoLocalFiles({ ...council, extractsTo: asAt, extracts: EXTRACTS })
  const { files } = await unpackFiles([...demoReturnFiles(council), ...local])
  const population = { value: 68_100, year: day.year - 1 }
  const result = computeTotals({ files, asAt, population, area: 'E10000099' })
  if (!result.ok)
    throw new Error(`The demo's returns cannot be read: ${result.problems[0]?.message}`)
  return result.totals
}

/** The last day of the month before: what a return made today could be of. */
const lastMonthEnd = (today: Temporal.PlainDate): string =>
  today.with({ day: 1 }).subtract({ days: 1 }).toString()
