import type { Tx } from '#platform/db/tables.ts'
import { namePeople } from '#rooms/council/index.ts'
import { sayFigure } from '../entry/say-entered.ts'
import { getIndicator } from '../measures/indicators.ts'
import type { StoredScorecard } from '../scorecards/find-scorecard.ts'
import { dayOf, listCorrections, type Correction } from './corrections.ts'

/** A correction as members read it, with who proposed and who decided. */
export interface ShownCorrection {
  readonly id: string
  readonly title: string
  readonly text: string
  /** It waits for the head of service. */
  readonly isOpen: boolean
}

/** What was corrected, or waits to be, in a published scorecard. */
export async function showCorrections(
  tx: Tx,
  scorecard: Pick<StoredScorecard, 'id' | 'state'>,
): Promise<ShownCorrection[]> {
  if (scorecard.state !== 'published') return []
  const corrections = await listCorrections(tx, scorecard.id)
  const people = await namePeople(
    tx,
    corrections.flatMap((one) => [one.proposedBy, one.decidedBy ?? one.proposedBy]),
  )
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? ''
  return corrections.map((one) => showOne(one, nameOf))
}

/** The same of one line. */
export const correctionsOfLine = async (
  tx: Tx,
  scorecard: Pick<StoredScorecard, 'id' | 'state'>,
  indicatorId: string,
): Promise<ShownCorrection[]> =>
  (await showCorrections(tx, scorecard)).filter((one) => one.id === indicatorId)

function showOne(one: Correction, nameOf: (id: string | null) => string): ShownCorrection {
  const { unit } = one.before
  const was = sayFigure({ ...one.before, note: '' }, unit)
  const is = sayFigure({ ...one, note: '' }, unit)
  const because = one.reason.replace(/[.\s]+$/, '')
  const proposed = `Proposed by ${nameOf(one.proposedBy)} on ${dayOf(one.proposedAt)}`
  const about = { id: one.indicatorId, isOpen: one.state === 'proposed' }
  const name = getIndicator(one.indicatorId).title
  const on = one.decidedAt ? dayOf(one.decidedAt) : ''
  if (one.state === 'proposed')
    return {
      ...about,
      title: `A correction waits for the head of service: ${name}`,
      text: `It is ${was} and should be ${is}, because ${because}. ${proposed}. Until it is signed, the published figure stands.`,
    }
  if (one.state === 'refused')
    return {
      ...about,
      title: `A correction was refused: ${name}`,
      text: `It is ${was}, and ${is} was proposed, because ${because}. ${proposed}; refused by ${nameOf(one.decidedBy)} on ${on}: ${one.refusedWhy}`,
    }
  return {
    ...about,
    title: `Corrected on ${on}: ${name}`,
    text: `It was ${was}, is ${is}, because ${because}. ${proposed}, signed by ${nameOf(one.decidedBy)}. The paper of the meeting stays as it was, because it is the record.`,
  }
}
