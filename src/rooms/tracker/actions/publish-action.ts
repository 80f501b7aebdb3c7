import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { publish } from '#platform/publish/publish.ts'
import { isoDate } from '#ui/dates-in-words.ts'
import { getBody, getPerson } from '#rooms/council/index.ts'
import type { ActionSource } from '../events.ts'
import { paths } from '../paths.ts'
import type { ActionState } from '../tables.ts'
import { describeDue } from './due-point.ts'
import { getAction, listActionsOf, type Action } from './find-action.ts'

/** What the public may read of an action of the Board. */
export interface PublicAction {
  readonly number: number
  readonly title: string
  /** A councillor's name, or an officer's post. */
  readonly owner: string
  readonly due: string
  readonly dueOn: string | null
  readonly state: ActionState
  readonly raisedOn: string
  readonly doneOn: string | null
  readonly source: { readonly label: string; readonly url: string | null }
  readonly boardName: string
}

/**
 * Shows the actions of a minute to the public from now on, and keeps them current. Called when the
 * draft minutes are published; an action without a public title stays inside.
 */
export async function makeActionsPublic(
  tx: Tx,
  source: ActionSource,
  origin: { label: string; url: string },
): Promise<void> {
  for (const action of await listActionsOf(tx, source)) {
    if (action.public_title === null) continue
    await tx
      .updateTable('hearth.action')
      .set({
        public_since: action.public_since ?? nowOf(tx).toString(),
        source_label: origin.label,
        source_url: origin.url,
      })
      .where('action_id', '=', action.action_id)
      .execute()
    await publishAction(tx, await getAction(tx, action.action_id))
  }
}

/** Brings the public face of an action up to date, if it has one. */
export async function publishAction(tx: Tx, action: Action): Promise<void> {
  if (action.public_since === null || action.public_title === null) return
  const body = await getBody(tx, action.body_id)
  const owner = await getPerson(tx, action.owner_id)
  const ownerWords = owner.kind === 'councillor' ? owner.name : owner.line
  const data: PublicAction = {
    number: action.number,
    title: action.public_title,
    owner: ownerWords,
    due: describeDue(action),
    dueOn: action.due_on,
    state: action.state,
    raisedOn: action.due_after,
    doneOn: action.state === 'closed' && action.done_at ? isoDate(action.done_at) : null,
    source: { label: action.source_label, url: action.source_url },
    boardName: body.name,
  }
  await publish(tx, {
    kind: 'action',
    slug: String(action.number),
    title: action.public_title,
    summary: `${ownerWords}, ${data.due}.`,
    boardSlug: body.slug,
    url: paths.publicAction(action.number),
    data,
    searchText: `Action ${action.number}. ${action.public_title} ${ownerWords}`,
    happenedAt: nowOf(tx),
  })
}
