import { todayOf } from '#platform/clock/clock.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { paths } from '../paths.ts'
import { theAnalyst } from '../policies.ts'
import { benchmarkKinds } from '../readings/figure.ts'
import { byTheme } from '../readings/themes.ts'
import { writeRange } from '../readings/write-figure.ts'
import { readBenchmarks } from './benchmarks.ts'
import { listIndicators } from './indicators.ts'
import { readTargets } from './targets.ts'
import { targetInWords } from './target-in-words.ts'

/** What each indicator is held against: the council's targets, and published figures of others. */
export const listMeasuresPage = definePage({
  path: paths.measures,
  policy: theAnalyst,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'insight/measures/list-measures.njk',
  async view(tx) {
    const targets = await readTargets(tx, todayOf(tx))
    const benchmarks = await readBenchmarks(tx)
    return {
      title: 'Targets and benchmarks',
      crumbs: [{ text: 'Scorecards', href: paths.scorecards }],
      head: ['Indicator', 'Target', 'Benchmarks'],
      themes: byTheme(listIndicators()).map((theme) => ({
        title: theme.title,
        rows: theme.items.map(({ id, title, unit, series }) => [
          { text: title, href: paths.measure(id), ...(series ? { note: series } : {}) },
          targetInWords(targets.get(id), unit),
          (benchmarks.get(id) ?? [])
            .map((b) => `${benchmarkKinds[b.kind]} ${b.year}: ${writeRange(b.low, b.high, unit)}`)
            .join('; ') || 'None',
        ]),
      })),
    }
  },
})
