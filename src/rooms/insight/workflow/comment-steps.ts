import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { namePeople } from '#rooms/council/index.ts'
import type { StoredLine, StoredScorecard } from '../scorecards/find-scorecard.ts'
import { stateOf } from './comment-state.ts'
import type { CommentState } from './tables.ts'

export type Step = Exclude<CommentState, 'none'>

/** The analyst asks the service that owns a figure for its words. */
export async function askForComment(
  tx: Tx,
  scorecard: StoredScorecard,
  line: StoredLine,
): Promise<void> {
  if (stateOf(line) === 'none') await take(tx, scorecard, line, 'asked')
}

/** The analyst has read the service's words and stands by what they say of the figure. */
export async function checkComment(
  tx: Tx,
  scorecard: StoredScorecard,
  line: StoredLine,
): Promise<void> {
  const state = stateOf(line)
  if (state === 'checked' || state === 'signed_off') return
  insist(state === 'drafted', 'There are no drafted words here to check.')
  await take(tx, scorecard, line, 'checked')
}

/** The head of service signs the words off: with that they may be read in public. */
export async function signComment(
  tx: Tx,
  scorecard: StoredScorecard,
  line: StoredLine,
): Promise<void> {
  const state = stateOf(line)
  if (state === 'signed_off') return
  insist(state === 'checked', 'The analyst checks these words first.')
  insist(
    line.commentedBy !== personOf(actorOf(tx)).personId,
    'You wrote these words yourself, so somebody else signs them off.',
  )
  await take(tx, scorecard, line, 'signed_off')
}

/** Sends words back to whoever wrote them, with a reason. */
export async function sendCommentBack(
  tx: Tx,
  scorecard: StoredScorecard,
  line: StoredLine,
  why: string,
): Promise<void> {
  const state = stateOf(line)
  if (state === 'sent_back') return
  insist(line.comment !== '', 'There are no words here to send back.')
  await take(tx, scorecard, line, 'sent_back', why)
}

/** Writes down that words were drafted (by the service) or written (by the analyst, who checks by it). */
export const keepWritten = (
  tx: Tx,
  scorecard: StoredScorecard,
  line: StoredLine,
  state: 'none' | 'drafted' | 'checked',
): Promise<void> => take(tx, scorecard, line, state)

/** Throws when somebody changed the words while the reader read them. */
export function insistOnSameWords(line: StoredLine, version: number): void {
  insist(
    line.version === version,
    'These words changed while you read them. Read them again below, and then decide.',
  )
}

function insist(holds: boolean, otherwise: string): void {
  if (!holds) throw new Unacceptable(otherwise)
}

async function take(
  tx: Tx,
  scorecard: StoredScorecard,
  line: StoredLine,
  state: CommentState,
  why = '',
): Promise<void> {
  insist(
    scorecard.state === 'draft',
    'This scorecard was sent to a meeting, so its words stand as they are.',
  )
  await tx
    .updateTable('hearth.scorecard_indicator')
    .set({
      comment_state: state,
      signed_value: state === 'signed_off' ? line.figures.value : null,
    })
    .where('scorecard_id', '=', scorecard.id)
    .where('indicator_id', '=', line.id)
    .execute()
  if (state === 'none') return
  await addStep(tx, scorecard.id, line.id, state, why)
  await recordAct(tx, {
    act: `comment.${state}`,
    subject: { kind: 'scorecard', id: scorecard.id },
    ...(why === '' ? {} : { why }),
    details: { indicatorId: line.id },
  })
}

async function addStep(
  tx: Tx,
  scorecardId: string,
  indicatorId: string,
  step: Step,
  why: string,
): Promise<void> {
  const last = await tx
    .selectFrom('hearth.comment_step')
    .select((row) => row.fn.max('number').as('number'))
    .where('scorecard_id', '=', scorecardId)
    .where('indicator_id', '=', indicatorId)
    .executeTakeFirst()
  await tx
    .insertInto('hearth.comment_step')
    .values({
      council_id: councilOf(tx).id,
      step_id: newId(),
      scorecard_id: scorecardId,
      indicator_id: indicatorId,
      number: (last?.number ?? 0) + 1,
      step,
      why,
      by_id: personOf(actorOf(tx)).personId,
      at: nowOf(tx).toString(),
    })
    .execute()
}

/** One step of a comment's way, with who took it. */
export interface TakenStep {
  readonly indicatorId: string
  readonly step: Step
  readonly why: string
  readonly who: string
  readonly at: Date
}

/** Every step of a scorecard's comments (or of one line), the newest first. */
export async function listSteps(
  tx: Tx,
  scorecardId: string,
  indicatorId?: string,
): Promise<TakenStep[]> {
  let query = tx
    .selectFrom('hearth.comment_step')
    .select(['indicator_id', 'step', 'why', 'by_id', 'at'])
    .where('scorecard_id', '=', scorecardId)
    .orderBy('at', 'desc')
    .orderBy('number', 'desc')
  if (indicatorId) query = query.where('indicator_id', '=', indicatorId)
  const rows = await query.execute()
  const people = await namePeople(
    tx,
    rows.map((row) => row.by_id),
  )
  return rows.map(({ indicator_id, step, why, by_id, at }) => ({
    indicatorId: indicator_id,
    step,
    why,
    at,
    who: people.find((person) => person.id === by_id)?.name ?? '',
  }))
}

/** What a step is called in the past. */
export const stepsInWords: Readonly<Record<Step, string>> = {
  asked: 'A comment was asked for',
  drafted: 'Drafted',
  checked: 'Checked',
  signed_off: 'Signed off',
  sent_back: 'Sent back',
}
