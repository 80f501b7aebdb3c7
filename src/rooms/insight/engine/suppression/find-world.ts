import type { Puzzle, Rule } from './puzzle.ts'

/** Another world that looks the same to a reader: the numbers that are different in it. */
export type World = ReadonlyMap<number, number>

/** How many moves a search may try. Giving up is safe: the number then counts as worked out. */
const MOST_MOVES = 400

/**
 * Looks for a world in which one number is another, and everything that is public is as it is. If
 * there is one, nobody can tell the two apart, however they calculate. Starts from the truth, changes
 * the number, and mends each sum that no longer holds by changing one more of its numbers, each at
 * most once.
 */
export function findWorld(puzzle: Puzzle, number: number, wanted: number): World | null {
  const search = newSearch(puzzle)
  if (!canBe(search, number, wanted)) return null
  search.world.set(number, wanted)
  return mend(search) ? search.world : null
}

interface Search {
  readonly puzzle: Puzzle
  readonly world: Map<number, number>
  moves: number
}

const newSearch = (puzzle: Puzzle): Search => ({ puzzle, world: new Map(), moves: 0 })

function mend(search: Search): boolean {
  const broken = mostBroken(search)
  if (broken === null) return true
  for (const [place, value] of movesFor(search, broken)) {
    if (++search.moves > MOST_MOVES) return false
    search.world.set(place, value)
    if (mend(search)) return true
    search.world.delete(place)
  }
  return false
}

/** The broken sum with the fewest numbers that could still change: it fails soonest. */
function mostBroken(search: Search): Rule | null {
  const { puzzle, world } = search
  let worst: Rule | null = null
  let fewest = Infinity
  for (const place of world.keys())
    for (const at of puzzle.rulesOf[place]!) {
      if (puzzle.known[at] === 0) continue
      const rule = puzzle.rules[at]!
      const sum = sumOf(search, rule)
      if (sum >= rule.low && sum <= rule.high) continue
      const free = rule.on.reduce((count, one) => count + (world.has(one) ? 0 : 1), 0)
      if (free < fewest) [worst, fewest] = [rule, free]
    }
  return worst
}

/** For each number of a broken sum that may still change, the nearest value that mends it, or helps. */
function movesFor(search: Search, rule: Rule): [place: number, value: number][] {
  const sum = sumOf(search, rule)
  const whole: [number, number][] = []
  const partly: [number, number][] = []
  rule.on.forEach((place, at) => {
    if (search.world.has(place)) return
    const by = rule.by[at]!
    const [from, to] = boundsOf(search, place)
    const now = search.puzzle.truth[place]!
    // What the sum lacks (or has too much), in steps of this number.
    const lowest = now + (by > 0 ? rule.low - sum : rule.high - sum) / by
    const highest = now + (by > 0 ? rule.high - sum : rule.low - sum) / by
    const low = Math.max(from, Math.ceil(lowest - 1e-9))
    const high = Math.min(to, Math.floor(highest + 1e-9))
    if (low <= high) whole.push([place, now < low ? low : high])
    else {
      const value = lowest > now ? to : from
      if (value !== now && Number.isFinite(value) && value > now === lowest > now)
        partly.push([place, value])
    }
  })
  return [...whole, ...partly]
}

/** What a number can be as far as the sums say in which nothing else may change any more. */
function boundsOf(search: Search, place: number): [from: number, to: number] {
  const { puzzle, world } = search
  let from = 0
  let to = Infinity
  for (const at of puzzle.rulesOf[place]!) {
    if (puzzle.known[at] === 0) continue
    const { on, by, low, high } = puzzle.rules[at]!
    let rest = 0
    let own = 0
    let open = false
    for (let term = 0; term < on.length; term++) {
      const one = on[term]!
      if (one === place) own = by[term]!
      else if (world.has(one)) rest += by[term]! * world.get(one)!
      else open = true
    }
    if (open) continue
    const ends = [(low - rest) / own, (high - rest) / own]
    from = Math.max(from, Math.ceil(Math.min(...ends) - 1e-9))
    to = Math.min(to, Math.floor(Math.max(...ends) + 1e-9))
    if (from > to) return [from, to]
  }
  return [from, to]
}

function canBe(search: Search, place: number, value: number): boolean {
  const [from, to] = boundsOf(search, place)
  return value >= from && value <= to
}

function sumOf({ puzzle, world }: Search, { on, by }: Rule): number {
  let sum = 0
  for (let term = 0; term < on.length; term++)
    sum += by[term]! * (world.get(on[term]!) ?? puzzle.truth[on[term]!]!)
  return sum
}

/** Whether a world leaves a rule as it is. */
export function holdsIn(puzzle: Puzzle, world: World, rule: Rule): boolean {
  const sum = sumOf({ puzzle, world: world as Map<number, number>, moves: 0 }, rule)
  return sum >= rule.low && sum <= rule.high
}
