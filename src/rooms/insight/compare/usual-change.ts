import { shownValue } from '#ui/charts/points.ts'
import type { Reading } from '../readings/reading.ts'

/** Fewer pairs than this say nothing about what is usual. */
const ENOUGH = 3

/**
 * How much a figure usually moves in the time between two scorecards: the middle one of all its moves
 * over as many months, from the points that its reader may see. Nought where too little is known.
 */
export function usualChange(was: Reading, is: Reading): number {
  const from = was.points.at(-1)?.date
  const to = is.points.at(-1)?.date
  if (!from || !to) return 0
  const apart = monthOf(to) - monthOf(from)
  const known = new Map(is.points.map((point) => [monthOf(point.date), shownValue(point)]))
  const moves: number[] = []
  for (const [month, value] of known) {
    const later = known.get(month + apart)
    if (apart > 0 && value !== null && later !== null && later !== undefined)
      moves.push(Math.abs(later - value))
  }
  moves.sort((a, b) => a - b)
  return moves.length < ENOUGH ? 0 : (moves[Math.floor(moves.length / 2)] ?? 0)
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
