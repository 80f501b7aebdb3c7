import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { namePeople } from '#rooms/council/index.ts'
import { ownerOf, readOwners, type Owners } from '../entry/owners.ts'
import { dayInWords, getIndicator } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import {
  theAnalystWhileItIsADraft,
  theHeadOfServiceWhileItIsADraft,
  thoseWhoWeighTheFigures,
  thoseWhoWorkOnItsComments,
  type PolicyComments,
} from '../policies.ts'
import { listNeedsAttention } from '../readings/needs-attention.ts'
import { mainsOf } from '../readings/themes.ts'
import {
  getScorecard,
  lineOf,
  type StoredLine,
  type StoredScorecard,
} from '../scorecards/find-scorecard.ts'
import { readForMembers } from '../scorecards/read-scorecard.ts'
import { commentStates, stateOf } from './comment-state.ts'
import {
  askForComment,
  insistOnSameWords,
  listSteps,
  signComment,
  stepsInWords,
} from './comment-steps.ts'

interface Comments extends PolicyComments {
  readonly scorecard: StoredScorecard
  readonly owners: Owners
}

/** Every comment of a scorecard: how far it has come, and what waits for this reader. */
export const commentsPage = definePage<Comments>({
  path: '/scorecards/:id/comments',
  policy: thoseWhoWorkOnItsComments,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const scorecard = await getScorecard(tx, ask.params['id'] ?? '')
    const { bodyId, state } = scorecard
    return { scorecard, bodyId, state, owners: await readOwners(tx, bodyId) }
  },
  template: 'insight/workflow/comments.njk',
  async view(tx, ask) {
    const { scorecard, owners } = ask.record
    const steps = await listSteps(tx, scorecard.id)
    const names = await namePeople(tx, [...owners.values()])
    const seesAll = ask.may(thoseWhoWeighTheFigures) || ask.may(theHeadOfServiceWhileItIsADraft)
    const visible = (line: StoredLine) =>
      seesAll || (ask.actor.kind === 'person' && ownerOf(owners, line.id) === ask.actor.personId)
    const lines = scorecard.lines.filter(visible)
    const rows = lines
      .filter((line) => stateOf(line) !== 'none' || (!seesAll && ownerOf(owners, line.id)))
      .map((line) => {
        const last = steps.find((step) => step.indicatorId === line.id)
        const owner = ownerOf(owners, line.id)
        return {
          id: line.id,
          title: getIndicator(line.id).title,
          series: getIndicator(line.id).series,
          href: paths.scorecardIndicator(scorecard.id, line.id),
          owner: names.find((one) => one.id === owner)?.name ?? 'The analyst',
          text: line.comment,
          version: line.version,
          state: stateOf(line),
          chip: commentStates[stateOf(line)],
          last: last && {
            words: `${stepsInWords[last.step]} by ${last.who}`,
            at: last.at,
            why: last.why,
          },
        }
      })
    const maySign = ask.may(theHeadOfServiceWhileItIsADraft)
    return {
      title: 'Comments',
      eyebrow: `Scorecard at ${dayInWords(scorecard.asAt)}`,
      crumbs: ask.may(thoseWhoWeighTheFigures)
        ? [
            { text: 'Scorecards', href: paths.scorecards },
            { text: `At ${dayInWords(scorecard.asAt)}`, href: paths.scorecard(scorecard.id) },
          ]
        : [{ text: 'Figures to enter', href: paths.entries }],
      rows,
      toSign: maySign ? rows.filter((row) => row.state === 'checked') : [],
      signHref: paths.signComments(scorecard.id),
      askable: ask.may(theAnalystWhileItIsADraft) ? await askable(tx, scorecard, owners) : [],
      askHref: paths.askForComments(scorecard.id),
      isDraft: scorecard.state === 'draft',
    }
  },
  actions: {
    ask: defineAction({
      policy: theAnalystWhileItIsADraft,
      form: z.object({ line: several('Choose at least one figure.') }),
      async submit(tx, { record }: AskAbout<Comments>, { line: ids }) {
        const { scorecard } = record
        for (const id of ids) await askForComment(tx, scorecard, lineOf(scorecard, id))
        return {
          to: paths.scorecardComments(scorecard.id),
          say: 'Asked. It stands on the desk of whoever owns the figure.',
        }
      },
    }),
    'sign-off': defineAction({
      policy: theHeadOfServiceWhileItIsADraft,
      form: z.object({ line: several('Choose at least one comment.') }),
      async submit(tx, { record }: AskAbout<Comments>, { line: chosen }) {
        const { scorecard } = record
        for (const one of chosen) {
          const [id = '', version = ''] = one.split(':')
          const line = lineOf(scorecard, id)
          insistOnSameWords(line, Number(version))
          await signComment(tx, scorecard, line)
        }
        return {
          to: paths.scorecardComments(scorecard.id),
          say: `${chosen.length} ${chosen.length === 1 ? 'comment is' : 'comments are'} signed off.`,
        }
      },
    }),
  },
})

/** A list of boxes that were ticked; one alone comes as a word. */
function several(message: string) {
  const one = z.string({ error: message })
  return z.union([one.transform((word) => [word]), z.array(one)], { error: message })
}

/** Figures with an owner and no words yet: those that need attention stand first, ticked. */
async function askable(
  tx: Parameters<typeof readForMembers>[0],
  scorecard: StoredScorecard,
  owners: Owners,
) {
  const urgent = listNeedsAttention(mainsOf(await readForMembers(tx, scorecard))).map(
    ({ id }) => id,
  )
  return scorecard.lines
    .filter((line) => stateOf(line) === 'none' && ownerOf(owners, line.id) !== undefined)
    .filter((line) => getIndicator(line.id).of === undefined)
    .map(({ id }) => ({ value: id, text: getIndicator(id).title, isUrgent: urgent.includes(id) }))
    .sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent))
}
