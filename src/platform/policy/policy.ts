import type { Actor } from '../auth/actor.ts'

/**
 * Who may, as a function whose name is a sentence: `theClerkOfThisBoard`. It is asked after the
 * record is loaded, and the view gets the same answer. Named, because the name is printed in
 * docs/permissions.md.
 */
export type Policy<R> = (actor: Actor, record: R) => boolean

/** Anyone at all, signed in or not. Written out, so that public is a decision. */
export const everyone: Policy<unknown> = function everyone() {
  return true
}

/** Anyone who has signed in. */
export const anyoneSignedIn: Policy<unknown> = function anyoneSignedIn(actor) {
  return actor.kind === 'person'
}
