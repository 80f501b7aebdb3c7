import { figureKey, groupKey, yearBefore, type Cell } from './suppression-cells.ts'

/** Cells of which each can be worked out, exactly or nearly, when all others are known. */
export type Link = readonly string[]

/** A group within a group, or some within a group: the difference is a number of children too. */
export interface Nested {
  readonly part: string
  readonly whole: string
  /** What the two differ by. */
  readonly rest: number
}

/**
 * What ties public cells to each other. Those in care a year before, plus those who came, less those
 * who left, make those in care now; and those in care at any time of the year are those in care at
 * its end plus those who left, or those at its start plus those who came.
 */
export function findLinks(cells: ReadonlyMap<string, Cell>): Link[] {
  const links: Link[] = []
  const add = (...keys: string[]) => {
    if (keys.every((key) => cells.has(key))) links.push(keys)
  }
  const dates = new Set([...cells.values()].map(({ asAt }) => asAt))
  for (const asAt of dates) {
    const at = (id: string) => figureKey(id, asAt)
    const before = yearBefore(asAt)
    add(at('D1'), at('D2'))
    if (before !== null) add(figureKey('D2', before), at('D3'), at('D4'), at('D2'))
    for (const id of ['S10', 'S11']) {
      const anyTime = groupKey(id, asAt)
      add(anyTime, at('D2'), at('D4'))
      if (before !== null) add(anyTime, figureKey('D2', before), at('D3'))
    }
    // The same children under another name: a figure, and the size of the group of others.
    for (const id of ['S2', 'S3']) add(groupKey(id, asAt), at('D4'))
    for (const id of ['S4', 'S5', 'S12', 'S13']) add(groupKey(id, asAt), at('D2'))
  }
  return links
}

/** Groups that lie within others: which group's size, and within what. */
const WITHIN: readonly (readonly [part: string, whole: string, wholeIs: 'figure' | 'group'])[] = [
  ['S6', 'D2', 'figure'],
  ['S14', 'D2', 'figure'],
  ['V4', 'D2', 'figure'],
  ['H2', 'D2', 'figure'],
  ['H3', 'D2', 'figure'],
  ['H4', 'D2', 'figure'],
  ['H5', 'D2', 'figure'],
  ['H5', 'H2', 'group'],
  ['S6', 'S4', 'group'],
  ['S14', 'S4', 'group'],
  ['V4', 'S4', 'group'],
  ['H2', 'S4', 'group'],
  ['D5', 'D4', 'figure'],
  ['D5', 'S2', 'group'],
  ['H1', 'D3', 'figure'],
]

/** Finds groups within groups; the size of a group is laid out for the day of the scorecard alone. */
export function findNested(cells: ReadonlyMap<string, Cell>): Nested[] {
  const asAt = [...cells.values()].find(({ kind }) => kind === 'group')?.asAt ?? ''
  return WITHIN.flatMap(([partId, wholeId, wholeIs]) => {
    const part = cells.get(groupKey(partId, asAt))
    const whole = cells.get(
      wholeIs === 'figure' ? figureKey(wholeId, asAt) : groupKey(wholeId, asAt),
    )
    if (!part || !whole) return []
    return [{ part: part.key, whole: whole.key, rest: Math.abs(whole.children - part.children) }]
  })
}

/**
 * Shares of one group that leave a rest: going missing once is what is left of going missing, less
 * going missing again; leaving in another way is what special guardianship and adoption leave.
 */
export function findRests(cells: ReadonlyMap<string, Cell>): Nested[] {
  return [...cells.values()].flatMap((part) => {
    if (part.kind !== 'figure' || (part.id !== 'S11' && part.id !== 'S3')) return []
    const whole = cells.get(figureKey(part.id === 'S11' ? 'S10' : 'S2', part.asAt))
    if (!whole) return []
    const all = part.figure.denominator ?? 0
    const rest =
      part.id === 'S11' ? whole.children - part.children : all - whole.children - part.children
    return [{ part: part.key, whole: whole.key, rest }]
  })
}
