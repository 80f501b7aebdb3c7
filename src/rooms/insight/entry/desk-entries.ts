import type { PersonActor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { DeskEntry } from '#platform/http/house.ts'
import { listBodies } from '#rooms/council/index.ts'
import { paths } from '../paths.ts'
import { theAnalystOfThisBoard } from '../policies.ts'
import { ownerOf, readOwners } from './owners.ts'
import { readRows } from './read-rows.ts'

/**
 * Figures that are late or due, for the service that owns them. What nobody owns waits for the analyst,
 * once anything was entered at all: a council that enters nothing has nothing waiting.
 */
export async function listFigureEntries(tx: Tx, person: PersonActor): Promise<DeskEntry[]> {
  const entries: DeskEntry[] = []
  for (const board of await listBodies(tx, ['board'])) {
    const owners = await readOwners(tx, board.body_id)
    const isAnalyst = theAnalystOfThisBoard(person, { bodyId: board.body_id })
    if (!isAnalyst && ![...owners.values()].includes(person.personId)) continue
    const { rows: all, versions } = await readRows(tx, board.body_id)
    const rows = all.filter((row) => {
      const owner = ownerOf(owners, row.indicator.id)
      return owner === undefined ? isAnalyst && versions.length > 0 : owner === person.personId
    })
    const late = rows.filter((row) => row.state === 'late').length
    const due = rows.filter((row) => row.state === 'due').length
    if (late + due === 0) continue
    entries.push({
      text: `Enter your figures: ${sayCounts(late, due)}`,
      href: `${paths.entries}?board=${board.slug}`,
      detail: board.name,
      urgency: late > 0 ? 'late' : 'open',
    })
  }
  return entries
}

function sayCounts(late: number, due: number): string {
  const parts = [late > 0 ? `${late} late` : '', due > 0 ? `${due} due` : '']
  return parts.filter((part) => part !== '').join(', ')
}
