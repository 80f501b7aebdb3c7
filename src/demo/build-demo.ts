import { theSystem } from '#platform/auth/actor.ts'
import { inCouncil, type Council } from '#platform/db/in-council.ts'
import { newId } from '#platform/ids/new-id.ts'
import { contextFor } from '#platform/http/reader.ts'
import type { RunningHouse } from '../start-house.ts'
import { addDemoPeople } from './people.ts'

/** Fills an empty database with Wrenshire; a database that holds a council already is left alone. */
export async function buildDemo(running: RunningHouse, say: (line: string) => void): Promise<void> {
  const { house } = running
  const before = await house.db.selectFrom('hearth.council').select('council_id').limit(1).execute()
  if (before.length > 0) return
  say('Setting up the demo council (once)…')
  const council: Council = {
    id: newId(),
    slug: 'wrenshire',
    name: 'Wrenshire Council',
    shortName: 'Wrenshire',
  }
  await inCouncil(house.db, 'app', contextFor(house, council, theSystem), async (tx) => {
    await tx
      .insertInto('hearth.council')
      .values({
        council_id: council.id,
        slug: council.slug,
        name: council.name,
        short_name: council.shortName,
        host: null,
      })
      .execute()
    await addDemoPeople(tx)
  })
}
