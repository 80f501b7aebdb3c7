import { personOf, type PersonActor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { listBodies } from '#rooms/council/index.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { anyoneWhoWeighsFigures, thoseWhoWeighTheFigures } from '../policies.ts'
import {
  getScorecard,
  listScorecards,
  type ScorecardSummary,
} from '../scorecards/find-scorecard.ts'
import { stateInWords } from '../scorecards/list-scorecards.route.ts'
import { readForMembers } from '../scorecards/read-scorecard.ts'
import { pickTwo, viewComparison } from './compare-view.ts'

/** Any two scorecards that this reader may weigh, side by side, small numbers among them. */
export const comparePage = definePage({
  path: paths.compare,
  policy: anyoneWhoWeighsFigures,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'insight/compare/compare.njk',
  async view(tx, ask) {
    const all = await listMine(tx, personOf(ask.actor))
    const two = pickTwo(all, { from: ask.query['from'], to: ask.query['to'] })
    return {
      title: 'Compare two scorecards',
      crumbs: [{ text: 'Scorecards', href: paths.scorecards }],
      action: paths.compare,
      dates: all.map((one) => ({ value: one.name, text: one.words })),
      ...(two && {
        problem: two.problem,
        ...viewComparison(await sideOf(tx, two.from), await sideOf(tx, two.to), (id) =>
          paths.scorecardIndicator(two.to.name, id),
        ),
      }),
    }
  },
})

async function listMine(tx: Tx, person: PersonActor) {
  const boards = await listBodies(tx, ['board'])
  const all = await listScorecards(
    tx,
    boards.map((board) => board.body_id),
  )
  const nameOf = ({ bodyId }: ScorecardSummary) =>
    boards.length > 1 ? `, ${boards.find((board) => board.body_id === bodyId)?.name}` : ''
  return all
    .filter((one) => thoseWhoWeighTheFigures(person, one))
    .map((one) => ({
      name: one.id,
      asAt: one.asAt,
      words: `${dayInWords(one.asAt)}${nameOf(one)} (${stateInWords[one.state].text.toLowerCase()})`,
    }))
}

async function sideOf(tx: Tx, { name, asAt }: { name: string; asAt: string }) {
  return { name, asAt, readings: await readForMembers(tx, await getScorecard(tx, name)) }
}
