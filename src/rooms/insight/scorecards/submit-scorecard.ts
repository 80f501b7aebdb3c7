import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getMeeting, proposeItem, submitPaper, withdrawProposal } from '#rooms/governance/index.ts'
import { dayInWords } from '../measures/indicators.ts'
import { freezeLines, thawLines } from '../workflow/lines-in-force.ts'
import { warnOfUnsigned } from '../workflow/warn-of-unsigned.ts'
import type { StoredScorecard } from './find-scorecard.ts'
import { freezeForPublic } from './public-scorecard.ts'
import { paperOf } from './scorecard-paper.ts'

/**
 * Sends a scorecard to the next meeting whose agenda is open: its public version, frozen, as a paper.
 * What is published with that agenda is this version and no later one. Comments that are not signed
 * off are left out of it: with any, it is sent `withoutUnsigned` or not at all.
 */
export async function submitScorecard(
  tx: Tx,
  scorecard: StoredScorecard,
  told: { readonly withoutUnsigned?: boolean } = {},
): Promise<{ meetsOn: string; itemId: string }> {
  if (scorecard.state !== 'draft') {
    throw new Unacceptable('This scorecard was sent to a meeting already.')
  }
  if (!told.withoutUnsigned) warnOfUnsigned(scorecard)
  const publicData = await freezeForPublic(tx, scorecard)
  if (publicData.readings.every((reading) => reading.value === null)) {
    throw new Unacceptable(
      'There is not one figure in this scorecard that the public may see, so it would be an empty paper. Read more of the returns first.',
    )
  }
  const title = `Scorecard at ${dayInWords(scorecard.asAt)}`
  const { itemId, meetingId } = await proposeItem(tx, {
    bodyId: scorecard.bodyId,
    kind: 'scorecard',
    title,
    purpose: 'To see how children in care and care leavers are doing, and to say what must change.',
    askedFor: 'information',
    sourceRoom: 'insight',
    sourceRef: scorecard.id,
    place: 'reports',
  })
  await submitPaper(tx, { itemId, title, paper: paperOf(publicData) })
  await tx
    .updateTable('hearth.scorecard')
    .set({
      state: 'submitted',
      item_id: itemId,
      meeting_id: meetingId,
      submitted_at: nowOf(tx).toString(),
      public_data: json(publicData),
    })
    .where('scorecard_id', '=', scorecard.id)
    .execute()
  await freezeLines(tx, scorecard.id, scorecard.lines)
  await recordAct(tx, {
    act: 'scorecard.submitted',
    subject: { kind: 'scorecard', id: scorecard.id },
    details: { meetingId, itemId },
  })
  return { meetsOn: (await getMeeting(tx, meetingId)).meets_on, itemId }
}

/** Takes a scorecard off an agenda that is not published yet, so that work on it can go on. */
export async function takeBackScorecard(tx: Tx, scorecard: StoredScorecard): Promise<void> {
  const { itemId, meetingId } = scorecard
  if (scorecard.state !== 'submitted' || !itemId || !meetingId) {
    throw new Unacceptable('This scorecard is not on an agenda that is still open.')
  }
  const meeting = await getMeeting(tx, meetingId)
  if (meeting.state !== 'cancelled') {
    await withdrawProposal(tx, itemId, 'The analyst goes on working on the scorecard.')
  }
  await tx
    .updateTable('hearth.scorecard')
    .set({
      state: 'draft',
      item_id: null,
      meeting_id: null,
      submitted_at: null,
      public_data: null,
    })
    .where('scorecard_id', '=', scorecard.id)
    .execute()
  await thawLines(tx, scorecard.id)
  await recordAct(tx, {
    act: 'scorecard.taken_back',
    subject: { kind: 'scorecard', id: scorecard.id },
    details: { meetingId },
  })
}
