import './documents/tables.ts'
import './events.ts'
import './meetings/tables.ts'
import './packs/tables.ts'
import './reports/tables.ts'
import type { Room } from '#platform/http/house.ts'
import { buildPacksHandler } from './packs/build-packs.ts'

const migration = (name: string) => ({
  name,
  file: new URL(`./migrations/${name}.sql`, import.meta.url),
})

/** The Board's own room: meetings, agendas, reports, packs, minutes and decisions. */
export const governanceRoom: Room = {
  name: 'governance',
  migrations: [
    migration('0010-meetings'),
    migration('0011-documents'),
    migration('0012-closed-days'),
    migration('0013-reports'),
    migration('0014-packs'),
  ],
  pages: [],
  jobs: [buildPacksHandler],
}
