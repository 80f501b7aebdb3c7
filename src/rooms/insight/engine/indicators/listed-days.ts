import { NO_DAY, type Day } from '../days.ts'
import { numbers } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'
import { remember } from '../remember.ts'
import type { Returns } from '../returns.ts'

/** What the lists of Annex A tell of children whose episodes begin too late to show it. */
const COLUMNS = {
  start: [
    ['list8', 'STARTED'],
    ['list10', 'ENTERED'],
  ],
  order: [['list10', 'ORDER']],
} as const satisfies Record<string, readonly (readonly [TableId, string])[]>

/**
 * The day on which a child came into care, or on which the court made the placement order, by the lists;
 * null when none says. It is the latest one listed that is no later than the first day that can be seen.
 */
export function listedDay(
  returns: Returns,
  what: keyof typeof COLUMNS,
  child: number,
  seen: Day,
): Day | null {
  const before = (daysOf(returns, what).get(child) ?? []).filter((day) => day <= seen)
  return before.length === 0 ? null : Math.max(...before)
}

function daysOf(returns: Returns, what: keyof typeof COLUMNS): ReadonlyMap<number, readonly Day[]> {
  return remember(returns, `listed days: ${what}`, () => {
    const days = new Map<number, Day[]>()
    for (const [id, column] of COLUMNS[what]) {
      const table = returns.tables[id]
      const child = numbers(table, 'CHILD')
      const dates = numbers(table, column)
      for (let row = 0; row < table.length; row++) {
        const known = days.get(child[row]!) ?? []
        if (dates[row] === NO_DAY || known.includes(dates[row]!)) continue
        days.set(child[row]!, [...known, dates[row]!])
      }
    }
    return days
  })
}
