import { holds, type PersonActor } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { DeskEntry } from '#platform/http/house.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { readableBoards } from './boards.ts'
import { listHomes, type UnregisteredHome } from './home.ts'
import { listNotices } from './notice.ts'

/**
 * What waits in the register: for its keeper a home of which Ofsted was not told or whose review is
 * overdue, for the director a month's notice that is not signed.
 */
export async function listRegisterEntries(tx: Tx, person: PersonActor): Promise<DeskEntry[]> {
  const today = todayOf(tx).toString()
  const entries: DeskEntry[] = []
  for (const { bodyId, slug } of await readableBoards(tx, person)) {
    if (holds(person, 'corporate_parenting_officer', bodyId))
      entries.push(...(await listHomes(tx, [bodyId])).flatMap((home) => homeEntries(home, today)))
    if (!holds(person, 'director', bodyId)) continue
    for (const { monthEnd, signed } of await listNotices(tx, bodyId))
      if (!signed)
        entries.push({
          text: 'Sign the notice of unregistered homes',
          href: paths.unregisteredNotice(slug, monthEnd),
          detail: `Of the month to ${dayInWords(monthEnd)}`,
          urgency: 'late',
        })
  }
  return entries
}

function homeEntries(home: UnregisteredHome, today: string): DeskEntry[] {
  const href = paths.unregisteredHome(home.id)
  const entries: DeskEntry[] = []
  if (home.toldOn === null)
    entries.push({
      text: `Tell Ofsted of the unregistered home ${home.word}`,
      href,
      detail: `A child has lived there since ${dayInWords(home.startedOn)}`,
      urgency: 'late',
    })
  if (home.endedOn === null && home.reviewOn < today)
    entries.push({
      text: `Review the unregistered home ${home.word}`,
      href,
      detail: `The review was due on ${dayInWords(home.reviewOn)}`,
      urgency: 'late',
    })
  return entries
}
