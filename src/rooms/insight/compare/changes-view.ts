import type { Mover } from './list-changes.ts'

/** The list of what changed most, as a page shows it. */
export function viewChanges(movers: readonly Mover[], hrefOf: (id: string) => string) {
  return {
    items: movers.map(({ id, title, before, after, change }) => ({
      text: title,
      href: hrefOf(id),
      change: change.text,
      way: change.way,
      meaning: change.meaning,
      line: `${before} before, ${after} now.`,
    })),
  }
}
