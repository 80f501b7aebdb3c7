import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Refused, Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { fitParts } from '../engine/entered/entered-series.ts'
import type { ReadFigure } from '../entry/read-typed.ts'
import {
  getScorecard,
  type StoredLine,
  type StoredScorecard,
} from '../scorecards/find-scorecard.ts'
import { findRiskyWords } from '../scorecards/risky-words.ts'
import { readThreshold } from '../scorecards/write-comment.ts'
import { listCorrections, type Correction } from './corrections.ts'
import { publishCorrected } from './publish-corrected.ts'

export interface ProposedCorrection extends Omit<ReadFigure, 'note'> {
  /** Goes on from "because". The public reads it where both figures may be shown. */
  readonly reason: string
  /** The writer has read the warning about small numbers, and stands by the words. */
  readonly checked: boolean
}

/** The analyst proposes what a published figure should have been. Nothing changes until it is signed. */
export async function proposeCorrection(
  tx: Tx,
  scorecard: StoredScorecard,
  line: StoredLine,
  { reason, checked, ...given }: ProposedCorrection,
): Promise<void> {
  if (scorecard.state !== 'published')
    throw new Unacceptable('Only a published figure is corrected in this way.')
  await insistOnNewest(tx, scorecard)
  const before = await ofLine(tx, scorecard.id, line.id)
  const { numerator, denominator, value } = fitParts(line.figures.unit, given)
  const open = before.find((one) => one.state === 'proposed')
  // The second click of a double click proposes the same again.
  if (open && open.value === value && open.reason === reason) return
  if (open) throw new Unacceptable('A correction of this figure waits for the head of service.')
  if (value === null) throw new Unacceptable({ value: 'Write the figure as it should have been.' })
  if (sameCounts(line.figures, { numerator, denominator, value }))
    throw new Unacceptable({ value: 'This is the figure that is published already.' })
  const risky = findRiskyWords(reason, await readThreshold(tx))
  if (risky.length > 0 && !checked) throw new Unacceptable({ reason: warningOf(risky) })
  const correctionId = newId()
  await tx
    .insertInto('hearth.figure_correction')
    .values({
      council_id: councilOf(tx).id,
      correction_id: correctionId,
      scorecard_id: scorecard.id,
      indicator_id: line.id,
      number: before.length + 1,
      before: json(line.figures),
      numerator,
      denominator,
      value,
      reason,
      state: 'proposed',
      proposed_by: personOf(actorOf(tx)).personId,
      proposed_at: nowOf(tx).toString(),
      decided_by: null,
      decided_at: null,
      public_data: null,
    })
    .execute()
  await recordAct(tx, {
    act: 'correction.proposed',
    subject: { kind: 'scorecard', id: scorecard.id },
    why: reason,
    details: { indicatorId: line.id, correctionId },
  })
}

/** The head of service signs a correction: from then on it stands everywhere but in the meeting's paper. */
export async function signCorrection(
  tx: Tx,
  scorecard: StoredScorecard,
  indicatorId: string,
): Promise<void> {
  const correction = await openOne(tx, scorecard.id, indicatorId)
  const personId = personOf(actorOf(tx)).personId
  if (correction.proposedBy === personId)
    throw new Refused('A correction needs two people: whoever proposed it does not sign it.')
  await decide(tx, correction, { state: 'signed' })
  const corrected = await getScorecard(tx, scorecard.id)
  const publicData = await publishCorrected(tx, scorecard, corrected, correction.id)
  await tx
    .updateTable('hearth.figure_correction')
    .set({ public_data: json(publicData) })
    .where('correction_id', '=', correction.id)
    .execute()
  await recordAct(tx, {
    act: 'correction.signed',
    subject: { kind: 'scorecard', id: scorecard.id },
    why: correction.reason,
    details: { indicatorId, correctionId: correction.id },
  })
}

/** The head of service refuses a correction, with a reason. The published figure stands. */
export async function refuseCorrection(
  tx: Tx,
  scorecard: StoredScorecard,
  indicatorId: string,
  why: string,
): Promise<void> {
  const correction = await openOne(tx, scorecard.id, indicatorId)
  await decide(tx, correction, { state: 'refused', refused_why: why })
  await recordAct(tx, {
    act: 'correction.refused',
    subject: { kind: 'scorecard', id: scorecard.id },
    why,
    details: { indicatorId, correctionId: correction.id },
  })
}

/** Of two scorecards of one day the public reads the later one, so that one is corrected. */
async function insistOnNewest(tx: Tx, { id, bodyId, asAt }: StoredScorecard): Promise<void> {
  const newest = await tx
    .selectFrom('hearth.scorecard')
    .select('scorecard_id')
    .where('body_id', '=', bodyId)
    .where('as_at', '=', asAt)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .executeTakeFirst()
  if (newest && newest.scorecard_id !== id)
    throw new Unacceptable('A later scorecard of the same day is public. Correct that one.')
}

async function decide(
  tx: Tx,
  correction: Correction,
  outcome: { state: 'signed' } | { state: 'refused'; refused_why: string },
): Promise<void> {
  await tx
    .updateTable('hearth.figure_correction')
    .set({
      ...outcome,
      decided_by: personOf(actorOf(tx)).personId,
      decided_at: nowOf(tx).toString(),
    })
    .where('correction_id', '=', correction.id)
    .where('state', '=', 'proposed')
    .execute()
}

const ofLine = async (tx: Tx, scorecardId: string, indicatorId: string): Promise<Correction[]> =>
  (await listCorrections(tx, scorecardId)).filter((one) => one.indicatorId === indicatorId)

async function openOne(tx: Tx, scorecardId: string, indicatorId: string): Promise<Correction> {
  const open = (await ofLine(tx, scorecardId, indicatorId)).find((one) => one.state === 'proposed')
  if (!open) throw new Unacceptable('There is no correction here that waits for a signature.')
  return open
}

type Counts = Omit<ReadFigure, 'note'>

const sameCounts = (a: Counts, b: Counts): boolean =>
  a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator

const warningOf = (risky: readonly string[]): string =>
  `${risky.map((words) => `“${words}”`).join(', ')} could point at a child once this is public. Say it without the number, or tick the box to say that nobody could be recognised.`
