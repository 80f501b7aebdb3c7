import { definePage } from '#platform/http/page.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { everyone } from '../policies.ts'
import { listPublishedScorecards } from '../public/find-published.ts'
import { pickTwo, viewComparison } from './compare-view.ts'

/** Any two published scorecards side by side, as everybody may read them. */
export const publicComparePage = definePage({
  path: paths.publicComparePage,
  policy: everyone,
  surface: 'public',
  skin: 'council',
  async load(tx) {
    const all = await listPublishedScorecards(tx)
    return all.map(({ asAt, readings }) => ({ name: asAt, asAt, readings }))
  },
  template: 'insight/compare/compare.njk',
  async view(_tx, ask) {
    const two = pickTwo(ask.record, { from: ask.query['from'], to: ask.query['to'] })
    const newest = ask.record[0]?.asAt
    return {
      title: 'Compare two scorecards',
      description: 'Figures on children in care and care leavers at two dates, side by side.',
      crumbs: [{ text: 'Scorecard', href: paths.public }],
      action: paths.publicComparePage,
      dates: ask.record.map((one) => ({ value: one.asAt, text: dayInWords(one.asAt) })),
      ...(two && {
        problem: two.problem,
        ...viewComparison(two.from, two.to, (id) =>
          two.to.asAt === newest
            ? paths.publicIndicator(id)
            : paths.publicIndicatorAt(two.to.asAt, id),
        ),
      }),
    }
  },
})
