import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { contextOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId, newId } from '#platform/ids/new-id.ts'
import type { ActionEventKind, ActionTable } from '../tables.ts'
import type { Updateable } from 'kysely'
import { getAction, type Action } from './find-action.ts'
import { publishAction } from './publish-action.ts'

export interface NewEvent {
  readonly kind: ActionEventKind
  readonly words: string
  readonly proof?: {
    readonly link?: string | undefined
    readonly file?:
      { readonly sha256: string; readonly name: string; readonly mediaType: string } | undefined
  }
}

/** Adds a line to the history of an action. */
export async function addEvent(tx: Tx, actionId: string, event: NewEvent): Promise<void> {
  const { actor } = contextOf(tx)
  const last = await tx
    .selectFrom('hearth.action_event')
    .select((row) => row.fn.max('sequence').as('sequence'))
    .where('action_id', '=', actionId)
    .executeTakeFirst()
  await tx
    .insertInto('hearth.action_event')
    .values({
      council_id: councilOf(tx).id,
      event_id: newId(),
      action_id: actionId,
      sequence: (last?.sequence ?? 0) + 1,
      kind: event.kind,
      at: nowOf(tx).toString(),
      actor_id: actor.kind === 'person' ? actor.personId : null,
      actor_line: actor.line,
      words: event.words,
      proof_link: event.proof?.link ?? null,
      proof_sha256: event.proof?.file?.sha256 ?? null,
      proof_name: event.proof?.file?.name ?? null,
      proof_type: event.proof?.file?.mediaType ?? null,
    })
    .execute()
}

/** An action, locked for a change, so that two people cannot both move it on. */
export async function takeAction(tx: Tx, actionId: string): Promise<Action> {
  const row = isId(actionId)
    ? await tx
        .selectFrom('hearth.action')
        .selectAll()
        .where('action_id', '=', actionId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('There is no such action.')
  return row
}

/** Makes a change with its line of history, its audit row and its public face. */
export async function changeAction(
  tx: Tx,
  action: Action,
  change: Updateable<ActionTable>,
  event: NewEvent,
): Promise<Action> {
  await tx
    .updateTable('hearth.action')
    .set({ ...change, version: action.version + 1 })
    .where('action_id', '=', action.action_id)
    .execute()
  await addEvent(tx, action.action_id, event)
  await recordAct(tx, {
    act: `action.${event.kind}`,
    subject: { kind: 'action', id: action.action_id },
    details: { number: action.number, source: action.source_kind, sourceRef: action.source_ref },
  })
  const changed = await getAction(tx, action.action_id)
  await publishAction(tx, changed)
  return changed
}
