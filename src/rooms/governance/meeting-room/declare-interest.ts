import { recordAct } from '#platform/audit/record-act.ts'
import { dateInEngland, nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound, Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { raiseAction } from '#rooms/tracker/index.ts'
import { shortDate } from '#ui/dates-in-words.ts'
import { getItem, getMeeting } from '../meetings/find-meeting.ts'
import { insistOnRunning } from './call-roll.ts'
import { getRollRow, listDeclarations } from './find-record.ts'
import type { InterestKind } from './tables.ts'

export interface NewDeclaration {
  readonly rollId: string
  readonly itemId: string
  readonly kind: InterestKind
  readonly nature: string
  readonly isSensitive: boolean
  readonly inRegister: boolean
  readonly withdraws: boolean
}

/**
 * Records an interest. With a disclosable pecuniary interest a member neither speaks nor votes and
 * leaves the room; one that is not in the register has to be notified to the Monitoring Officer
 * before the end of 28 days beginning with today (Localism Act 2011 s.31(2)-(4)).
 */
export async function declareInterest(
  tx: Tx,
  meetingId: string,
  declared: NewDeclaration,
): Promise<string> {
  const meeting = await getMeeting(tx, meetingId)
  insistOnRunning(meeting)
  const person = await getRollRow(tx, meetingId, declared.rollId)
  const item = await getItem(tx, declared.itemId)
  if (item.meeting_id !== meetingId) throw new NotFound()
  const nature = declared.nature.trim()
  if (nature === '' && !declared.isSensitive)
    throw new Unacceptable({ nature: 'Say in a few words what the interest is.' })
  const declarationId = newId()
  const isPecuniary = declared.kind === 'dpi'
  await tx
    .insertInto('hearth.declaration')
    .values({
      council_id: councilOf(tx).id,
      declaration_id: declarationId,
      meeting_id: meetingId,
      roll_id: declared.rollId,
      item_id: declared.itemId,
      kind: declared.kind,
      nature: declared.isSensitive ? '' : nature,
      is_sensitive: declared.isSensitive,
      in_register: declared.inRegister,
      withdraws: isPecuniary || declared.withdraws,
      made_at: nowOf(tx).toString(),
    })
    .execute()
  await setNoDeclarations(tx, meetingId, false)
  await recordAct(tx, {
    act: 'interest.declared',
    subject: { kind: 'meeting', id: meetingId },
    details: { declarationId, rollId: declared.rollId, itemId: declared.itemId },
  })
  if (isPecuniary && !declared.inRegister && person.person_id)
    await raiseAction(tx, {
      bodyId: meeting.body_id,
      title: `Notify the Monitoring Officer of the interest declared on ${shortDate(meeting.meets_on)}`,
      ownerId: person.person_id,
      // The day of the disclosure is the first of the 28.
      due: { kind: 'date', on: dateInEngland(nowOf(tx)).add({ days: 27 }).toString() },
      source: {
        kind: 'minute',
        ref: item.item_id,
        label: `Declarations, ${shortDate(meeting.meets_on)}`,
      },
    })
  return declarationId
}

/** Strikes a declaration that was written down by mistake. */
export async function strikeDeclaration(
  tx: Tx,
  meetingId: string,
  declarationId: string,
): Promise<void> {
  insistOnRunning(await getMeeting(tx, meetingId))
  await tx
    .deleteFrom('hearth.declaration')
    .where('meeting_id', '=', meetingId)
    .where('declaration_id', '=', declarationId)
    .execute()
  await recordAct(tx, {
    act: 'interest.struck',
    subject: { kind: 'meeting', id: meetingId },
    details: { declarationId },
  })
}

/** "None" is a statement of its own: members were asked, and nobody declared anything. */
export async function declareNone(tx: Tx, meetingId: string): Promise<void> {
  insistOnRunning(await getMeeting(tx, meetingId))
  if ((await listDeclarations(tx, meetingId)).length > 0)
    throw new Unacceptable('An interest is recorded, so there cannot be none.')
  await setNoDeclarations(tx, meetingId, true)
  await recordAct(tx, {
    act: 'interest.none_declared',
    subject: { kind: 'meeting', id: meetingId },
  })
}

async function setNoDeclarations(tx: Tx, meetingId: string, none: boolean): Promise<void> {
  await tx
    .updateTable('hearth.meeting_record')
    .set({ no_declarations_at: none ? nowOf(tx).toString() : null })
    .where('meeting_id', '=', meetingId)
    .execute()
}
