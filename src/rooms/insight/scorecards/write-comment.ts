import { recordAct } from '#platform/audit/record-act.ts'
import { holds, personOf } from '#platform/auth/actor.ts'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { actorOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getPerson, readSetting } from '#rooms/council/index.ts'
import { keepWritten } from '../workflow/comment-steps.ts'
import { getScorecard, lineOf, type StoredScorecard } from './find-scorecard.ts'
import { findRiskyWords } from './risky-words.ts'
import { smallNumberThreshold } from './small-numbers.ts'

export interface NewComment {
  readonly indicatorId: string
  readonly comment: string
  /** The version of the comment that the writer saw. */
  readonly version: number
  /** The writer has read the warning about small numbers, and stands by the words. */
  readonly checked: boolean
}

/**
 * Writes what is said of a figure. The public reads it too once it is signed off, so small numbers are
 * asked about. A service's words are a draft; the analyst's own are checked as they are written.
 */
export async function writeComment(
  tx: Tx,
  scorecard: StoredScorecard,
  { indicatorId, comment, version, checked }: NewComment,
): Promise<void> {
  const line = lineOf(scorecard, indicatorId)
  if (scorecard.state !== 'draft') {
    throw new Unacceptable(
      'This scorecard was sent to a meeting, so its words stand. Take it back first, while the agenda is not published.',
    )
  }
  // The second click of a double click: the words are there already, and stand as they are.
  if (comment === line.comment && line.version === version + 1 && isMine(tx, line.commentedBy))
    return
  const risky = findRiskyWords(comment, await readThreshold(tx))
  const written = await tx
    .updateTable('hearth.scorecard_indicator')
    .set({
      comment,
      comment_checked: risky.length > 0,
      commented_by: personOf(actorOf(tx)).personId,
      commented_at: nowOf(tx).toString(),
      version: version + 1,
    })
    .where('scorecard_id', '=', scorecard.id)
    .where('indicator_id', '=', line.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (written.numUpdatedRows === 0n) await sayWhatChanged(tx, scorecard.id, line.id)
  // Thrown after the write, so that the transaction takes it back: who was first is said first.
  if (risky.length > 0 && !checked) throw new Unacceptable(warningOf(risky))
  await recordAct(tx, {
    act: 'scorecard.commented',
    subject: { kind: 'scorecard', id: scorecard.id },
    details: { indicatorId, smallNumbersConfirmed: risky.length > 0 },
  })
  const byAnalyst = holds(actorOf(tx), 'analyst', scorecard.bodyId)
  const state = comment === '' ? 'none' : byAnalyst ? 'checked' : 'drafted'
  await keepWritten(tx, scorecard, line, state)
}

const isMine = (tx: Tx, personId: string | null): boolean =>
  personOf(actorOf(tx)).personId === personId

async function sayWhatChanged(tx: Tx, scorecardId: string, indicatorId: string): Promise<never> {
  const { comment, commentedBy } = lineOf(await getScorecard(tx, scorecardId), indicatorId)
  const who = commentedBy ? (await getPerson(tx, commentedBy)).name : 'Somebody'
  const says = comment === '' ? 'It is empty now.' : `It says now: “${comment}”`
  throw new Unacceptable({
    comment: `${who} changed this comment while you wrote. ${says} Your words are still in the box: put the two together and save again.`,
  })
}

function warningOf(risky: readonly string[]): Record<string, string> {
  const quoted = risky.map((words) => `“${words}”`).join(', ')
  return {
    comment: `${quoted} could point at a child once this is public. Say it without the number, or tick the box to say that nobody could be recognised.`,
  }
}

/** Counts up to this are small (a council's own rule; five where it made none). */
export const readThreshold = async (tx: Tx): Promise<number> =>
  readSetting(tx, smallNumberThreshold, todayOf(tx))
