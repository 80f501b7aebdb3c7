import { z } from 'zod'
import { holds } from '#platform/auth/actor.ts'
import { dateInEngland } from '#platform/clock/clock.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { listBodies } from '#rooms/council/index.ts'
import { dayInWords, lastYearEnd } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { theAnalyst } from '../policies.ts'
import { askQuestions, readDefinitions } from './definitions-setting.ts'
import { receiveTotals } from './receive-totals.ts'

/** Where the analyst reads the returns: in the browser, so that children's rows stay there. */
export const readReturnsPage = definePage({
  path: paths.returns,
  policy: theAnalyst,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'insight/returns/read-returns.njk',
  async view(tx, ask) {
    const boards = await listBodies(tx, ['board'])
    const today = dateInEngland(ask.now).toString()
    const asAt = lastYearEnd(today)
    const { choices, area } = await readDefinitions(tx, dateInEngland(ask.now))
    return {
      title: 'Read the returns',
      boards: boards
        .filter((body) => holds(ask.actor, 'analyst', body.body_id))
        .map((body) => ({ value: body.body_id, text: body.name })),
      asAt,
      today,
      accept: '.csv,.txt,.xlsx,.xlsm,.zip',
      questions: askQuestions(choices),
      area: area ?? '',
      definitionsHref: paths.definitions,
      command: `npx hearth scorecard FOLDER --as-at ${asAt} --format text`,
      sendHref: paths.sendTotals,
      scorecardsHref: paths.scorecards,
      importsHref: paths.imports,
    }
  },
  actions: {
    send: defineAction({
      policy: theAnalyst,
      form: z.object({
        totals: z
          .string({ error: 'Read the files first; then there is something to send.' })
          .min(2, 'Read the files first; then there is something to send.')
          .max(900_000, 'This is more than totals can be. Nothing was kept.'),
        source: z.string().trim().max(200, 'Say where the estimate is from in fewer words.'),
        body: z.uuid({ error: 'Choose the board that the scorecard is for.' }),
      }),
      async submit(tx, _ask, form) {
        const kept = await receiveTotals(tx, {
          bodyId: form.body,
          totals: form.totals,
          populationSource: form.source,
        })
        return {
          to: paths.scorecard(kept.scorecardId),
          say: [
            kept.replaced
              ? `The figures at ${dayInWords(kept.asAt)} were replaced; your comments were kept.`
              : `The totals at ${dayInWords(kept.asAt)} arrived, and nothing else. This is your draft.`,
            ...kept.leftAside,
          ].join(' '),
        }
      },
    }),
  },
})
