import type { Made, Tellable } from './puzzle.ts'

/** Another world that looks the same to a reader: the numbers that are different in it. */
export type World = ReadonlyMap<number, number>

export interface Found {
  readonly world: World
  /** The cells that must not be shown for the two to look the same. */
  readonly without: readonly Tellable[]
}

export interface Wanted {
  readonly number: number
  readonly value: number
  /** How many figures, of those that are shown, may be given up, and sizes of groups besides; with no limit, the first world will do. */
  readonly spare: number
}

export interface Worlds {
  /**
   * Looks for a world in which one number is another, and everything that is public is as it is. If
   * there is one, nobody can tell the two apart, however they calculate. Null when none was found.
   */
  readonly find: (wanted: Wanted) => Found | null
  readonly setShown: (cell: Tellable, shown: boolean) => void
  readonly holds: (world: World, cell: Tellable) => boolean
}

type Move = readonly [place: number, value: number]

/** How many moves a search may try. Giving up is safe: the number then counts as worked out. */
const MOST_MOVES = 150
/** The last search, which may give up any cell, tries longer. */
const LAST_MOVES = 3000

/**
 * The search starts from the truth, changes a number, and mends each sum that no longer holds: by
 * changing one more of its numbers, each at most once, or by not showing the cell that tells the sum.
 */
