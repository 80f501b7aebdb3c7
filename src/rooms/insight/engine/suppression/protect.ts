import { openWorlds, type Found, type World, type Worlds } from './find-world.ts'
import type { Made, Secret, Tellable } from './puzzle.ts'

/**
 * Which cells may not be shown, so that for each secret there is another world that looks the same to
 * a reader and in which it is not what it is. Hides what is hidden for itself, then for each secret
 * that could be worked out the cheapest cells that keep it, and shows again what proved needless.
 */
export function protect(made: Made): Set<string> {
  const guard = newGuard(made)
  for (const secret of made.secrets) if (!guard.worlds.has(secret)) keep(guard, secret)
  showAgain(guard)
  return guard.hidden
}

interface Guard {
  readonly made: Made
  readonly open: Worlds
  readonly hidden: Set<string>
  /** Cells hidden for others, in the order in which they were. */
  readonly second: Tellable[]
  /** For each secret that is kept a world that looks the same. */
  readonly worlds: Map<Secret, World>
  /** The secrets of each number. */
  readonly secretsOf: ReadonlyMap<number, readonly Secret[]>
}

function newGuard(made: Made): Guard {
  const guard: Guard = {
    made,
    open: openWorlds(made),
    hidden: new Set(),
    second: [],
    worlds: new Map(),
    secretsOf: Map.groupBy(made.secrets, ({ number }) => number),
  }
  for (const cell of made.cells.values()) guard.open.setShown(cell, true)
  for (const cell of made.cells.values()) if (cell.hidden) hide(guard, cell)
  return guard
}

/** Hides a cell, and what is not shown without it. @returns those that were shown until now */
function hide({ made, open, hidden }: Guard, cell: Tellable): Tellable[] {
  const gone = [cell, ...made.cells.values()].filter(
    (one) => (one === cell || one.under === cell.key) && !hidden.has(one.key),
  )
  for (const one of new Set(gone)) {
    hidden.add(one.key)
    open.setShown(one, false)
  }
  return [...new Set(gone)]
}

/** How many cells are given up for one secret, at first: none, then one more each time, then any. */
const SPARE = [0, 1, 2, 3, Infinity]

function keep(guard: Guard, secret: Secret): void {
  for (const spare of SPARE) {
    const found = findOther(guard, secret, spare)
    if (found === null) continue
    for (const cell of found.without) guard.second.push(...hide(guard, cell))
    keepIn(guard, found.world)
    return
  }
  // Nothing was found, which proves nothing. In doubt all that is near goes and stays away, wider and
  // wider, until there is another world.
  let near: ReadonlySet<number> = new Set([secret.number])
  for (let ring = 1; ring <= WIDEST_RING; ring++) {
    near = nextTo(guard.made, near)
    for (const cell of cellsOn(guard.made, near)) hide(guard, cell)
    const found = findOther(guard, secret, 0)
    if (found !== null) return keepIn(guard, found.world)
  }
}

/** By then it is nearly everything. */
const WIDEST_RING = 6

/** The numbers themselves, and those that stand in a sum with one of them. */
function nextTo({ puzzle }: Made, numbers: ReadonlySet<number>): Set<number> {
  const rules = new Set([...numbers].flatMap((number) => puzzle.rulesOf[number]!))
  return new Set([...numbers, ...[...rules].flatMap((rule) => puzzle.rules[rule]!.on)])
}

/** The cells that can still be hidden and tell about any of some numbers. */
function cellsOn({ puzzle, cells }: Made, numbers: ReadonlySet<number>): Tellable[] {
  return [...cells.values()].filter(
    (cell) =>
      !cell.fixed &&
      cell.rules.some((rule) => puzzle.rules[rule]!.on.some((on) => numbers.has(on))),
  )
}

/** One world may keep many secrets: all that are something else in it. */
function keepIn({ worlds, secretsOf }: Guard, world: World): void {
  for (const [number, value] of world)
    for (const secret of secretsOf.get(number) ?? [])
      if (value < secret.low || value > secret.high) worlds.set(secret, world)
}

/** Values just outside what would tell. */
const STEPS_BEYOND = [1, 2, 5]

/** A world in which a secret is something that tells nothing; null when there is none to be found. */
function findOther({ open }: Guard, { number, low, high }: Secret, spare: number): Found | null {
  const values = STEPS_BEYOND.map((step) => high + step)
  if (low > 0) values.splice(1, 0, low - 1)
  for (const value of values) {
    const found = open.find({ number, value, spare })
    if (found !== null) return found
  }
  return null
}

/** Shows again each cell without which every secret is kept all the same. */
function showAgain(guard: Guard): void {
  const { open, second, hidden } = guard
  for (const cell of second.toReversed()) {
    if (cell.under !== undefined && hidden.has(cell.under)) continue
    hidden.delete(cell.key)
    open.setShown(cell, true)
    if (!staysKept(guard, cell)) hide(guard, cell)
  }
}

function staysKept(guard: Guard, cell: Tellable): boolean {
  const { worlds, open } = guard
  const broken = new Set([...new Set(worlds.values())].filter((world) => !open.holds(world, cell)))
  if (broken.size === 0) return true
  const before = new Map(worlds)
  for (const [secret, world] of before) {
    // A world that was found for another secret meanwhile may keep this one too.
    if (!broken.has(world) || worlds.get(secret) !== world) continue
    const found = findOther(guard, secret, 0)
    if (found !== null) {
      keepIn(guard, found.world)
      continue
    }
    for (const [one, old] of before) worlds.set(one, old)
    return false
  }
  return true
}
