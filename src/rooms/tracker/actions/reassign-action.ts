import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getPerson } from '#rooms/council/index.ts'
import { changeAction, takeAction } from './change-action.ts'
import { describeDue, repoint, resolveDue, type DuePoint, type KnownMeeting } from './due-point.ts'
import { isRunning } from './find-action.ts'

/** Gives an action to another named person. It is open again: they have not begun. */
export async function transferAction(
  tx: Tx,
  actionId: string,
  to: { ownerId: string; why: string },
): Promise<void> {
  const action = await takeAction(tx, actionId)
  if (!isRunning(action)) throw new Unacceptable('This action is finished already.')
  if (to.ownerId === action.owner_id)
    throw new Unacceptable({ new_owner: 'They own it already. Choose somebody else.' })
  if (to.why.trim() === '')
    throw new Unacceptable({ transfer_words: 'Say why it passes to somebody else.' })
  const before = await getPerson(tx, action.owner_id)
  const after = await getPerson(tx, to.ownerId)
  await changeAction(
    tx,
    action,
    { owner_id: to.ownerId, state: 'open', done_at: null },
    {
      kind: 'transferred',
      words: `From ${before.name} to ${after.name}. ${to.why.trim()}`,
    },
  )
}

/** Moves the due point, with the reason. The old wording stays in the history. */
export async function moveDue(
  tx: Tx,
  actionId: string,
  to: { due: DuePoint; why: string },
): Promise<void> {
  const action = await takeAction(tx, actionId)
  if (!isRunning(action)) throw new Unacceptable('This action is finished already.')
  if (to.why.trim() === '') throw new Unacceptable({ due_why: 'Say why the day moves.' })
  const due = resolveDue(to.due, todayOf(tx))
  if (due.due_on !== null && due.due_on < todayOf(tx).toString())
    throw new Unacceptable({ new_due: 'That day is over. Choose a day from today on.' })
  // When it was raised stays: it is what "next meeting" and the record count from.
  await changeAction(
    tx,
    action,
    { ...due, due_after: action.due_after },
    {
      kind: 'due_moved',
      words: `It was due ${describeDue(action)}. Now ${describeDue(due)}. ${to.why.trim()}`,
    },
  )
}

/**
 * Computes again when the actions of a body are due, after a meeting was arranged, moved or
 * cancelled. The wording that the Board chose stays as it is.
 * @returns how many actions moved
 */
export async function repointActions(
  tx: Tx,
  bodyId: string,
  meetings: readonly KnownMeeting[],
): Promise<number> {
  const hanging = await tx
    .selectFrom('hearth.action')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('due_kind', 'in', ['next_meeting', 'meeting'])
    .where('state', 'not in', ['closed', 'not_pursued'])
    .orderBy('number')
    .execute()
  let moved = 0
  for (const action of hanging) {
    const now = repoint(action, meetings)
    if (now.due_on === action.due_on && now.due_meeting_id === action.due_meeting_id) continue
    const due = { ...action, ...now }
    await changeAction(
      tx,
      action,
      { due_meeting_id: now.due_meeting_id, due_on: now.due_on },
      {
        kind: 'due_moved',
        words: `The meetings changed. It is due ${describeDue(due)}.`,
      },
    )
    moved += 1
  }
  return moved
}
