import { findWorld, holdsIn, type World } from './find-world.ts'
import type { Made, Secret, Tellable } from './puzzle.ts'

/**
 * Which cells may not be shown, so that for each secret there is another world that looks the same to
 * a reader and in which it is not what it is. Hides what is hidden for itself, then for each secret
 * that could be worked out the cheapest cell that keeps it, and shows again what proved needless.
 */
export function protect(made: Made): Set<string> {
  const guard = newGuard(made)
  for (const secret of made.secrets) keep(guard, secret)
  showAgain(guard)
  return guard.hidden
}

interface Guard extends Made {
  readonly hidden: Set<string>
  /** Cells hidden for others, in the order in which they were. */
  readonly second: string[]
  /** For each secret that is kept a world that looks the same. */
  readonly worlds: Map<Secret, World>
  /** For each number the cells that tell about it. */
  readonly cellsOf: ReadonlyMap<number, readonly Tellable[]>
  /** For each cell those that are not shown without it. */
  readonly above: ReadonlyMap<string, readonly Tellable[]>
}

function newGuard(made: Made): Guard {
  const cellsOf = new Map<number, Tellable[]>()
  const above = new Map<string, Tellable[]>()
  const push = <Key>(map: Map<Key, Tellable[]>, key: Key, cell: Tellable) => {
    const list = map.get(key)
    if (!list) map.set(key, [cell])
    else if (!list.includes(cell)) list.push(cell)
  }
  for (const cell of made.cells.values()) {
    for (const rule of cell.rules)
      for (const place of made.puzzle.rules[rule]!.on) push(cellsOf, place, cell)
    if (cell.under !== undefined) push(above, cell.under, cell)
  }
  const guard = {
    ...made,
    hidden: new Set<string>(),
    second: [],
    worlds: new Map(),
    cellsOf,
    above,
  }
  for (const cell of made.cells.values()) setKnown(guard, cell, true)
  for (const cell of made.cells.values()) if (cell.hidden) hide(guard, cell)
  return guard
}

function setKnown({ puzzle }: Made, cell: Tellable, known: boolean): void {
  for (const rule of cell.rules) puzzle.known[rule] = known || cell.fixed ? 1 : 0
}

/** Hides a cell and those that stand under it. @returns those that were shown until now */
function hide(guard: Guard, cell: Tellable): Tellable[] {
  const gone = [cell, ...(guard.above.get(cell.key) ?? [])].filter(
    ({ key }) => !guard.hidden.has(key),
  )
  for (const one of gone) {
    guard.hidden.add(one.key)
    setKnown(guard, one, false)
  }
  return gone
}

function show(guard: Guard, cells: readonly Tellable[]): void {
  for (const cell of cells) {
    guard.hidden.delete(cell.key)
    setKnown(guard, cell, true)
  }
}

function keep(guard: Guard, secret: Secret): void {
  while (!isKept(guard, secret)) {
    const near = nearCells(guard, secret.number)
    const first = near[0]
    if (!first || !isKeptWithout(guard, secret, near)) return
    const enough = near.find((cell) => isKeptWithout(guard, secret, [cell])) ?? first
    for (const { key } of hide(guard, enough)) guard.second.push(key)
  }
}

function isKeptWithout(guard: Guard, secret: Secret, cells: readonly Tellable[]): boolean {
  const gone = cells.flatMap((cell) => hide(guard, cell))
  const kept = isKept(guard, secret)
  show(guard, gone)
  return kept
}

/** Values just outside what would tell; a search that finds one of them need not try the next. */
const STEPS_BEYOND = [1, 2, 3, 5, 8]

function isKept(guard: Guard, secret: Secret): boolean {
  const { puzzle, worlds } = guard
  const { number, low, high } = secret
  const now = puzzle.truth[number]!
  if (now < low || now > high) return true
  const values = STEPS_BEYOND.map((step) => high + step)
  for (const value of low > 0 ? [values[0]!, low - 1, ...values.slice(1)] : values) {
    const world = findWorld(puzzle, number, value)
    if (world === null) continue
    worlds.set(secret, world)
    return true
  }
  return false
}

/** How far from a secret the cells may lie that could help to keep it, in sums. */
const MOST_STEPS = 4
const MOST_CELLS = 40

/** The cells that are shown near a number: the nearest first, and of these the cheapest. */
function nearCells({ puzzle, cellsOf, hidden }: Guard, number: number): Tellable[] {
  const seen = new Set([number])
  const found = new Set<Tellable>()
  let ring = [number]
  for (let step = 0; step <= MOST_STEPS && found.size < MOST_CELLS; step++) {
    const cells = ring.flatMap((place) => cellsOf.get(place) ?? [])
    for (const cell of cells.sort(byCost)) if (!cell.fixed && !hidden.has(cell.key)) found.add(cell)
    const next: number[] = []
    for (const place of ring)
      for (const at of puzzle.rulesOf[place]!)
        for (const one of puzzle.known[at] === 0 ? [] : puzzle.rules[at]!.on)
          if (!seen.has(one)) {
            seen.add(one)
            next.push(one)
          }
    ring = next
  }
  return [...found].slice(0, MOST_CELLS)
}

const byCost = (one: Tellable, other: Tellable): number =>
  one.cost - other.cost || (one.key < other.key ? -1 : 1)

/** Shows again each cell without which every secret is kept all the same. */
function showAgain(guard: Guard): void {
  const { cells, second, hidden } = guard
  for (const key of second.toReversed()) {
    const cell = cells.get(key)!
    if (cell.under !== undefined && hidden.has(cell.under)) continue
    show(guard, [cell])
    if (!staysKept(guard, cell)) hide(guard, cell)
  }
}

function staysKept(guard: Guard, cell: Tellable): boolean {
  const { puzzle, worlds } = guard
  const rules = cell.rules.map((rule) => puzzle.rules[rule]!)
  const before = new Map(worlds)
  for (const [secret, world] of before) {
    if (rules.every((rule) => holdsIn(puzzle, world, rule)) || isKept(guard, secret)) continue
    // What was found for others while the cell was shown holds without it too; this one is put back.
    worlds.set(secret, world)
    return false
  }
  return true
}
