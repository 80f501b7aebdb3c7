import './tables.ts'
import './events.ts'
import type { Room } from '#platform/http/house.ts'

/** The tracker: what somebody promised to do, by when, and the proof that it was done. */
export const trackerRoom: Room = {
  name: 'tracker',
  migrations: [
    { name: '0005-tracker', file: new URL('./migrations/0005-tracker.sql', import.meta.url) },
  ],
  pages: [],
}
