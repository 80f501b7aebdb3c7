import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { personOf } from '#platform/auth/actor.ts'
import { NotFound, Unacceptable } from '#platform/http/errors.ts'
import { findMinutes, listMinutes, type Minute, type Minutes } from './find-minutes.ts'

export interface MinuteText {
  readonly text: string
  readonly decisions: readonly string[]
  readonly publicSummary: string
  readonly noSummaryBecause: string
  /** The version that the editor saw. */
  readonly version: number
}

/** Changes the words of a minute. What the Chair had cleared has to be cleared again. */
export async function editMinute(tx: Tx, minute: Minute, typed: MinuteText): Promise<void> {
  const minutes = await takeMinutes(tx, minute.meeting_id)
  if (minutes.state === 'published')
    throw new Unacceptable(
      'These minutes are published. They are corrected at the next meeting, in its own minutes.',
    )
  if (minute.version !== typed.version)
    throw new Unacceptable(
      'Somebody changed this minute while you were writing. What it says now stands beside your words, which are kept below. Save again to put yours in its place.',
    )
  const decisions = typed.decisions.map((one) => one.trim()).filter((one) => one !== '')
  if (minute.decisions.length > 0 && decisions.length === 0)
    throw new Unacceptable({ decisions: 'The Board decided something here. Keep its words.' })
  await tx
    .updateTable('hearth.minute')
    .set({
      text: typed.text.trim(),
      decisions: json(decisions),
      public_summary: typed.publicSummary.trim(),
      no_summary_because: typed.noSummaryBecause.trim(),
      version: minute.version + 1,
    })
    .where('minute_id', '=', minute.minute_id)
    .execute()
  await changeMinutes(tx, minutes, { state: 'draft', cleared_at: null, cleared_by: null })
  await recordAct(tx, {
    act: 'minute.edited',
    subject: { kind: 'minute', id: minute.minute_id },
    details: { number: minute.number, year: minute.year },
  })
}

/** The Chair has read the draft: it can be published. */
export async function clearMinutes(tx: Tx, meetingId: string): Promise<void> {
  const minutes = await takeMinutes(tx, meetingId)
  if (minutes.state !== 'draft') throw new Unacceptable('These minutes are cleared already.')
  await refuseUnfair(tx, meetingId)
  await changeMinutes(tx, minutes, {
    state: 'cleared',
    cleared_at: nowOf(tx).toString(),
    cleared_by: personOf(actorOf(tx)).personId,
    chair_remark: null,
  })
  await recordAct(tx, { act: 'minutes.cleared', subject: { kind: 'meeting', id: meetingId } })
}

/** The Chair asks for a change before clearing. */
export async function askForChange(tx: Tx, meetingId: string, words: string): Promise<void> {
  const minutes = await takeMinutes(tx, meetingId)
  if (minutes.state === 'published')
    throw new Unacceptable('These minutes are published. They are corrected at the next meeting.')
  if (words.trim() === '') throw new Unacceptable({ remark: 'Say what should be changed.' })
  await changeMinutes(tx, minutes, {
    state: 'draft',
    cleared_at: null,
    cleared_by: null,
    chair_remark: words.trim(),
  })
  await recordAct(tx, {
    act: 'minutes.change_asked',
    subject: { kind: 'meeting', id: meetingId },
  })
}

/** What is left of a private item must be a fair and coherent record (LGA 1972 s.100C(2)). */
export async function refuseUnfair(tx: Tx, meetingId: string): Promise<void> {
  const silent = (await listMinutes(tx, meetingId)).filter(lacksSummary)
  if (silent.length === 0) return
  throw new Unacceptable(
    `The public version of minute ${silent.map((one) => one.number).join(', ')} says nothing yet. Write a summary that gives nothing away, or say why none is needed.`,
  )
}

/** Whether the public would read a title and nothing else, without a reason. */
export const lacksSummary = (minute: Minute): boolean =>
  minute.is_private && minute.public_summary === '' && minute.no_summary_because === ''

/** The minutes of a meeting, locked for a change. Throws `NotFound`. */
export async function takeMinutes(tx: Tx, meetingId: string): Promise<Minutes> {
  await tx
    .selectFrom('hearth.minutes')
    .select('meeting_id')
    .where('meeting_id', '=', meetingId)
    .forUpdate()
    .execute()
  const minutes = await findMinutes(tx, meetingId)
  if (!minutes) throw new NotFound('The minutes of this meeting are not drafted yet.')
  return minutes
}

/** Changes the state of the minutes as a whole. */
export async function changeMinutes(
  tx: Tx,
  minutes: Minutes,
  change: Partial<{
    state: Minutes['state']
    cleared_at: string | null
    cleared_by: string | null
    published_at: string
    chair_remark: string | null
  }>,
): Promise<void> {
  await tx
    .updateTable('hearth.minutes')
    .set({ ...change, version: minutes.version + 1 })
    .where('meeting_id', '=', minutes.meeting_id)
    .execute()
}
