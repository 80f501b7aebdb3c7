import { holds, type PersonActor } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { DeskEntry } from '#platform/http/house.ts'
import { describeDue } from './actions/due-point.ts'
import { isOverdue, type Action } from './actions/find-action.ts'
import { paths } from './paths.ts'

/** What an owner has to do, and what waits for whoever keeps the tracker to confirm. */
export async function listDeskEntries(tx: Tx, actor: PersonActor): Promise<DeskEntry[]> {
  if (actor.isYoung) return []
  const today = todayOf(tx)
  const own = await tx
    .selectFrom('hearth.action')
    .selectAll()
    .where('owner_id', '=', actor.personId)
    .where('state', 'in', ['open', 'in_progress'])
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .execute()
  return [...own.map((action) => ownEntry(action, today)), ...(await waitingEntries(tx, actor))]
}

function ownEntry(action: Action, today: Temporal.PlainDate): DeskEntry {
  const soon = today.add({ days: 14 }).toString()
  const isSoon = action.due_on !== null && action.due_on <= soon
  return {
    text: action.title,
    href: paths.action(action.action_id),
    detail: `Yours to do, ${describeDue(action)}`,
    urgency: isOverdue(action, today) ? 'late' : isSoon ? 'soon' : 'open',
  }
}

async function waitingEntries(tx: Tx, actor: PersonActor): Promise<DeskEntry[]> {
  if (!holds(actor, 'clerk') && !holds(actor, 'corporate_parenting_officer')) return []
  const waiting = await tx
    .selectFrom('hearth.action')
    .selectAll()
    .where('source_kind', '=', 'minute')
    .where('state', '=', 'submitted_as_done')
    .orderBy('number')
    .execute()
  const mine = waiting.filter(
    (action) =>
      holds(actor, 'clerk', action.body_id) ||
      holds(actor, 'corporate_parenting_officer', action.body_id),
  )
  return mine.map((action) => ({
    text: action.title,
    href: paths.action(action.action_id),
    detail: 'Reported as done: is it?',
    urgency: 'open',
  }))
}
