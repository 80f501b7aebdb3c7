import './documents/tables.ts'
import './events.ts'
import './meetings/tables.ts'
import type { Room } from '#platform/http/house.ts'

const migration = (name: string) => ({
  name,
  file: new URL(`./migrations/${name}.sql`, import.meta.url),
})

/** The Board's own room: meetings, agendas, reports, packs, minutes and decisions. */
export const governanceRoom: Room = {
  name: 'governance',
  migrations: [migration('0010-meetings'), migration('0011-documents')],
  pages: [],
}
