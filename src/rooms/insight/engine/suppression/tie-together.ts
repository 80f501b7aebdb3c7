import { exactly, type PuzzleMaker } from './puzzle.ts'
import { monthsBefore, nameOf, readTerm, type Quantity } from './quantities.ts'
import { isSmall } from './small.ts'
import { SUMS } from './sums.ts'
import type { Sum } from './ties.ts'

interface ReadSum {
  readonly terms: readonly { readonly quantity: Quantity; readonly by: 1 | -1 }[]
  readonly rest: Sum['rest']
  readonly once: boolean
}

const READ_SUMS: readonly ReadSum[] = SUMS.map(({ whole, parts, rest, once = false }) => ({
  terms: [
    ...whole.map((term) => ({ quantity: readTerm(term), by: 1 as const })),
    ...parts.map((term) => ({ quantity: readTerm(term), by: -1 as const })),
  ],
  rest,
  once,
}))

/** Puts every sum of the ties into the puzzle, for each date on which all of its numbers are there. */
export function tieTogether(
  maker: PuzzleMaker,
  dates: ReadonlySet<string>,
  threshold: number,
): void {
  const ordered = [...dates].sort().toReversed()
  READ_SUMS.forEach((sum, at) => {
    for (const asAt of ordered)
      if (tieOn(maker, sum, asAt, `rest ${at} ${asAt}`, threshold) && sum.once) return
  })
}

interface Tied {
  readonly on: number[]
  readonly by: number[]
  /** What the wholes come to, less the parts. */
  rest: number
}

function tieOn(
  maker: PuzzleMaker,
  sum: ReadSum,
  asAt: string,
  name: string,
  threshold: number,
): boolean {
  const tied = findNumbers(maker, sum, asAt, threshold)
  if (tied === null) return false
  const { on, by, rest } = tied
  // What the files contradict is no definition; what they nearly keep to, a reader may guess exactly.
  if (sum.rest === 'nobody') maker.rule(exactly(on, by, rest))
  else if (rest >= 0) {
    const left = maker.number(name, rest)
    maker.rule(exactly([...on, left], [...by, -1], 0))
    if (sum.rest === 'children' && isSmall(rest, threshold))
      maker.secret({ number: left, low: 1, high: threshold })
  }
  return true
}

/**
 * The numbers of a sum on a date; null when one is not there. A single number of an earlier month that
 * is in no trend is put in: the others tell it.
 */
function findNumbers(
  maker: PuzzleMaker,
  { terms, rest }: ReadSum,
  asAt: string,
  threshold: number,
): Tied | null {
  const tied: Tied = { on: [], by: [], rest: 0 }
  let missing: { readonly name: string; readonly by: number } | null = null
  for (const { quantity, by } of terms) {
    const day = monthsBefore(asAt, quantity.monthsBefore)
    if (day === null) return null
    const name = nameOf(quantity.what, quantity.line, day)
    const place = maker.placeOf(name)
    if (place === undefined) {
      if (quantity.monthsBefore === 0 || missing !== null || rest !== 'nobody') return null
      missing = { name, by }
      continue
    }
    tied.on.push(place)
    tied.by.push(by)
    tied.rest += by * maker.truthOf(name)!
  }
  if (missing === null) return tied
  const truth = -tied.rest * missing.by
  if (truth < 0) return null
  const place = maker.number(missing.name, truth)
  if (isSmall(truth, threshold)) maker.secret({ number: place, low: 1, high: threshold })
  return { on: [...tied.on, place], by: [...tied.by, missing.by], rest: 0 }
}
