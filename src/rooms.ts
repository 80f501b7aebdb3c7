import type { Actor } from '#platform/auth/actor.ts'
import type { Room } from '#platform/http/house.ts'
import type { Migration } from '#platform/db/migrate.ts'
import { frontRoom } from '#rooms/front/room.ts'
import { trackerRoom } from '#rooms/tracker/room.ts'
import { governanceRoom } from '#rooms/governance/room.ts'
import { insightRoom } from '#rooms/insight/room.ts'
import { voiceRoom } from '#rooms/voice/room.ts'
import { councilRoom, type OidcSettings } from '#rooms/council/room.ts'

export interface RoomOptions {
  readonly demo: boolean
  readonly oidc: OidcSettings | undefined
}

/** Every room of the house, from the ground up. */
export function buildRooms(options: RoomOptions): Room[] {
  const rooms: Room[] = [councilRoom(options), trackerRoom, governanceRoom, voiceRoom, insightRoom]
  return [frontRoom(rooms), ...rooms]
}

/** Every migration, the platform's own first. */
export const listMigrations = (rooms: readonly Room[]): Migration[] => [
  {
    name: '0001-platform',
    file: new URL('./platform/db/migrations/0001-platform.sql', import.meta.url),
  },
  ...rooms.flatMap((room) => room.migrations),
]

/** What stands in the menu for this reader. */
export const navigationOf =
  (rooms: readonly Room[]) =>
  (actor: Actor): readonly { text: string; href: string }[] =>
    rooms.flatMap((room) => room.navigation?.(actor) ?? [])
