import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { paths } from '../paths.ts'
import { whoeverEntersThisFigure, whoeverWorksWithEntries } from '../policies.ts'
import { enterFigure, takeOutFigure } from './enter-figure.ts'
import { viewFigure } from './figure-view.ts'
import { loadEntry, type OneEntry } from './load-entries.ts'
import { readTyped } from './read-typed.ts'
import { windowToEnter } from './to-enter.ts'

const text = (most: number) =>
  z.string().trim().max(most, `Say it in up to ${most} characters.`).default('')
const place = {
  source: z
    .string({ error: 'Say who gives this figure.' })
    .trim()
    .min(1, 'Say who gives this figure.')
    .max(80, 'Name the source in up to 80 characters.'),
  asAt: z
    .string({ error: 'Choose the time that the figure is of.' })
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose the time that the figure is of.'),
  version: z.coerce.number().int().min(0),
}

/** One figure of one source and time: entering it, correcting it, and everything it ever was. */
export const enterFigurePage = definePage<OneEntry>({
  path: '/entries/:board/figure/:indicator',
  policy: whoeverWorksWithEntries,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => loadEntry(tx, ask.actor, ask.params),
  template: 'insight/entry/enter-figure.njk',
  view: viewFigure,
  actions: {
    '': defineAction({
      policy: whoeverEntersThisFigure,
      form: z.object({
        ...place,
        numerator: text(20),
        denominator: text(20),
        value: text(20),
        unit: z.enum(['percent', 'fraction', 'number', '']).default(''),
        note: text(300),
        reason: text(300),
      }),
      async submit(tx, ask: AskAbout<OneEntry>, form) {
        const { indicator, bodyId, board } = ask.record
        const window = windowToEnter(indicator)
        const { source, asAt, version, reason, ...typed } = form
        const cell = { indicator: indicator.id, source, window, asAt }
        const kept = await enterFigure(tx, bodyId, {
          ...cell,
          ...readTyped(indicator, typed),
          version,
          reason,
        })
        return {
          to: paths.entry(board.slug, indicator.id, kept.source, asAt),
          say: kept.isNew ? 'The figure is in.' : 'That figure is in already. Nothing changed.',
        }
      },
    }),
    'take-out': defineAction({
      policy: whoeverEntersThisFigure,
      form: z.object({
        ...place,
        takeOutReason: z
          .string({ error: 'Say why this figure is taken out.' })
          .trim()
          .min(1, 'Say why this figure is taken out.')
          .max(300, 'Say it in up to 300 characters.'),
      }),
      async submit(tx, ask: AskAbout<OneEntry>, form) {
        const { indicator, bodyId, board } = ask.record
        const { takeOutReason: reason, ...cell } = form
        const window = windowToEnter(indicator)
        await takeOutFigure(tx, bodyId, { ...cell, indicator: indicator.id, window, reason })
        return {
          to: paths.entry(board.slug, indicator.id, cell.source, cell.asAt),
          say: 'The figure is taken out. Its history is kept.',
        }
      },
    }),
  },
})
