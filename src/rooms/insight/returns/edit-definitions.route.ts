import { z } from 'zod'
import { todayOf } from '#platform/clock/clock.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { setSetting } from '#rooms/council/index.ts'
import { CHOICES, readChoices } from '../engine/choices.ts'
import { paths } from '../paths.ts'
import { theAnalyst } from '../policies.ts'
import { areaCode, askQuestions, definitions, readDefinitions } from './definitions-setting.ts'

/** A field for every question, with the answers that there are. */
const questions = Object.fromEntries(
  CHOICES.map(({ id, answers }) => [
    `choice-${id}`,
    z.enum(answers.map((answer) => answer.id) as [string, ...string[]], {
      error: 'Choose one of the answers.',
    }),
  ]),
)

/** How this council counts where what is published leaves it open: from a day on, with its source. */
export const editDefinitionsPage = definePage({
  path: paths.definitions,
  policy: theAnalyst,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'insight/returns/edit-definitions.njk',
  async view(tx) {
    const { choices, area } = await readDefinitions(tx, todayOf(tx))
    return {
      title: 'How we count',
      questions: askQuestions(choices),
      area: area ?? '',
      saveHref: paths.saveDefinitions,
      crumbs: [{ text: 'Read the returns', href: paths.returns }],
    }
  },
  actions: {
    save: defineAction({
      policy: theAnalyst,
      form: z.object({
        ...questions,
        area: z
          .string()
          .trim()
          .toUpperCase()
          .regex(/^([EWSN]\d{8})?$/, 'Write the code with its letter and eight digits: E06000059.'),
        source: z
          .string()
          .trim()
          .min(3, 'Say who decided it, or where it is written down.')
          .max(200, 'Say it in up to 200 characters.'),
      }),
      async submit(tx, _ask, { area, source, ...given }) {
        const from = todayOf(tx)
        const answers = CHOICES.map(({ id }) => [
          id,
          (given as Record<string, string>)[`choice-${id}`],
        ])
        const choices = readChoices(Object.fromEntries(answers)) ?? {}
        await setSetting(tx, definitions, { value: choices, from, source })
        await setSetting(tx, areaCode, { value: area === '' ? null : area, from, source })
        return {
          to: paths.returns,
          say: 'Saved. Figures read from today on are counted so, and each says it. Earlier scorecards stay as they are.',
        }
      },
    }),
  },
})
