import { z } from 'zod'
import { todayOf } from '#platform/clock/clock.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { paths } from '../paths.ts'
import { theCorporateParentingOfficer } from '../policies.ts'
import { keptBoards } from './boards.ts'
import { ageItems, arrangementItems } from './home-view.ts'
import { addHome, homeForm } from './keep-home.ts'

/** A new home for the register. */
export const newHomePage = definePage<null>({
  path: paths.newUnregistered,
  policy: theCorporateParentingOfficer,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: nothing,
  template: 'insight/register/edit-home.njk',
  async view(tx, ask) {
    const boards = await keptBoards(tx, ask.actor)
    return {
      title: 'Add an unregistered home',
      crumbs: [{ text: 'Unregistered homes', href: paths.unregistered }],
      lead: 'No name, no initials, no number and no date of birth: the word that you choose is all that points at the child, and only in your own system.',
      action: paths.newUnregistered,
      boards: boards.map(({ bodyId, name }) => ({ value: bodyId, text: name })),
      home: { bodyId: boards[0]?.bodyId, startedOn: todayOf(tx).toString() },
      ages: ageItems,
      arrangements: arrangementItems,
      button: 'Add it to the register',
    }
  },
  actions: {
    '': defineAction({
      policy: theCorporateParentingOfficer,
      form: homeForm.extend({ bodyId: z.string() }),
      async submit(tx, ask, { bodyId, ...form }) {
        const board = (await keptBoards(tx, ask.actor)).find((one) => one.bodyId === bodyId)
        if (!board) throw new Unacceptable({ bodyId: 'Choose a board whose register you keep.' })
        const id = await addHome(tx, board.bodyId, form)
        return { to: paths.unregisteredHome(id), say: `${form.word} is in the register.` }
      },
    }),
  },
})