export function openWorlds({ puzzle, cells }: Made): Worlds {
  const { truth, rules, rulesOf, known } = puzzle
  const now = Float64Array.from(truth)
  const isMoved = new Uint8Array(truth.length)
  const sums = Float64Array.from(rules, ({ on, by }) =>
    on.reduce((sum, place, at) => sum + by[at]! * truth[place]!, 0),
  )
  /** For each sum how many of its numbers may still change. */
  const free = Int32Array.from(rules, ({ on }) => on.length)
  const byOf = rulesOf.map((list, place) =>
    list.map((rule) => rules[rule]!.by[rules[rule]!.on.indexOf(place)]!),
  )
  const cellOf = new Map<number, Tellable>()
  const above = new Map<string, Tellable[]>()
  for (const cell of cells.values()) {
    for (const rule of cell.rules) cellOf.set(rule, cell)
    if (cell.under !== undefined) above.set(cell.under, [...(above.get(cell.under) ?? []), cell])
  }
  const trail: number[] = []
  const given: Tellable[] = []
  let moves = 0
  let spared = 0
  let best: Found | null = null
  let bestCost = Infinity
  let wanted: Wanted = { number: 0, value: 0, spare: 0 }

  const isBroken = (rule: number): boolean =>
    known[rule] === 1 && (sums[rule]! < rules[rule]!.low || sums[rule]! > rules[rule]!.high)

  function move(place: number, value: number, step: 1 | -1): void {
    const change = value - now[place]!
    const list = rulesOf[place]!
    for (let at = 0; at < list.length; at++) {
      sums[list[at]!]! += byOf[place]![at]! * change
      free[list[at]!]! -= step
    }
    now[place] = value
    isMoved[place] = step === 1 ? 1 : 0
    if (step === 1) trail.push(place)
    else trail.pop()
  }

  /**
   * What a number can be, as far as the sums say in which nothing else may change any more. What only
   * a cell tells is left aside when the cell may be given up.
   */
  function boundsOf(place: number, giving: boolean): [from: number, to: number] {
    let from = 0
    let to = Infinity
    const list = rulesOf[place]!
    for (let at = 0; at < list.length; at++) {
      const rule = list[at]!
      if (known[rule] === 0 || free[rule] !== 1 || (giving && canGive(rule) !== null)) continue
      const own = byOf[place]![at]!
      const rest = sums[rule]! - own * now[place]!
      const one = (rules[rule]!.low - rest) / own
      const other = (rules[rule]!.high - rest) / own
      from = Math.max(from, Math.ceil(Math.min(one, other) - 1e-9))
      to = Math.min(to, Math.floor(Math.max(one, other) + 1e-9))
      if (from > to) break
    }
    return [from, to]
  }

  /** For each number of a broken sum that may still change, the nearest value that mends it, or helps. */
  function movesFor(rule: number): Move[] {
    const whole: Move[] = []
    const partly: Move[] = []
    const giving: Move[] = []
    const { on, by } = rules[rule]!
    for (let at = 0; at < on.length; at++) {
      const place = on[at]!
      if (isMoved[place] === 1) continue
      const [from, to] = boundsOf(place, false)
      const found = nearest(rule, place, by[at]!, from, to)
      if (found?.mends) whole.push([place, found.value])
      else {
        if (found && free[rule]! > 1) partly.push([place, found.value])
        if (wanted.spare === 0) continue
        const [least, most] = boundsOf(place, true)
        const more = nearest(rule, place, by[at]!, least, most)
        if (more?.mends) giving.push([place, more.value])
      }
    }
    return [...whole, ...partly, ...giving]
  }

  /** The value between bounds that mends a sum, or goes some of the way; null when none does. */
  function nearest(rule: number, place: number, by: number, from: number, to: number) {
    const { low, high } = rules[rule]!
    const value = now[place]!
    const one = value + (low - sums[rule]!) / by
    const other = value + (high - sums[rule]!) / by
    const least = Math.min(one, other)
    const lowest = Math.max(from, Math.ceil(least - 1e-9))
    const highest = Math.min(to, Math.floor(Math.max(one, other) + 1e-9))
    if (lowest <= highest) return { mends: true, value: value < lowest ? lowest : highest }
    const end = least > value ? to : from
    if (!Number.isFinite(end) || end === value || end > value !== least > value) return null
    return { mends: false, value: end }
  }

  const canGive = (rule: number): Tellable | null => {
    if (wanted.spare === 0) return null
    const cell = cellOf.get(rule)
    return cell && !cell.fixed && (spared < wanted.spare || cell.under !== undefined) ? cell : null
  }

  const costOf = (): number => given.reduce((sum, { cost }) => sum + cost, 0)

  function mend(): void {
    if (
      ++moves > (wanted.spare === Infinity ? LAST_MOVES : MOST_MOVES) ||
      (best !== null && wanted.spare === Infinity)
    )
      return
    const next = mostPressing()
    if (next === null) return keepFound()
    for (const [place, value] of fewestBroken(next.moves)) {
      const before = now[place]!
      move(place, value, 1)
      mend()
      move(place, before, -1)
      if (bestCost === 0) return
    }
    if (next.cell !== null) giveUp(next.cell)
  }

  /** Moves that break little come first: what they break must be mended as well. */
  function fewestBroken(list: readonly Move[]): readonly Move[] {
    if (list.length < 2) return list
    const scored = list.map((one) => ({ one, breaks: breaksOf(one) }))
    return scored.sort((a, b) => a.breaks - b.breaks).map(({ one }) => one)
  }

  function breaksOf([place, value]: Move): number {
    const change = value - now[place]!
    let broken = 0
    const list = rulesOf[place]!
    for (let at = 0; at < list.length; at++) {
      const rule = list[at]!
      if (known[rule] === 0) continue
      const sum = sums[rule]! + byOf[place]![at]! * change
      if (sum < rules[rule]!.low || sum > rules[rule]!.high) broken++
    }
    return broken
  }

  function keepFound(): void {
    const cost = costOf()
    if (cost >= bestCost) return
    best = { world: new Map(trail.map((place) => [place, now[place]!])), without: [...given] }
    bestCost = cost
  }

  function giveUp(cell: Tellable): void {
    const gone = [cell, ...(above.get(cell.key) ?? [])].flatMap((one) =>
      one.fixed ? [] : one.rules.filter((rule) => known[rule] === 1),
    )
    given.push(cell)
    if (cell.under === undefined) spared++
    for (const rule of gone) known[rule] = 0
    if (costOf() < bestCost) mend()
    for (const rule of gone) known[rule] = 1
    if (cell.under === undefined) spared--
    given.pop()
  }

  /** The broken sum that can be mended in the fewest ways; in none at all, and the search turns back. */
  function mostPressing() {
    let pressing: { moves: Move[]; cell: Tellable | null } | null = null
    let fewest = Infinity
    for (const place of trail)
      for (const rule of rulesOf[place]!) {
        if (!isBroken(rule)) continue
        const found = { moves: movesFor(rule), cell: canGive(rule) }
        const ways = found.moves.length + (found.cell === null ? 0 : 1)
        if (ways < fewest) [pressing, fewest] = [found, ways]
        if (ways === 0) return pressing
      }
    return pressing
  }

  return {
    find(what) {
      wanted = what
      moves = 0
      best = null
      bestCost = Infinity
      const before = now[what.number]!
      move(what.number, what.value, 1)
      mend()
      move(what.number, before, -1)
      return best
    },
    setShown(cell, shown) {
      for (const rule of cell.rules) known[rule] = shown || cell.fixed ? 1 : 0
    },
    holds: (world, cell) =>
      cell.rules.every((rule) => {
        const { on, by, low, high } = rules[rule]!
        let sum = 0
        for (let at = 0; at < on.length; at++)
          sum += by[at]! * (world.get(on[at]!) ?? truth[on[at]!]!)
        return sum >= low && sum <= high
      }),
  }
}
