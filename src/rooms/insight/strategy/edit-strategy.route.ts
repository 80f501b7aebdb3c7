import { z } from 'zod'
import { personOf } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { defineAction, definePage, nothing, type Ask } from '#platform/http/page.ts'
import { listBodies } from '#rooms/council/index.ts'
import { orderAfter } from '#ui/reorder.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { theCorporateParentingOfficer, theOfficerOfThisBoard } from '../policies.ts'
import { holdsOn, listPriorities, type Priority } from './find-priorities.ts'
import { measureChoices, priorityForm } from './priority-form.ts'
import { addPriority, orderPriorities } from './write-priority.ts'

/** The priorities of the strategy: in order, to be edited, and a new one. */
export const editStrategyPage = definePage({
  path: paths.editStrategy,
  policy: theCorporateParentingOfficer,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'insight/strategy/edit-strategy.njk',
  async view(tx, ask) {
    const board = await ownBoard(tx, ask)
    const today = todayOf(tx).toString()
    const chosen = [ask.typed['indicators'] ?? []].flat()
    const all = await listPriorities(tx, board.body_id)
    return {
      title: 'The priorities of the strategy',
      crumbs: [{ text: 'What matters most', href: paths.strategy }],
      board: board.name,
      items: all.map((one) => ({
        id: one.id,
        text: one.title,
        href: paths.editPriority(one.id),
        note: noteOf(one, today),
      })),
      orderHref: `${paths.editStrategy}/order`,
      addHref: `${paths.editStrategy}/add`,
      themes: measureChoices(chosen),
      chosen,
      today,
    }
  },
  actions: {
    add: defineAction({
      policy: theCorporateParentingOfficer,
      form: priorityForm,
      async submit(tx, ask, form) {
        await addPriority(tx, (await ownBoard(tx, ask)).body_id, form)
        return { to: paths.editStrategy, say: 'The priority is added. Everybody can read it.' }
      },
    }),
    order: defineAction({
      policy: theCorporateParentingOfficer,
      form: z.object({ order: z.string().optional(), move: z.string().optional() }),
      async submit(tx, ask, form) {
        await orderPriorities(tx, (await ownBoard(tx, ask)).body_id, orderAfter(form))
        return { to: paths.editStrategy, say: 'The priorities stand in the new order.' }
      },
    }),
  },
})

/** The board whose strategy this officer looks after. */
async function ownBoard(tx: Tx, ask: Ask) {
  const person = personOf(ask.actor)
  const boards = await listBodies(tx, ['board'])
  const own = boards.find((board) => theOfficerOfThisBoard(person, { bodyId: board.body_id }))
  if (!own) throw new NotFound('You are not the corporate parenting officer of a board.')
  return own
}

function noteOf(one: Priority, today: string): string {
  const measures = `${one.indicators.length} ${one.indicators.length === 1 ? 'measure' : 'measures'}`
  if (holdsOn(one, today))
    return one.until ? `${measures}, until ${dayInWords(one.until)}` : measures
  return one.from > today
    ? `${measures}, from ${dayInWords(one.from)}`
    : `${measures}, ended on ${dayInWords(one.until ?? one.from)}`
}
