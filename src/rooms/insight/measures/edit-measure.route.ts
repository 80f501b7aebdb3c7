import { todayOf } from '#platform/clock/clock.ts'
import { definePage } from '#platform/http/page.ts'
import type { Indicator } from '../engine/indicator.ts'
import { paths } from '../paths.ts'
import { theAnalyst } from '../policies.ts'
import { benchmarkKinds } from '../readings/figure.ts'
import { writeRange } from '../readings/write-figure.ts'
import { readBenchmarks } from './benchmarks.ts'
import { dayInWords, getIndicator } from './indicators.ts'
import {
  addBenchmarkAction,
  endTargetAction,
  removeBenchmarkAction,
  setTargetAction,
} from './measure-actions.ts'
import { targetInWords } from './target-in-words.ts'
import { listTargetHistory, readTargets } from './targets.ts'

/** The target and the benchmarks of one indicator, each with its source. */
export const editMeasurePage = definePage<Indicator>({
  path: '/measures/:indicator',
  policy: theAnalyst,
  surface: 'member',
  skin: 'council',
  load: async (_tx, ask) => getIndicator(ask.params['indicator'] ?? ''),
  template: 'insight/measures/edit-measure.njk',
  async view(tx, ask) {
    const { id, title, unit, polarity, definition } = ask.record
    const today = todayOf(tx)
    const target = (await readTargets(tx, today)).get(id)
    const history = await listTargetHistory(tx, id)
    const benchmarks = (await readBenchmarks(tx)).get(id) ?? []
    return {
      title,
      definition,
      polarity: {
        up: 'Higher is better.',
        down: 'Lower is better.',
        none: 'Neither higher nor lower is better: this figure is context.',
      }[polarity],
      crumbs: [
        { text: 'Scorecards', href: paths.scorecards },
        { text: 'Targets and benchmarks', href: paths.measures },
      ],
      target: target && {
        words: targetInWords(target, unit),
        source: target.source,
        from: dayInWords(target.from),
      },
      history: history.map((row) => [
        dayInWords(row.effective_on),
        targetInWords(row.value === null ? undefined : { ...row, value: row.value }, unit),
        row.source,
      ]),
      today: today.toString(),
      isPercent: unit === 'percent',
      directions: directionsFor(polarity),
      units: unit === 'percent' ? percentUnits : numberUnits,
      kinds: Object.entries(benchmarkKinds).map(([value, text]) => ({ value, text })),
      benchmarks: benchmarks.map((one) => ({
        id: one.id,
        name: `${benchmarkKinds[one.kind]}, ${one.year}`,
        words: writeRange(one.low, one.high, unit),
        source: one.source,
        note: one.note,
      })),
      setTargetHref: paths.setTarget(id),
      endTargetHref: paths.endTarget(id),
      addBenchmarkHref: paths.addBenchmark(id),
      removeBenchmarkHref: paths.removeBenchmark(id),
    }
  },
  actions: {
    'set-target': setTargetAction,
    'end-target': endTargetAction,
    'add-benchmark': addBenchmarkAction,
    'remove-benchmark': removeBenchmarkAction,
  },
})

const atLeast = { value: 'at_least', text: 'At least' }
const atMost = { value: 'at_most', text: 'No more than' }
const directionsFor = (polarity: Indicator['polarity']) =>
  ({ up: [atLeast], down: [atMost], none: [atLeast, atMost] })[polarity]

const percentUnits = [
  { value: 'percent', text: 'Percent, such as 27.2 or 27.0 to 43.3' },
  { value: 'fraction', text: 'Fraction, such as 0.272' },
]
const numberUnits = [{ value: 'number', text: 'Number, such as 15.4 or 14.9 to 17.8' }]
