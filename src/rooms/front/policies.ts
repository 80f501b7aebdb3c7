import type { Policy } from '#platform/policy/policy.ts'

/** A desk is for adults; a young person's own page is another one, with its bar of helps. */
export const anyAdultSignedIn: Policy<unknown> = function anyAdultSignedIn(actor) {
  return actor.kind === 'person' && !actor.isYoung
}
