import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Ask } from '#platform/http/page.ts'
import { describeDue } from '../actions/due-point.ts'
import { isOverdue, isRunning } from '../actions/find-action.ts'
import { thoseWhoMayKnowOfTheAction } from '../policies.ts'
import { paths } from '../paths.ts'
import { chipOf } from '../words.ts'

const filters = [
  { value: 'open', text: 'To be done' },
  { value: 'late', text: 'Late' },
  { value: 'waiting', text: 'Waiting to be confirmed' },
  { value: 'finished', text: 'Finished' },
] as const

type StateFilter = (typeof filters)[number]['value']

/** The tracker: late things first, then by the day they are due. */
export async function viewTracker(tx: Tx, ask: Ask) {
  const all = await listWithOwners(tx)
  const rows = all.filter((row) => thoseWhoMayKnowOfTheAction(ask.actor, row))
  const today = todayOf(tx)
  const actions = rows.map((row) => ({ ...row, isLate: isOverdue(row, today) }))
  const owner = actions.find((one) => one.owner_id === ask.query['owner'])?.owner_id
  const state = filters.find((one) => one.value === ask.query['state'])?.value ?? 'open'
  const ofOwner = actions.filter((one) => !owner || one.owner_id === owner)
  const shown = ofOwner.filter((one) => fits(one, state))
  return {
    title: 'The tracker',
    total: actions.length,
    late: ofOwner
      .filter((one) => one.isLate)
      .map((one) => ({
        text: one.title,
        href: paths.action(one.action_id),
        why: `${one.owner_name}, ${describeDue(one)}`,
        chip: { text: daysLate(one.due_on, today), kind: 'late' },
      })),
    states: filters.map((one) => ({
      text: one.text,
      href: paths.tracker({ state: one.value, ...(owner ? { owner } : {}) }),
      current: one.value === state,
      count: ofOwner.filter((action) => fits(action, one.value)).length,
    })),
    owners: ownersOf(actions, owner, state),
    rows: shown.map((one) => ({
      number: one.number,
      text: one.title,
      href: paths.action(one.action_id),
      note: `Action ${one.number}. ${one.source_label}`,
      owner: one.owner_name,
      post: one.owner_line,
      due: describeDue(one),
      chip: chipOf(one.state, one.isLate),
    })),
    filterWords: filters.find((one) => one.value === state)?.text,
  }
}

async function listWithOwners(tx: Tx) {
  return tx
    .selectFrom('hearth.action')
    .innerJoin('hearth.person', (join) =>
      join
        .onRef('hearth.person.council_id', '=', 'hearth.action.council_id')
        .onRef('hearth.person.person_id', '=', 'hearth.action.owner_id'),
    )
    .selectAll('hearth.action')
    .select(['hearth.person.name as owner_name', 'hearth.person.line as owner_line'])
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('number')
    .execute()
}

type Listed = Awaited<ReturnType<typeof listWithOwners>>[number] & { readonly isLate: boolean }

function fits(action: Listed, state: StateFilter): boolean {
  switch (state) {
    case 'late':
      return action.isLate
    case 'waiting':
      return action.state === 'submitted_as_done'
    case 'finished':
      return !isRunning(action)
    case 'open':
      return action.state === 'open' || action.state === 'in_progress'
  }
}

function ownersOf(actions: readonly Listed[], current: string | undefined, state: StateFilter) {
  const names = new Map(actions.map((one) => [one.owner_id, one.owner_name]))
  const everyone = { text: 'Everyone', href: paths.tracker({ state }), current: !current }
  const each = [...names]
    .toSorted((a, b) => a[1].localeCompare(b[1]))
    .map(([id, name]) => ({
      text: name,
      href: paths.tracker({ owner: id, state }),
      current: id === current,
    }))
  return [everyone, ...each]
}

/** How late, as people say it. */
export function daysLate(dueOn: string | null, today: Temporal.PlainDate): string {
  if (dueOn === null) return 'Late'
  const { days } = Temporal.PlainDate.from(dueOn).until(today)
  return days === 1 ? '1 day late' : `${days} days late`
}
