import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { findNextOpenMeeting } from '#rooms/governance/index.ts'
import { answerDueOn } from '../cards/card-clocks.ts'
import type { Card } from '../cards/find-card.ts'

/** The day by which an answer is due if it is asked today, and the meeting that decides it. */
export async function workOutDue(
  tx: Tx,
  boardId: string,
): Promise<{ dueOn: Temporal.PlainDate; meetsOn: string | undefined }> {
  const meeting = await findNextOpenMeeting(tx, boardId)
  const meetsOn = meeting?.meets_on
  const board = meetsOn ? Temporal.PlainDate.from(meetsOn) : undefined
  return { dueOn: answerDueOn(todayOf(tx), board), meetsOn }
}

/** A new answer is owed: a new date by the same rule, and the clocks of the last round begin anew. */
export async function newRound(tx: Tx, card: Card) {
  const day = card.board_id ? (await workOutDue(tx, card.board_id)).dueOn.toString() : null
  return { due_on: day, first_due_on: day, times_given_longer: 0, times_passed_on: 0 }
}
