import { theSystem } from '#platform/auth/actor.ts'
import { inCouncil, type Council } from '#platform/db/in-council.ts'
import type { House } from '#platform/http/house.ts'
import { contextFor } from '#platform/http/reader.ts'
import { atLocalTime, dateInEngland } from '#platform/clock/clock.ts'
import { newId } from '#platform/ids/new-id.ts'
import { createDemoAs } from '#platform/demo/demo-as.ts'
import {
  prepareDemoComingMeeting,
  prepareDemoPastMeeting,
  publishDemoPastMeeting,
  scheduleDemoMeetings,
} from '#rooms/governance/demo.ts'
import { holdDemoPastMeeting } from '#rooms/governance/meeting-room/demo.ts'
import { askDemoChallenges, followDemoChallenges } from '#rooms/voice/demo.ts'
import { followDemoActions } from '#rooms/tracker/demo.ts'
import { seedDemoDraft, seedDemoScorecard } from '#rooms/insight/demo.ts'
import { seedDemoOwners } from '#rooms/insight/entry/demo-owners.ts'
import { seedDemoRegister } from '#rooms/insight/register/demo-register.ts'
import { seedDemoStrategy } from '#rooms/insight/strategy/demo-strategy.ts'
import { addDemoPeople, type DemoPeople } from './people.ts'

export interface DemoCouncil {
  readonly council: Council
  readonly people: DemoPeople
}

/** Fills an empty database with Wrenshire; a database that holds a council already is left alone. */
export async function buildDemo(house: House, say: (line: string) => void): Promise<void> {
  const before = await house.db.selectFrom('hearth.council').select('council_id').limit(1).execute()
  if (before.length > 0) return
  say('Setting up the demo council (once)…')
  await fillDemo(house, await addDemoCouncil(house))
}

/** The council and its people, with nothing done yet. */
export async function addDemoCouncil(house: House): Promise<DemoCouncil> {
  const council: Council = {
    id: newId(),
    slug: 'wrenshire',
    name: 'Wrenshire Council',
    shortName: 'Wrenshire',
  }
  const people = await inCouncil(house.db, 'app', contextFor(house, council, theSystem), (tx) =>
    tx
      .insertInto('hearth.council')
      .values({
        council_id: council.id,
        slug: council.slug,
        name: council.name,
        short_name: council.shortName,
        host: null,
      })
      .execute()
      .then(() => addDemoPeople(tx)),
  )
  return { council, people }
}

/** What happened in Wrenshire so far, room by room, placed relative to today. */
export async function fillDemo(house: House, { council, people }: DemoCouncil): Promise<void> {
  const as = createDemoAs(house, council)
  const now = house.clock.now()
  const { past, coming } = await scheduleDemoMeetings(as, people, dateInEngland(now))
  await prepareDemoPastMeeting(as, people, past)
  const challenges = await askDemoChallenges(as, people, now)
  await seedDemoStrategy(as, people, past.publishedAt.subtract({ hours: 100 }))
  await seedDemoOwners(as, people, past.publishedAt.subtract({ hours: 98 }))
  await seedDemoScorecard(as, people, past.publishedAt.subtract({ hours: 72 }))
  await publishDemoPastMeeting(as, people, past)
  const actions = await holdDemoPastMeeting(as, people, past)
  await followDemoActions(as, people, actions, atLocalTime(past.meetsOn, '17:00'))
  await followDemoChallenges(as, people, challenges, now)
  await prepareDemoComingMeeting(as, people, coming, now)
  await seedDemoDraft(as, people, now.subtract({ hours: 20 }))
  await seedDemoRegister(as, people, now)
}
