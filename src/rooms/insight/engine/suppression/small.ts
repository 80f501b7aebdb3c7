import { isAverage, type Indicator } from '../indicator.ts'

/** What a figure is made of. */
export interface FigureParts {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

/** In a group this small, one answer shared by all says it of each of them. */
export const SMALL_GROUP = 10

/** Whether a number of children is small enough to point at them. Nought points at nobody. */
export function isSmall(children: number, threshold: number): boolean {
  return children >= 1 && children <= threshold
}

/** Whether a figure may not be shown, for what it is and whatever stands beside it. */
export function isHiddenFigure(
  figure: FigureParts,
  indicator: Pick<Indicator, 'unit' | 'sensitive'>,
  threshold: number,
): boolean {
  const { unit } = indicator
  // A rate is a number of children in another dress: known population, known number. One that somebody
  // entered without the number, or a number that is not whole, may stand for any.
  if (unit === 'number' || unit === 'rate')
    return (
      figure.value !== null &&
      (!Number.isInteger(figure.numerator) || isSmall(figure.numerator!, threshold))
    )
  // Whether a thing was done at all says nothing about a child.
  if (unit === 'yes-no') return false
  if (isAverage(unit)) return (figure.denominator ?? 0) <= threshold
  // A share of nobody knows how many may be a share of three.
  if (figure.numerator === null || figure.denominator === null) return true
  const rest = figure.denominator - figure.numerator
  if ([figure.numerator, rest, figure.denominator].some((part) => isSmall(part, threshold)))
    return true
  return sharesOneAnswer(figure, indicator, threshold)
}

/**
 * Whether everybody in a small group shares one answer. "All" says too much of ten; about health and
 * going missing "none" does too, even where each part by itself would pass.
 */
export function sharesOneAnswer(
  { numerator, denominator }: FigureParts,
  { sensitive }: Pick<Indicator, 'sensitive'>,
  threshold: number,
): boolean {
  const yes = numerator ?? 0
  const all = denominator ?? 0
  if (all === 0 || (yes > 0 && yes < all)) return false
  return all <= (sensitive || yes === all ? Math.max(SMALL_GROUP, threshold) : threshold)
}
