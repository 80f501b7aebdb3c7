import './tables.ts'
import type { Room } from '#platform/http/house.ts'
import { cardHandlers } from './cards/ring-clocks.ts'
import { listen } from './events.ts'

const migration = (name: string) => ({
  name,
  file: new URL(`./migrations/${name}.sql`, import.meta.url),
})

/** Where young people say what must change, and find out what happened. */
export const voiceRoom: Room = {
  name: 'voice',
  migrations: [migration('0030-cards'), migration('0031-answers'), migration('0032-talk')],
  pages: [],
  jobs: cardHandlers,
  listen,
}
