import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { readTimeTold } from '../entry/due-weeks.ts'
import { readEntered } from '../entry/entered-figures.ts'
import type { AggregateIndicator } from '../engine/aggregate.ts'
import { linesWithEntered } from '../engine/entered/with-entered.ts'
import type { ScorecardState } from '../tables.ts'
import { applyCorrections, listSigned } from './corrections.ts'

/** A line as it is stored: as it was received, and as it was sent to the Board. */
export interface KeptFigures {
  readonly id: string
  readonly figures: AggregateIndicator
  readonly sent: AggregateIndicator | null
}

interface KeptScorecard {
  readonly id: string
  readonly bodyId: string
  readonly state: ScorecardState
  readonly asAt: string
}

/**
 * The figures that hold. A draft follows what is entered; what was sent stands as it was sent; and a
 * published line that proved wrong stands as it was corrected.
 */
export async function linesInForce(
  tx: Tx,
  scorecard: KeptScorecard,
  kept: readonly KeptFigures[],
): Promise<AggregateIndicator[]> {
  if (scorecard.state === 'draft') {
    const received = kept.map((line) => line.figures)
    return withEntered(tx, scorecard, received)
  }
  const sent = kept.map((line) => line.sent ?? line.figures)
  if (scorecard.state !== 'published') return sent
  return applyCorrections(sent, await listSigned(tx, scorecard.id))
}

async function withEntered(
  tx: Tx,
  { bodyId, asAt }: KeptScorecard,
  received: readonly AggregateIndicator[],
): Promise<AggregateIndicator[]> {
  const entered = await readEntered(tx, bodyId, asAt)
  return linesWithEntered(received, entered, asAt, await readTimeTold(tx, bodyId))
}

/** Writes down the lines as they are sent: what is entered from now on is for the next scorecard. */
export async function freezeLines(
  tx: Tx,
  scorecardId: string,
  lines: readonly { readonly id: string; readonly figures: AggregateIndicator }[],
): Promise<void> {
  for (const { id, figures } of lines)
    await tx
      .updateTable('hearth.scorecard_indicator')
      .set({ sent_figures: json(figures) })
      .where('scorecard_id', '=', scorecardId)
      .where('indicator_id', '=', id)
      .execute()
}

/** A scorecard that was taken back follows what is entered again. */
export async function thawLines(tx: Tx, scorecardId: string): Promise<void> {
  await tx
    .updateTable('hearth.scorecard_indicator')
    .set({ sent_figures: null })
    .where('scorecard_id', '=', scorecardId)
    .execute()
}
