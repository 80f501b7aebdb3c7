import type { AggregateIndicator, AggregateScorecard } from './aggregate.ts'
import type { Polarity, Unit } from './indicator.ts'
import { figureKey, groupKey, layOutCells, yearBefore, type Cell } from './suppression-cells.ts'
import { findLinks, findNested, findRests, type Link, type Nested } from './suppression-links.ts'
import { isHidden, isSmall } from './suppression-rules.ts'

/** A figure that is not shown. Its value is not in the object at all. */
export interface NotShown {
  readonly suppressed: true
}

export interface Shown {
  readonly suppressed: false
  /** Rounded as the public sees it: whole per cent; one decimal for rates and averages. */
  readonly value: number | null
}

/** A figure of the day; out of how many children, where that may be said. */
export type PublicFigure = NotShown | (Shown & { readonly denominator?: number })

export type PublicPoint = { readonly asAt: string } & (NotShown | Shown)

export interface PublicIndicator {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly polarity: Polarity
  readonly figure: PublicFigure
  readonly trend: readonly PublicPoint[]
  readonly trendNote: string
  /** Since a year before; absent when either figure is not shown. */
  readonly direction?: 'up' | 'down' | 'same'
}

/** What the public may see of a scorecard. Notes are not in it, because they count children. */
export interface PublicFigures {
  readonly asAt: string
  readonly window: { readonly from: string; readonly to: string }
  readonly threshold: number
  readonly indicators: readonly PublicIndicator[]
}

export const DEFAULT_THRESHOLD = 5

/**
 * The public version of a scorecard: numbers from 1 to the threshold are left out, and with them all
 * that would give them away by subtraction, by a share of a known group, or from one month to another.
 */
export function hideSmallNumbers(
  aggregate: AggregateScorecard,
  { threshold = DEFAULT_THRESHOLD }: { readonly threshold?: number } = {},
): PublicFigures {
  const hidden = hideWhatGivesAway(layOutCells(aggregate), threshold)
  return {
    asAt: aggregate.asAt,
    window: { ...aggregate.window },
    threshold,
    indicators: aggregate.indicators.map((one) => publicIndicator(one, aggregate.asAt, hidden)),
  }
}

interface Hiding {
  readonly cells: ReadonlyMap<string, Cell>
  readonly hidden: Set<string>
  /**
   * Hidden cells that must not be worked out. The size of a group that is left out only because its
   * figure is may be: without the figure it tells nothing, unless another cell hides behind it.
   */
  readonly secret: Set<string>
  readonly threshold: number
}

/** Hides, again and again, until no secret cell can be worked out from those that are left. */
function hideWhatGivesAway(cells: ReadonlyMap<string, Cell>, threshold: number): Set<string> {
  const primary = [...cells.values()].filter((cell) => isHidden(cell, threshold))
  const keys = primary.map(({ key }) => key)
  const hiding: Hiding = { cells, hidden: new Set(keys), secret: new Set(keys), threshold }
  const links = findLinks(cells)
  const nested = [...findNested(cells), ...findRests(cells)]
  const sizes = [...cells.values()].filter(({ kind }) => kind === 'group')
  for (let before = -1; before !== hiding.hidden.size + hiding.secret.size;) {
    before = hiding.hidden.size + hiding.secret.size
    for (const { id, asAt, key } of sizes)
      if (hiding.hidden.has(figureKey(id, asAt))) hiding.hidden.add(key)
    for (const one of nested) keepRest(hiding, one)
    for (const link of links) keepLink(hiding, link)
  }
  return hiding.hidden
}

/** A few children between a part and its whole: one of the two stays away. */
function keepRest({ hidden, secret, threshold }: Hiding, { part, whole, rest }: Nested): void {
  if (!isSmall(rest, threshold)) return
  const away = [part, whole].find((key) => hidden.has(key)) ?? part
  hidden.add(away)
  secret.add(away)
}

/** A secret cell has another hidden one beside it in every sum that it is part of. */
function keepLink({ cells, hidden, secret }: Hiding, link: Link): void {
  const gone = link.filter((key) => hidden.has(key))
  if (gone.filter((key) => secret.has(key)).length !== 1) return
  const other =
    gone.find((key) => !secret.has(key)) ??
    smallest(link.filter((key) => !hidden.has(key)).map((key) => cells.get(key)!))?.key
  if (other === undefined) return
  hidden.add(other)
  secret.add(other)
}

/** Sizes of groups before figures, a nought only when nothing else is left, then the fewest children, then by name. */
function smallest(cells: readonly Cell[]): Cell | undefined {
  const rank = ({ kind, children }: Cell) => (children === 0 ? 2 : kind === 'group' ? 0 : 1)
  return [...cells].sort(
    (one, other) =>
      rank(one) - rank(other) || one.children - other.children || (one.key < other.key ? -1 : 1),
  )[0]
}

function publicIndicator(
  indicator: AggregateIndicator,
  asAt: string,
  hidden: ReadonlySet<string>,
): PublicIndicator {
  const { id, title, unit, polarity, denominator, trendNote } = indicator
  const shown = (day: string, value: number | null): NotShown | Shown =>
    hidden.has(figureKey(id, day))
      ? { suppressed: true }
      : { suppressed: false, value: value === null ? null : rounded(value, unit) }
  const figure = shown(asAt, indicator.value)
  const tellsGroup =
    !figure.suppressed &&
    unit === 'percent' &&
    denominator !== null &&
    !hidden.has(groupKey(id, asAt))
  const trend = indicator.trend.map((point) => ({
    asAt: point.asAt,
    ...shown(point.asAt, point.value),
  }))
  const direction = directionOf(figure, trend, asAt)
  return {
    id,
    title,
    unit,
    polarity,
    figure: tellsGroup ? { ...figure, denominator } : figure,
    trend,
    trendNote,
    ...(direction === undefined ? {} : { direction }),
  }
}

function directionOf(
  figure: PublicFigure,
  trend: readonly PublicPoint[],
  asAt: string,
): 'up' | 'down' | 'same' | undefined {
  const before = trend.find((point) => point.asAt === yearBefore(asAt))
  if (figure.suppressed || figure.value === null || !before || before.suppressed) return undefined
  if (before.value === null) return undefined
  if (figure.value === before.value) return 'same'
  return figure.value > before.value ? 'up' : 'down'
}

/** Half up; a share that is neither nought nor all keeps a decimal rather than be rounded to it. */
function rounded(value: number, unit: Unit): number {
  if (unit === 'number' || unit === 'yes-no') return value
  if (unit === 'days') return halfUp(value, 1)
  if (unit === 'points') return halfUp(value, 100)
  if (unit !== 'percent') return halfUp(value, 10)
  const whole = halfUp(value, 1)
  const isEnd = whole === 0 || whole === 100
  return isEnd && value !== whole ? halfUp(value, 10) : whole
}

function halfUp(value: number, parts: number): number {
  return Math.floor(Number((value * parts).toPrecision(12)) + 0.5) / parts
}
