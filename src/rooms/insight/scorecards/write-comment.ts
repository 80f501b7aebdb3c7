import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { actorOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getPerson, readSetting } from '#rooms/council/index.ts'
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

/** Writes what the analyst says of a figure. The public reads it too, so small numbers are asked about. */
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
}

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
