import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound, Unacceptable } from '#platform/http/errors.ts'
import { isId, newId } from '#platform/ids/new-id.ts'
import { benchmarkKinds, type Benchmark, type BenchmarkKind } from '../readings/figure.ts'
import { getIndicator } from './indicators.ts'

export interface NewBenchmark {
  readonly indicatorId: string
  readonly kind: BenchmarkKind
  readonly year: string
  readonly low: number
  readonly high: number
  readonly source: string
  readonly note: string
  /** Who entered it, where that is not who acts: the house itself reads files at night. */
  readonly enteredBy?: string
}

/** Enters a published figure of others; one of each kind and year. @returns its id */
export async function addBenchmark(tx: Tx, benchmark: NewBenchmark): Promise<string> {
  const { title } = getIndicator(benchmark.indicatorId)
  const { indicatorId, enteredBy = personOf(actorOf(tx)).personId, ...rest } = benchmark
  const before = await tx
    .selectFrom('hearth.benchmark')
    .select('benchmark_id')
    .where('indicator_id', '=', indicatorId)
    .where('kind', '=', benchmark.kind)
    .where('year', '=', benchmark.year)
    .executeTakeFirst()
  if (before) {
    throw new Unacceptable({
      year: `${benchmarkKinds[benchmark.kind]} ${benchmark.year} is already there for “${title}”. Remove it first, if it was wrong.`,
    })
  }
  const benchmarkId = newId()
  await tx
    .insertInto('hearth.benchmark')
    .values({
      council_id: councilOf(tx).id,
      benchmark_id: benchmarkId,
      indicator_id: indicatorId,
      ...rest,
      entered_by: enteredBy,
      entered_at: nowOf(tx).toString(),
    })
    .execute()
  await recordAct(tx, {
    act: 'benchmark.added',
    subject: { kind: 'indicator', id: indicatorId },
    why: benchmark.source,
    details: {
      kind: benchmark.kind,
      year: benchmark.year,
      low: benchmark.low,
      high: benchmark.high,
    },
  })
  return benchmarkId
}

/** Removes a benchmark that was entered wrongly. What was published with it stays as it was. */
export async function removeBenchmark(
  tx: Tx,
  indicatorId: string,
  benchmarkId: string,
): Promise<void> {
  const gone = isId(benchmarkId)
    ? await tx
        .deleteFrom('hearth.benchmark')
        .where('benchmark_id', '=', benchmarkId)
        .where('indicator_id', '=', indicatorId)
        .returning(['kind', 'year', 'low', 'high'])
        .executeTakeFirst()
    : undefined
  if (!gone) throw new NotFound('That benchmark is not there any more.')
  await recordAct(tx, {
    act: 'benchmark.removed',
    subject: { kind: 'indicator', id: indicatorId },
    details: gone,
  })
}

/** Every benchmark by indicator, newest year first. */
export async function readBenchmarks(tx: Tx): Promise<ReadonlyMap<string, Benchmark[]>> {
  const rows = await tx
    .selectFrom('hearth.benchmark')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('kind')
    .execute()
  const byIndicator = new Map<string, Benchmark[]>()
  for (const { benchmark_id: id, indicator_id, kind, year, low, high, source, note } of rows) {
    const list = byIndicator.get(indicator_id) ?? []
    byIndicator.set(indicator_id, [...list, { id, kind, year, low, high, source, note }])
  }
  return byIndicator
}
