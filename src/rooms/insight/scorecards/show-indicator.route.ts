import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { dayInWords, getIndicator } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import {
  theAnalystOfThisBoard,
  theAnalystWhileItIsADraft,
  thoseWhoWeighTheFigures,
  type PolicyScorecard,
} from '../policies.ts'
import { getScorecard, lineOf, type StoredLine, type StoredScorecard } from './find-scorecard.ts'
import { readForMembers } from './read-scorecard.ts'
import { findRiskyWords } from './risky-words.ts'
import { viewReading } from './scorecard-view.ts'
import { readThreshold, writeComment } from './write-comment.ts'

interface OneLine extends PolicyScorecard {
  readonly scorecard: StoredScorecard
  readonly line: StoredLine
}

/** One indicator of a scorecard; its analyst writes the comment here. */
export const showIndicatorPage = definePage<OneLine>({
  path: '/scorecards/:id/indicators/:indicator',
  policy: thoseWhoWeighTheFigures,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const scorecard = await getScorecard(tx, ask.params['id'] ?? '')
    const line = lineOf(scorecard, ask.params['indicator'] ?? '')
    return { scorecard, line, bodyId: scorecard.bodyId, state: scorecard.state }
  },
  template: 'insight/scorecards/show-indicator.njk',
  async view(tx, ask) {
    const { scorecard, line } = ask.record
    const readings = await readForMembers(tx, scorecard)
    const at = readings.findIndex((one) => one.id === line.id)
    const typed = String(ask.typed['comment'] ?? line.comment)
    const link = (reading: (typeof readings)[number] | undefined) =>
      reading && { text: reading.title, href: paths.scorecardIndicator(scorecard.id, reading.id) }
    return {
      title: getIndicator(line.id).title,
      eyebrow: `Scorecard at ${dayInWords(scorecard.asAt)}`,
      crumbs: [
        { text: 'Scorecards', href: paths.scorecards },
        { text: `At ${dayInWords(scorecard.asAt)}`, href: paths.scorecard(scorecard.id) },
      ],
      shown: viewReading(readings[at]!, 'member', {
        all: readings,
        files: { folder: paths.scorecardIndicator(scorecard.id, line.id) },
      }),
      line,
      mayComment: ask.may(theAnalystWhileItIsADraft),
      risky: findRiskyWords(typed, await readThreshold(tx)),
      isAnalyst: ask.may(theAnalystOfThisBoard),
      measureHref: paths.measure(line.id),
      previous: link(readings[at - 1]),
      next: link(readings[at + 1]),
    }
  },
  actions: {
    '': defineAction({
      policy: theAnalystWhileItIsADraft,
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
  },
})
