import { knownIndicator, type Cell, type FigureParts } from './suppression-cells.ts'

/** In a group this small, one answer shared by all says it of each of them. */
const SMALL_GROUP = 10

/** Whether a number of children is small enough to point at them. Nought points at nobody. */
export function isSmall(children: number, threshold: number): boolean {
  return children >= 1 && children <= threshold
}

/** Whether a figure may not be shown, by itself; groups' sizes likewise. */
export function isHidden(cell: Cell, threshold: number): boolean {
  if (cell.kind === 'group') return isSmall(cell.children, threshold)
  const { unit, sensitive } = knownIndicator(cell.id)
  if (unit === 'number') return isSmall(cell.children, threshold)
  // A rate is a number of children in another dress: known population, known number.
  if (unit === 'rate') return isSmall(cell.figure.numerator ?? 0, threshold)
  // Whether a thing was done at all says nothing about a child.
  if (unit === 'yes-no') return false
  if (unit === 'score' || unit === 'points' || unit === 'days')
    return (cell.figure.denominator ?? 0) <= threshold
  return isHiddenShare(cell.figure, sensitive, threshold)
}

/**
 * A share is hidden when those in it, those not in it, or all of them are few; and when everybody in
 * a group of ten shares the answer. About health and going missing, "none" and "all" say too much of
 * a small group even where each part by itself would pass.
 */
function isHiddenShare(figure: FigureParts, sensitive: boolean, threshold: number): boolean {
  const yes = figure.numerator ?? 0
  const all = figure.denominator ?? 0
  const no = all - yes
  if ([yes, no, all].some((part) => isSmall(part, threshold))) return true
  const oneAnswer = yes === 0 || no === 0
  return oneAnswer && all <= (sensitive || no === 0 ? Math.max(SMALL_GROUP, threshold) : threshold)
}
