import { personOf } from '#platform/auth/actor.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { listBodies, namePeople } from '#rooms/council/index.ts'
import { dayInWords } from '../measures/indicators.ts'
import { theDirector } from '../import/import-policies.ts'
import { paths } from '../paths.ts'
import {
  anyoneWhoWeighsFigures,
  theAnalyst,
  thoseWhoReadTheRegister,
  thoseWhoWeighTheFigures,
} from '../policies.ts'
import type { ScorecardState } from '../tables.ts'
import { listScorecards } from './find-scorecard.ts'

/** Every scorecard that this reader may weigh: the newest first, drafts for their analyst only. */
export const listScorecardsPage = definePage({
  path: paths.scorecards,
  policy: anyoneWhoWeighsFigures,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'insight/scorecards/list-scorecards.njk',
  async view(tx, ask) {
    const person = personOf(ask.actor)
    const boards = await listBodies(tx, ['board'])
    const all = await listScorecards(
      tx,
      boards.map((board) => board.body_id),
    )
    const mine = all.filter((one) => thoseWhoWeighTheFigures(person, one))
    const makers = await namePeople(
      tx,
      mine.map((one) => one.madeBy),
    )
    return {
      title: 'Scorecards',
      isAnalyst: ask.may(theAnalyst),
      readHref: paths.returns,
      strategyHref: paths.strategy,
      importsHref: ask.may(theDirector) ? paths.imports : undefined,
      registerHref: thoseWhoReadTheRegister(person) ? paths.unregistered : undefined,
      measuresHref: paths.measures,
      entriesHref: paths.entries,
      compareHref: mine.length > 1 ? paths.compare : undefined,
      rows: mine.map((one) => ({
        text: dayInWords(one.asAt),
        href: paths.scorecard(one.id),
        note: boards.length > 1 ? boards.find((b) => b.body_id === one.bodyId)?.name : undefined,
        state: stateInWords[one.state],
        maker: makers.find((maker) => maker.id === one.madeBy)?.name ?? '',
        madeAt: one.madeAt,
      })),
    }
  },
})

/** What people call the states of a scorecard. */
export const stateInWords: Record<
  ScorecardState,
  { text: string; kind: 'draft' | 'wait' | 'done' }
> = {
  draft: { text: 'Draft', kind: 'draft' },
  submitted: { text: 'Sent to a meeting', kind: 'wait' },
  published: { text: 'Published', kind: 'done' },
}
