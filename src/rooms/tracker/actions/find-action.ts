import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'
import type { ActionSource } from '../events.ts'
import type { ActionEventTable, ActionTable } from '../tables.ts'

export type Action = Selectable<ActionTable>
export type ActionEvent = Selectable<ActionEventTable>

/** An action by its id. Throws `NotFound`. */
export async function getAction(tx: Tx, actionId: string): Promise<Action> {
  const row = isId(actionId)
    ? await tx
        .selectFrom('hearth.action')
        .selectAll()
        .where('action_id', '=', actionId)
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('There is no such action.')
  return row
}

/** The actions that came from one minute or one card, oldest first. */
export async function listActionsOf(tx: Tx, source: ActionSource): Promise<Action[]> {
  return tx
    .selectFrom('hearth.action')
    .selectAll()
    .where('source_kind', '=', source.kind)
    .where('source_ref', '=', source.ref)
    .orderBy('number')
    .execute()
}

/** What happened to an action, in order. */
export async function listEvents(tx: Tx, actionId: string): Promise<ActionEvent[]> {
  return tx
    .selectFrom('hearth.action_event')
    .selectAll()
    .where('action_id', '=', actionId)
    .orderBy('sequence')
    .execute()
}

/** Late: not claimed as done, and its day is over. Computed when asked, never stored. */
export function isOverdue(
  action: Pick<Action, 'state' | 'due_on'>,
  today: Temporal.PlainDate,
): boolean {
  const isOwed = action.state === 'open' || action.state === 'in_progress'
  return isOwed && action.due_on !== null && action.due_on < today.toString()
}

/** Whether anything is still to be done or confirmed. */
export const isRunning = (action: Pick<Action, 'state'>): boolean =>
  action.state !== 'closed' && action.state !== 'not_pursued'
