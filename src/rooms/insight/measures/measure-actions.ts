import { z } from 'zod'
import { todayOf } from '#platform/clock/clock.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction } from '#platform/http/page.ts'
import type { Indicator } from '../engine/indicator.ts'
import { paths } from '../paths.ts'
import { theAnalyst } from '../policies.ts'
import { benchmarkKinds, type BenchmarkKind } from '../readings/figure.ts'
import { addBenchmark, removeBenchmark } from './benchmarks.ts'
import { parseBenchmark, typedUnits } from './parse-benchmark.ts'
import { endTarget, setTarget } from './targets.ts'

const sentence = (message: string) => z.string({ error: message }).trim().min(1, message)
const day = (message: string) =>
  z
    .string({ error: message })
    .regex(/^\d{4}-\d{2}-\d{2}$/, message)
    .transform((text, context) => {
      try {
        return Temporal.PlainDate.from(text)
      } catch {
        context.addIssue({ code: 'custom', message })
        return z.NEVER
      }
    })

export const setTargetAction = defineAction({
  policy: theAnalyst,
  form: z.object({
    value: sentence('Write the target as a figure, such as 85.').regex(
      /^-?\d+(\.\d+)?\s*%?$/,
      'Write the target as a figure, such as 85.',
    ),
    direction: z.enum(['at_least', 'at_most'], { error: 'Say which side of the target is good.' }),
    source: sentence('Say where the target is from: a strategy, a plan, a resolution.').max(300),
    from: day('Choose the first day that the target holds.'),
  }),
  async submit(tx, { record }: { record: Indicator }, form) {
    await setTarget(tx, {
      indicatorId: record.id,
      ...form,
      value: Number(form.value.replace('%', '')),
    })
    return { to: paths.measure(record.id), say: 'The target is set.' }
  },
})

export const endTargetAction = defineAction({
  policy: theAnalyst,
  async submit(tx, { record }: { record: Indicator }) {
    await endTarget(tx, record.id, { from: todayOf(tx), source: 'Ended by the analyst' })
    return { to: paths.measure(record.id), say: 'From today there is no target.' }
  },
})

export const addBenchmarkAction = defineAction({
  policy: theAnalyst,
  form: z.object({
    kind: z.enum(Object.keys(benchmarkKinds) as [BenchmarkKind, ...BenchmarkKind[]], {
      error: 'Say whose figure it is.',
    }),
    year: sentence('Write the year that the figure is of.').regex(
      /^\d{4}(\/\d{2})?$/,
      'Write the year as 2024 or 2023/24.',
    ),
    figure: sentence('Write the figure, or the range.'),
    unit: z.enum(typedUnits, { error: 'Say in which unit you wrote it.' }),
    benchmarkSource: sentence('Say where the figure was published.').max(300),
    note: z.string().trim().max(300).default(''),
  }),
  async submit(tx, { record }: { record: Indicator }, form) {
    const parsed = parseBenchmark(form.figure, form.unit, record.unit)
    if ('problem' in parsed) throw new Unacceptable({ figure: parsed.problem })
    await addBenchmark(tx, {
      indicatorId: record.id,
      kind: form.kind,
      year: form.year,
      ...parsed,
      source: form.benchmarkSource,
      note: form.note,
    })
    return { to: paths.measure(record.id), say: 'The benchmark is added.' }
  },
})

export const removeBenchmarkAction = defineAction({
  policy: theAnalyst,
  form: z.object({ benchmark: z.string({ error: 'Choose a benchmark.' }) }),
  async submit(tx, { record }: { record: Indicator }, form) {
    await removeBenchmark(tx, record.id, form.benchmark)
    return {
      to: paths.measure(record.id),
      say: 'The benchmark is removed. What was published with it stays as it was.',
    }
  },
})
