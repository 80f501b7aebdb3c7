import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { listPublished, readPublished } from '#platform/publish/read-published.ts'
import { findIndicator } from '../engine/scorecard.ts'
import type { Reading } from '../readings/reading.ts'
import { kinds, type PublishedScorecard } from '../scorecards/public-scorecard.ts'

/** The scorecard that stands at /scorecard; undefined before the first one is published. */
export async function findLatest(tx: Tx): Promise<PublishedScorecard | undefined> {
  try {
    return completed(
      (await readPublished<PublishedScorecard>(tx, kinds.scorecard, kinds.latest)).data,
    )
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

/** The scorecard of a date, at the address that stays its own. Throws `NotFound`. */
export async function findByDate(tx: Tx, date: string): Promise<PublishedScorecard> {
  const latest = await findLatest(tx)
  if (latest?.asAt === date) return latest
  return completed((await readPublished<PublishedScorecard>(tx, kinds.scorecard, date)).data)
}

/** Every published scorecard, newest date first. */
export async function listPublishedScorecards(tx: Tx): Promise<PublishedScorecard[]> {
  const rows = await listPublished<PublishedScorecard>(tx, { kinds: [kinds.scorecard] })
  return rows.map((row) => completed(row.data)).sort((a, b) => b.asAt.localeCompare(a.asAt))
}

/** An indicator of a published scorecard. Throws `NotFound`. */
export function readingOf(scorecard: PublishedScorecard | undefined, id: string): Reading {
  const reading = scorecard?.readings.find((one) => one.id === id)
  if (!reading) throw new NotFound()
  return reading
}

/** What was frozen before lines had series and standings gets what they would have been. */
function completed(scorecard: PublishedScorecard): PublishedScorecard {
  return { ...scorecard, readings: scorecard.readings.map(completedReading) }
}

function completedReading(frozen: Partial<Reading> & Pick<Reading, 'id' | 'value'>): Reading {
  const known = findIndicator(frozen.id)
  const number = frozen.value === null ? null : Number(frozen.value.replaceAll(/[%,]/g, ''))
  return {
    basis: known?.basis ?? 'day',
    standing: known?.standing ?? 'own',
    of: null,
    series: null,
    provisional: false,
    shown: number === null || Number.isNaN(number) ? null : number,
    ...frozen,
  } as Reading
}
