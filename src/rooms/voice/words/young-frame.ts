import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import { getBody, type Body } from '#rooms/council/index.ts'
import { paths } from '../paths.ts'

/** What stands around every young page: where its name leads, and the reader's own group and colour. */
export async function youngFrame(tx: Tx, actor: Actor) {
  const group = await groupOf(tx, actor)
  const isYoung = actor.kind === 'person' && actor.isYoung
  return {
    home: isYoung ? paths.me : paths.start,
    ...(group ? { group: { name: group.name, hue: hueOf(group) } } : {}),
  }
}

/** The group a young person belongs to; the first by name when there are more. */
export async function groupOf(tx: Tx, actor: Actor): Promise<Body | undefined> {
  if (actor.kind !== 'person') return undefined
  const held = actor.roles.find((role) => role.role === 'young_person' && role.bodyId !== null)
  return held?.bodyId ? getBody(tx, held.bodyId) : undefined
}

const hueOf = (group: Body): string => (group.kind === 'care_leavers_forum' ? 'sea' : 'marigold')
