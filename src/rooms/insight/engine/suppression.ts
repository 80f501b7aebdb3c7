import type { AggregateIndicator, AggregateScorecard } from './aggregate.ts'
import type { Polarity, Unit } from './indicator.ts'
import { dateOfFigure, layOut } from './suppression/lay-out.ts'
import { protect } from './suppression/protect.ts'
import { figureKey, groupKey, monthsBefore } from './suppression/quantities.ts'
import { roundForPublic } from './suppression/rounding.ts'
import { tellBefore, type EarlierLine } from './suppression/told-before.ts'

export type { EarlierLine } from './suppression/told-before.ts'

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

export interface HideOptions {
  readonly threshold?: number
  /**
   * What earlier publications showed (`earlierLines` of each): it cannot be hidden any more, so other
   * figures are where the two together would give a small number away.
   */
  readonly earlier?: readonly EarlierLine[]
}

/**
 * The public version of a scorecard: numbers from 1 to the threshold are left out, and with them all
 * that would give them away by subtraction, by a share of a known group, from one month to another,
 * or together with what was published before.
 */
export function hideSmallNumbers(
  aggregate: AggregateScorecard,
  { threshold = DEFAULT_THRESHOLD, earlier = [] }: HideOptions = {},
): PublicFigures {
  const hidden = protect(layOut(aggregate, threshold, tellBefore(earlier)))
  return {
    asAt: aggregate.asAt,
    window: { ...aggregate.window },
    threshold,
    indicators: aggregate.indicators.map((one) => publicIndicator(one, aggregate.asAt, hidden)),
  }
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
      : { suppressed: false, value: value === null ? null : roundForPublic(value, unit) }
  const day = dateOfFigure(indicator, asAt)
  const figure = shown(day, indicator.value)
  const tellsGroup =
    !figure.suppressed &&
    unit === 'percent' &&
    denominator !== null &&
    !hidden.has(groupKey(id, day))
  const trend = indicator.trend.map((point) => ({
    asAt: point.asAt,
    ...shown(point.asAt, point.value),
  }))
  const direction = directionOf(figure, trend, day)
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
  day: string,
): 'up' | 'down' | 'same' | undefined {
  const before = trend.find((point) => point.asAt === monthsBefore(day, 12))
  if (figure.suppressed || figure.value === null || !before || before.suppressed) return undefined
  if (before.value === null) return undefined
  if (figure.value === before.value) return 'same'
  return figure.value > before.value ? 'up' : 'down'
}

/** What a publication showed, line by line, for keeping to when the next one is made. */
export function earlierLines(figures: PublicFigures): EarlierLine[] {
  return figures.indicators.flatMap(({ id, unit, figure, trend }) => {
    const isCount = unit === 'number'
    const { value = null, denominator = null } = figure.suppressed ? {} : figure
    const points = trend.map((point) => ({
      id,
      asAt: point.asAt,
      value: point.suppressed ? null : point.value,
      group: null,
      isCount,
    }))
    const day = dateOfFigure({ id, value, trend: points }, figures.asAt)
    return [{ id, asAt: day, value, group: denominator, isCount }, ...points]
  })
}
