import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { readPublished } from '#platform/publish/read-published.ts'
import type { Reading } from '../readings/reading.ts'
import { kinds, type PublishedScorecard } from '../scorecards/public-scorecard.ts'

/** The scorecard that stands at /scorecard; undefined before the first one is published. */
export async function findLatest(tx: Tx): Promise<PublishedScorecard | undefined> {
  try {
    return (await readPublished<PublishedScorecard>(tx, kinds.scorecard, kinds.latest)).data
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

/** The scorecard of a date, at the address that stays its own. Throws `NotFound`. */
export async function findByDate(tx: Tx, date: string): Promise<PublishedScorecard> {
  const latest = await findLatest(tx)
  if (latest?.asAt === date) return latest
  return (await readPublished<PublishedScorecard>(tx, kinds.scorecard, date)).data
}

/** An indicator of a published scorecard. Throws `NotFound`. */
export function readingOf(scorecard: PublishedScorecard | undefined, id: string): Reading {
  const reading = scorecard?.readings.find((one) => one.id === id)
  if (!reading) throw new NotFound()
  return reading
}
