import { recordAct } from '#platform/audit/record-act.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import { holds, personOf } from '#platform/auth/actor.ts'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Refused, Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { getBody } from '#rooms/council/index.ts'
import type { AggregateIndicator, AggregateScorecard } from '../engine/aggregate.ts'
import { checkAggregate } from '../engine/check-aggregate.ts'
import { keepEntered } from '../entry/entered-figures.ts'
import { keepSufficiency } from '../sufficiency/keep-sufficiency.ts'
import { keepOwnRecords } from '../entry/own-records.ts'
import { keepBenchmarks } from '../measures/keep-benchmarks.ts'
import { splitAggregate } from '../scorecards/split-aggregate.ts'

export interface ReceivedTotals {
  readonly bodyId: string
  /** JSON as it came over the network: checked to the letter before anything is kept. */
  readonly totals: string
  readonly populationSource: string
}

export interface KeptTotals {
  readonly scorecardId: string
  readonly asAt: string
  /** A draft of the same date was there: its figures are new, its comments are kept. */
  readonly replaced: boolean
  /** Why some figures of others, or targets, that came in a file were not kept. */
  readonly leftAside: readonly string[]
}

/** Keeps totals as the analyst's draft. What is refused leaves nothing behind. */
export async function receiveTotals(tx: Tx, received: ReceivedTotals): Promise<KeptTotals> {
  const board = await getBody(tx, received.bodyId)
  if (board.kind !== 'board' || !holds(actorOf(tx), 'analyst', board.body_id)) {
    throw new Refused('Only the data analyst of a board may send it totals.')
  }
  return keepTotals(tx, {
    bodyId: board.body_id,
    totals: readTotals(received.totals),
    populationSource: received.populationSource,
    madeBy: personOf(actorOf(tx)).personId,
  })
}

export interface CheckedTotals {
  readonly bodyId: string
  readonly totals: AggregateScorecard
  readonly populationSource: string
  /** The analyst whose draft it is. */
  readonly madeBy: string
}

/** Keeps totals that were checked, or that the house computed itself. */
export async function keepTotals(
  tx: Tx,
  { bodyId, totals, populationSource, madeBy }: CheckedTotals,
): Promise<KeptTotals> {
  if (totals.asAt > todayOf(tx).toString()) {
    throw new Unacceptable('The date of these totals is still to come. Nothing was kept.')
  }
  const { head, indicators } = splitAggregate(totals)
  const before = await tx
    .selectFrom('hearth.scorecard')
    .select('scorecard_id')
    .where('body_id', '=', bodyId)
    .where('as_at', '=', totals.asAt)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst()
  const scorecardId = before?.scorecard_id ?? newId()
  const row = {
    head: json(head),
    population_source: populationSource,
    made_by: madeBy,
    made_at: nowOf(tx).toString(),
  }
  if (before) {
    await tx
      .updateTable('hearth.scorecard')
      .set(row)
      .where('scorecard_id', '=', scorecardId)
      .execute()
  } else {
    const place = { council_id: councilOf(tx).id, scorecard_id: scorecardId }
    await tx
      .insertInto('hearth.scorecard')
      .values({ ...place, body_id: bodyId, as_at: totals.asAt, state: 'draft', ...row })
      .execute()
  }
  await keepLines(tx, scorecardId, indicators)
  await keepSufficiency(tx, scorecardId, totals.sufficiency)
  await keepEntered(tx, bodyId, totals.entered, madeBy)
  const { left } = await keepBenchmarks(tx, totals.benchmarks, madeBy)
  await keepOwnRecords(tx, bodyId, totals.asAt, madeBy)
  await recordAct(tx, {
    act: before ? 'scorecard.figures_replaced' : 'scorecard.received',
    subject: { kind: 'scorecard', id: scorecardId },
    details: { asAt: totals.asAt, indicators: indicators.length },
  })
  return { scorecardId, asAt: totals.asAt, replaced: before !== undefined, leftAside: left }
}

/** Reads the JSON by the engine's own strict check. Throws with its first sentences. */
function readTotals(text: string): AggregateScorecard {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    throw new Unacceptable({ totals: 'What arrived is not a set of totals. Nothing was kept.' })
  }
  const checked = checkAggregate(input)
  if (checked.ok) return checked.aggregate
  const said = checked.messages.slice(0, 3).join(' ')
  throw new Unacceptable({
    totals: `What arrived is not a set of totals as this page makes them, so nothing was kept. ${said}`,
  })
}

async function keepLines(
  tx: Tx,
  scorecardId: string,
  indicators: readonly AggregateIndicator[],
): Promise<void> {
  const lines = indicators.map((indicator, position) => ({
    council_id: councilOf(tx).id,
    scorecard_id: scorecardId,
    indicator_id: indicator.id,
    position,
    figures: json(indicator),
  }))
  await tx
    .insertInto('hearth.scorecard_indicator')
    .values(lines)
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'scorecard_id', 'indicator_id']).doUpdateSet((excluded) => ({
        position: excluded.ref('excluded.position'),
        figures: excluded.ref('excluded.figures'),
      })),
    )
    .execute()
}
