import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { getPerson } from '#rooms/council/index.ts'
import { getIndicator } from '../measures/indicators.ts'
import { getPriority, listPriorities, type Priority } from './find-priorities.ts'
import { publishStrategy } from './publish-strategy.ts'

/** What somebody writes of a priority. */
export interface PriorityWords {
  readonly title: string
  readonly meaning: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
  readonly indicators: readonly string[]
}

/** Adds a priority after the others, and lets everybody read it. @returns its id */
export async function addPriority(tx: Tx, bodyId: string, words: PriorityWords): Promise<string> {
  insistOnSense(words)
  const others = await listPriorities(tx, bodyId)
  const twin = others.find((one) => one.title === words.title && one.until === null)
  if (twin) throw new Unacceptable({ title: 'There is a priority of that name already.' })
  const priorityId = newId()
  await tx
    .insertInto('hearth.strategy_priority')
    .values({
      council_id: councilOf(tx).id,
      priority_id: priorityId,
      body_id: bodyId,
      position: others.length + 1,
      ...columnsOf(tx, words),
    })
    .execute()
  await keepMeasures(tx, priorityId, words.indicators)
  await recordAct(tx, {
    act: 'priority.added',
    subject: { kind: 'priority', id: priorityId },
    details: { ...detailsOf(words) },
  })
  await publishStrategy(tx, bodyId)
  return priorityId
}

/** Changes a priority; whoever saved first is named to whoever comes second. */
export async function changePriority(
  tx: Tx,
  priority: Priority,
  words: PriorityWords,
  version: number,
): Promise<void> {
  insistOnSense(words)
  const changed = await tx
    .updateTable('hearth.strategy_priority')
    .set({ ...columnsOf(tx, words), version: version + 1 })
    .where('priority_id', '=', priority.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) await sayWhoWasFirst(tx, priority.id)
  await tx.deleteFrom('hearth.strategy_measure').where('priority_id', '=', priority.id).execute()
  await keepMeasures(tx, priority.id, words.indicators)
  await recordAct(tx, {
    act: 'priority.changed',
    subject: { kind: 'priority', id: priority.id },
    details: {
      before: { title: priority.title, indicators: priority.indicators },
      ...detailsOf(words),
    },
  })
  await publishStrategy(tx, priority.bodyId)
}

/** Puts the priorities of a board in order; ids that are not its own change nothing. */
export async function orderPriorities(
  tx: Tx,
  bodyId: string,
  order: readonly string[],
): Promise<void> {
  const all = await listPriorities(tx, bodyId)
  const known = order.filter((id) => all.some((one) => one.id === id))
  const rest = all.map((one) => one.id).filter((id) => !known.includes(id))
  for (const [at, id] of [...new Set([...known, ...rest])].entries()) {
    await tx
      .updateTable('hearth.strategy_priority')
      .set({ position: at + 1 })
      .where('priority_id', '=', id)
      .execute()
  }
  await recordAct(tx, {
    act: 'priorities.ordered',
    subject: { kind: 'body', id: bodyId },
    details: { order: known },
  })
  await publishStrategy(tx, bodyId)
}

function insistOnSense({ from, until, indicators }: PriorityWords): void {
  if (until && Temporal.PlainDate.compare(until, from) < 0) {
    throw new Unacceptable({ until: 'The last day is before the first one. Choose a later day.' })
  }
  for (const id of indicators) getIndicator(id)
}

const columnsOf = (tx: Tx, { title, meaning, from, until }: PriorityWords) => ({
  title,
  meaning,
  effective_on: from.toString(),
  ends_on: until?.toString() ?? null,
  changed_by: personOf(actorOf(tx)).personId,
  changed_at: nowOf(tx).toString(),
})

const detailsOf = ({ title, from, until, indicators }: PriorityWords) => ({
  title,
  from: from.toString(),
  until: until?.toString() ?? null,
  indicators,
})

async function keepMeasures(tx: Tx, priorityId: string, ids: readonly string[]): Promise<void> {
  const council_id = councilOf(tx).id
  const rows = [...new Set(ids)].map((indicator_id) => ({
    council_id,
    priority_id: priorityId,
    indicator_id,
  }))
  if (rows.length > 0) await tx.insertInto('hearth.strategy_measure').values(rows).execute()
}

async function sayWhoWasFirst(tx: Tx, id: string): Promise<never> {
  const now = await getPriority(tx, id)
  const who = (await getPerson(tx, now.changedBy)).name
  throw new Unacceptable({
    meaning: `${who} changed this priority while you wrote. It says now: “${now.title}. ${now.meaning}” Your words are still here: put the two together and save again.`,
  })
}
