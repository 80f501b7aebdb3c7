import type { Tx } from '#platform/db/tables.ts'
import { publish } from '#platform/publish/publish.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import { getBody } from '#rooms/council/index.ts'
import { getIndicator } from '../measures/indicators.ts'
import { listNeedsAttention } from '../readings/needs-attention.ts'
import type { Reading } from '../readings/reading.ts'
import { mainsOf } from '../readings/themes.ts'
import { describePublication } from '../scorecards/publish-scorecard.ts'
import {
  freezeForPublic,
  kinds,
  type PublicCorrection,
  type PublishedScorecard,
} from '../scorecards/public-scorecard.ts'
import type { StoredScorecard } from '../scorecards/find-scorecard.ts'
import { dayOf, listSigned, type Correction } from './corrections.ts'

/**
 * Publishes a scorecard anew with what was corrected. Small numbers are hidden from the beginning: a
 * corrected figure could give another one away. What neither changed nor has to be hidden stays word
 * for word as it was frozen; the version before stays among the publications, and the paper of the
 * meeting stays as it is, because it is the record.
 * @returns what the public reads from now on
 */
export async function publishCorrected(
  tx: Tx,
  before: StoredScorecard,
  corrected: StoredScorecard,
  correctionId: string,
): Promise<PublishedScorecard> {
  const board = await getBody(tx, before.bodyId)
  const rows = await listPublished<PublishedScorecard>(tx, {
    kinds: [kinds.scorecard],
    boardSlug: board.slug,
  })
  const row = rows.find((one) => one.data.asAt === before.asAt)
  if (!row) throw new Error('A scorecard without a publication cannot be corrected.')
  const fresh = await freezeForPublic(tx, corrected)
  const correction = (await listSigned(tx, before.id)).find((one) => one.id === correctionId)
  if (!correction) throw new Error('Only a correction that is signed is published.')
  const readings = fresh.readings.map((reading) => {
    const shown = row.data.readings.find((one) => one.id === reading.id)
    if (!shown) return reading
    const stays = reading.id !== correction.indicatorId && tellsTheSame(shown, reading)
    return stays ? shown : { ...reading, comment: shown.comment }
  })
  const showsTheSame = readings.every(
    (reading) =>
      isShown(reading) === isShown(row.data.readings.find((one) => one.id === reading.id)),
  )
  const data: PublishedScorecard = {
    ...row.data,
    ...fresh,
    // What stands beside the figures leans on which of them are hidden, and on nothing else of them.
    ...(showsTheSame && row.data.homes !== undefined ? { homes: row.data.homes } : {}),
    readings,
    attention: listNeedsAttention(mainsOf(readings)),
    corrections: [
      ...(row.data.corrections ?? []),
      sayCorrection(correction, row.data.readings, readings),
    ],
    meeting: row.data.meeting,
  }
  await publish(tx, {
    ...describePublication(data),
    slug: row.slug,
    url: row.url,
    boardSlug: board.slug,
    happenedAt: Temporal.Instant.fromEpochMilliseconds(row.happened_at.getTime()),
  })
  return data
}

const isShown = (reading: Reading | undefined): boolean => (reading?.value ?? null) !== null

/** Whether two readings show and hide the same: then the one that was frozen stays. */
function tellsTheSame(a: Reading, b: Reading): boolean {
  const hidden = ({ points }: Reading) =>
    points.map((point) => `${point.date} ${point.suppressed === true}`).join()
  return a.value === b.value && a.counts === b.counts && hidden(a) === hidden(b)
}

/**
 * What the public is told of a correction. Where either figure is hidden, only that there was one: the
 * two figures and the reason would tell what is hidden.
 */
function sayCorrection(
  { indicatorId, decidedAt, reason }: Correction,
  before: readonly Reading[],
  after: readonly Reading[],
): PublicCorrection {
  const on = decidedAt ? dayOf(decidedAt) : ''
  const was = before.find((one) => one.id === indicatorId)
  const is = after.find((one) => one.id === indicatorId)
  const title = getIndicator(indicatorId).title
  const about = { id: indicatorId, title, on }
  if (!was?.value || !is?.value) return { ...about, text: `Corrected on ${on}.` }
  const because = reason.replace(/[.\s]+$/, '')
  return {
    ...about,
    text: `Corrected on ${on}: was ${was.value}, is ${is.value}, because ${because}.`,
  }
}
