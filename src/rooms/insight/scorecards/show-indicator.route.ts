import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { ownerOf, readOwners } from '../entry/owners.ts'
import { dayInWords, getIndicator } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import {
  theAnalystOfThisBoard,
  thoseWhoWeighTheFigures,
  thoseWhoWorkOnThisLine,
  whoeverWritesThisComment,
} from '../policies.ts'
import type { Reading } from '../readings/reading.ts'
import { mainsOf } from '../readings/themes.ts'
import {
  askForCommentAction,
  checkCommentAction,
  sendBackAction,
  signCommentAction,
} from '../workflow/comment-actions.ts'
import { viewComment, type OneLine } from '../workflow/comment-view.ts'
import { correctionsOfLine } from '../workflow/correction-view.ts'
import { getScorecard, lineOf } from './find-scorecard.ts'
import { readOtherSources } from './other-sources.ts'
import { readForMembers } from './read-scorecard.ts'
import { viewReading } from './scorecard-view.ts'
import { writeComment } from './write-comment.ts'

/** One indicator of a scorecard, with the words beside it on their way from service to Board. */
export const showIndicatorPage = definePage<OneLine>({
  path: '/scorecards/:id/indicators/:indicator',
  policy: thoseWhoWorkOnThisLine,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const scorecard = await getScorecard(tx, ask.params['id'] ?? '')
    const line = lineOf(scorecard, ask.params['indicator'] ?? '')
    const { bodyId, state } = scorecard
    const ownerId = ownerOf(await readOwners(tx, bodyId), line.id) ?? null
    return { scorecard, line, bodyId, state, ownerId }
  },
  template: 'insight/scorecards/show-indicator.njk',
  async view(tx, ask) {
    const { scorecard, line } = ask.record
    const readings = await readForMembers(tx, scorecard)
    const at = readings.findIndex((one) => one.id === line.id)
    const seesAll = ask.may(thoseWhoWeighTheFigures)
    const others = await readOtherSources(tx, scorecard, line.id)
    const shown = viewReading(readings[at]!, 'member', {
      all: [...readings, ...others.series],
      asAt: scorecard.asAt,
      entered: others.entered,
      // Its files are for those who weigh the whole scorecard.
      ...(seesAll ? { files: { folder: paths.scorecardIndicator(scorecard.id, line.id) } } : {}),
    })
    return {
      title: getIndicator(line.id).title,
      eyebrow: `Scorecard at ${dayInWords(scorecard.asAt)}`,
      crumbs: seesAll
        ? [
            { text: 'Scorecards', href: paths.scorecards },
            { text: `At ${dayInWords(scorecard.asAt)}`, href: paths.scorecard(scorecard.id) },
          ]
        : [{ text: 'Comments', href: paths.scorecardComments(scorecard.id) }],
      // The words stand in their own part below, with who wrote, checked and signed them.
      shown: { ...shown, reading: { ...shown.reading, comment: '' } },
      ...(await viewComment(tx, ask)),
      corrections: await correctionsOfLine(tx, scorecard, line.id),
      correctHref:
        scorecard.state === 'published' && ask.may(theAnalystOfThisBoard)
          ? paths.correctFigure(scorecard.id, line.id)
          : null,
      isAnalyst: ask.may(theAnalystOfThisBoard),
      measureHref: paths.measure(line.id),
      ...(seesAll ? neighbours(readings, at, scorecard.id) : {}),
    }
  },
  actions: {
    '': defineAction({
      policy: whoeverWritesThisComment,
      form: z.object({
        comment: z.string().trim().max(1200, 'Say it in up to 1,200 characters.'),
        version: z.coerce.number().int(),
        checked: z.literal('yes').optional(),
      }),
      async submit(tx, ask: AskAbout<OneLine>, form) {
        const { scorecard, line } = ask.record
        await writeComment(tx, scorecard, {
          indicatorId: line.id,
          comment: form.comment,
          version: form.version,
          checked: form.checked === 'yes',
        })
        return { say: 'Your comment is saved.' }
      },
    }),
    ask: askForCommentAction,
    check: checkCommentAction,
    'sign-off': signCommentAction,
    'send-back': sendBackAction,
  },
})

/** The indicators before and after; the series of one stand on its page and are not stepped through. */
function neighbours(readings: readonly Reading[], at: number, scorecardId: string) {
  const mains = mainsOf(readings)
  const here = readings[at]!
  const place = mains.findIndex((one) => one.id === (here.of ?? here.id))
  const link = (reading: Reading | undefined) =>
    reading && { text: reading.title, href: paths.scorecardIndicator(scorecardId, reading.id) }
  return { previous: link(mains[place - 1]), next: link(mains[place + 1]) }
}
