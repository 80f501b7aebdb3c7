import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { fieldsFor } from '../entry/figure-view.ts'
import { readTyped } from '../entry/read-typed.ts'
import { sayFigure } from '../entry/say-entered.ts'
import { dayInWords, getIndicator } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import {
  theAnalystOnceItIsPublished,
  theHeadOfServiceOnceItIsPublished,
  whoeverCorrectsThisScorecard,
  type PolicyScorecard,
} from '../policies.ts'
import {
  getScorecard,
  lineOf,
  type StoredLine,
  type StoredScorecard,
} from '../scorecards/find-scorecard.ts'
import { findRiskyWords } from '../scorecards/risky-words.ts'
import { readThreshold } from '../scorecards/write-comment.ts'
import { proposeCorrection, refuseCorrection, signCorrection } from './correct-figure.ts'
import { correctionsOfLine } from './correction-view.ts'

interface PublishedLine extends PolicyScorecard {
  readonly scorecard: StoredScorecard
  readonly line: StoredLine
}

const text = (most: number) =>
  z.string().trim().max(most, `Say it in up to ${most} characters.`).default('')

/** Correcting a published figure: the analyst proposes, the head of service signs. */
export const correctFigurePage = definePage<PublishedLine>({
  path: '/scorecards/:id/indicators/:indicator/correct',
  policy: whoeverCorrectsThisScorecard,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const scorecard = await getScorecard(tx, ask.params['id'] ?? '')
    const line = lineOf(scorecard, ask.params['indicator'] ?? '')
    return { scorecard, line, bodyId: scorecard.bodyId, state: scorecard.state }
  },
  template: 'insight/workflow/correct-figure.njk',
  async view(tx, ask) {
    const { scorecard, line } = ask.record
    const corrections = await correctionsOfLine(tx, scorecard, line.id)
    const isOpen = corrections.some((one) => one.isOpen)
    const here = paths.correctFigure(scorecard.id, line.id)
    const reason = String(ask.typed['reason'] ?? '')
    return {
      title: getIndicator(line.id).title,
      crumbs: [
        { text: `Scorecard at ${dayInWords(scorecard.asAt)}`, href: paths.scorecard(scorecard.id) },
        { text: 'This figure', href: paths.scorecardIndicator(scorecard.id, line.id) },
      ],
      now: sayFigure({ ...line.figures, note: '' }, line.figures.unit),
      corrections,
      fields: fieldsFor(line.figures),
      mayPropose: !isOpen && ask.may(theAnalystOnceItIsPublished),
      mayDecide: isOpen && ask.may(theHeadOfServiceOnceItIsPublished),
      risky: findRiskyWords(reason, await readThreshold(tx)),
      here,
      signHref: `${here}/sign`,
      refuseHref: `${here}/refuse`,
    }
  },
  actions: {
    '': defineAction({
      policy: theAnalystOnceItIsPublished,
      form: z.object({
        numerator: text(20),
        denominator: text(20),
        value: text(20),
        unit: z.enum(['percent', 'fraction', 'number', '']).default(''),
        reason: z
          .string({ error: 'Say why the published figure was wrong.' })
          .trim()
          .min(1, 'Say why the published figure was wrong.')
          .max(300, 'Say it in up to 300 characters.'),
        checked: z.literal('yes').optional(),
      }),
      async submit(tx, { record }: AskAbout<PublishedLine>, { reason, checked, ...typed }) {
        const { scorecard, line } = record
        const read = readTyped(getIndicator(line.id), { ...typed, note: '' })
        const { numerator, denominator, value } = read
        await proposeCorrection(tx, scorecard, line, {
          numerator,
          denominator,
          value,
          reason,
          checked: checked === 'yes',
        })
        return { say: 'The correction waits for the head of service. Nothing has changed yet.' }
      },
    }),
    sign: defineAction({
      policy: theHeadOfServiceOnceItIsPublished,
      async submit(tx, { record }: AskAbout<PublishedLine>) {
        await signCorrection(tx, record.scorecard, record.line.id)
        return {
          to: paths.scorecardIndicator(record.scorecard.id, record.line.id),
          say: 'Signed. The public page shows the corrected figure, and says that it was corrected.',
        }
      },
    }),
    refuse: defineAction({
      policy: theHeadOfServiceOnceItIsPublished,
      form: z.object({
        why: z
          .string({ error: 'Say why the published figure stands.' })
          .trim()
          .min(1, 'Say why the published figure stands.')
          .max(300, 'Say it in up to 300 characters.'),
      }),
      async submit(tx, { record }: AskAbout<PublishedLine>, { why }) {
        await refuseCorrection(tx, record.scorecard, record.line.id, why)
        return { say: 'Refused, with your reason. The published figure stands.' }
      },
    }),
  },
})
