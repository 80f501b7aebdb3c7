import { sql } from 'kysely'
import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { getBody, getPerson } from '#rooms/council/index.ts'
import type { ActionSource } from '../events.ts'
import { addEvent } from './change-action.ts'
import { resolveDue, type DuePoint } from './due-point.ts'

export interface NewAction {
  readonly bodyId: string
  readonly title: string
  /** One named person. */
  readonly ownerId: string
  readonly due: DuePoint
  readonly source: ActionSource & {
    /** Where it comes from, for readers of the tracker: "Item 6, 9 September 2026". */
    readonly label?: string
    readonly url?: string
    /** The words of the decision that it was drawn from. */
    readonly words?: string
  }
  /** What the public will read once `makeActionsPublic` is called; absent: it never is public. */
  readonly publicTitle?: string
  /** Drawn from an item taken in private; only those entitled to it, and the owner, may read it. */
  readonly isRestricted?: boolean
}

/** Raises an action in the tracker. @returns its id */
export async function raiseAction(tx: Tx, action: NewAction): Promise<string> {
  const title = action.title.trim()
  if (title === '') throw new Unacceptable({ title: 'Say what is to be done.' })
  await getBody(tx, action.bodyId)
  await getPerson(tx, action.ownerId)
  const due = resolveDue(action.due, todayOf(tx))
  if (due.due_on !== null && due.due_on < todayOf(tx).toString()) {
    throw new Unacceptable({ due_on: 'That day is over. Choose a day from today on.' })
  }
  const actionId = newId()
  await tx
    .insertInto('hearth.action')
    .values({
      council_id: councilOf(tx).id,
      action_id: actionId,
      number: await nextNumber(tx),
      body_id: action.bodyId,
      title,
      owner_id: action.ownerId,
      state: 'open',
      source_kind: action.source.kind,
      source_ref: action.source.ref,
      source_label:
        action.source.label ?? (action.source.kind === 'card' ? 'A challenge' : 'A decision'),
      source_url: action.source.url ?? null,
      source_words: action.source.words ?? null,
      ...due,
      public_title: action.publicTitle?.trim() || null,
      public_since: null,
      is_restricted: action.isRestricted ?? false,
      raised_at: nowOf(tx).toString(),
      done_at: null,
    })
    .execute()
  await addEvent(tx, actionId, { kind: 'raised', words: '' })
  await recordAct(tx, {
    act: 'action.raised',
    subject: { kind: 'action', id: actionId },
    details: { ownerId: action.ownerId, source: action.source.kind, sourceRef: action.source.ref },
  })
  return actionId
}

/** "Action 12": numbers run on for the whole council, without a gap. */
async function nextNumber(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`action:${councilOf(tx).id}`}))`.execute(tx)
  const last = await tx
    .selectFrom('hearth.action')
    .select((row) => row.fn.max('number').as('number'))
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
