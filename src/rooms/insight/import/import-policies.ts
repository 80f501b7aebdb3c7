import { holds, type Actor } from '#platform/auth/actor.ts'

/** The analyst, who sends files, and the director, who decides whether that may be. */
export const thoseWhoHandleImports = function thoseWhoHandleImports(actor: Actor): boolean {
  return holds(actor, 'analyst') || holds(actor, 'director')
}

/** The director decides where children's records are read; an analyst alone may not. */
export const theDirector = function theDirector(actor: Actor): boolean {
  return holds(actor, 'director')
}

/** The analyst of the board that the import is for. */
export const theAnalystOfThisImport = function theAnalystOfThisImport(
  actor: Actor,
  given: { readonly bodyId: string },
): boolean {
  return holds(actor, 'analyst', given.bodyId)
}
