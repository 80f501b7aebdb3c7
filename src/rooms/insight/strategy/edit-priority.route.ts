import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { paths } from '../paths.ts'
import { theOfficerOfThisBoard } from '../policies.ts'
import { getPriority, type Priority } from './find-priorities.ts'
import { measureChoices, priorityForm } from './priority-form.ts'
import { changePriority } from './write-priority.ts'

/** One priority: its words, its days and what shows whether it is kept. */
export const editPriorityPage = definePage<Priority>({
  path: '/strategy/edit/:priority',
  policy: theOfficerOfThisBoard,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => getPriority(tx, ask.params['priority'] ?? ''),
  template: 'insight/strategy/edit-priority.njk',
  async view(_tx, ask) {
    const priority = ask.record
    const isTyped = ask.typed['title'] !== undefined
    const chosen = isTyped ? [ask.typed['indicators'] ?? []].flat() : priority.indicators
    return {
      title: priority.title,
      crumbs: [
        { text: 'What matters most', href: paths.strategy },
        { text: 'The priorities of the strategy', href: paths.editStrategy },
      ],
      priority,
      themes: measureChoices(chosen),
      chosen,
    }
  },
  actions: {
    '': defineAction({
      policy: theOfficerOfThisBoard,
      form: priorityForm.extend({ version: z.coerce.number().int() }),
      async submit(tx, ask: AskAbout<Priority>, { version, ...words }) {
        await changePriority(tx, ask.record, words, version)
        return { to: paths.editStrategy, say: 'The priority is changed. Everybody can read it.' }
      },
    }),
  },
})
