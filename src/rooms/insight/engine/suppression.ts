import type { AggregateIndicator, AggregateScorecard } from './aggregate.ts'
import type { Polarity, Unit } from './indicator.ts'
import { dateOfFigure, layOut } from './suppression/lay-out.ts'
import { protect } from './suppression/protect.ts'
import { figureKey, groupKey, monthsBefore } from './suppression/quantities.ts'
import { roundForPublic } from './suppression/rounding.ts'
import { TIES } from './suppression/ties.ts'
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

const TREND_KEPT_BACK =
  'Earlier figures are not shown, because so few children are in care that they could be recognised.'

export interface HideOptions {
  readonly threshold?: number
  /**
   * What earlier publications showed (`earlierLines` of each): it cannot be hidden any more, so other
   * figures are where the two together would give a small number away.
   */
  readonly earlier?: readonly EarlierLine[]
  /** The whole totals behind earlier publications: what was hidden then may not come out now. */
  readonly known?: readonly AggregateScorecard[]
}

/**
 * With fewer children in care than this, the public sees figures of a day and of a school or return
 * year, and of nothing shorter or moving: no months before the latest, nobody who came, left or went
 * missing within a month or twelve. Nearly every number of a month is small then, and 24 months of
 * them hang together so closely that somebody who tries works one out now and then, whatever else is
 * hidden. A long line is worth less than one child.
 */
export const TOO_FEW_FOR_TREND = 100

/**
 * The public version of a scorecard: numbers from 1 to the threshold are left out, and with them all
 * that would give them away by subtraction, by a share of a known group, from one month to another,
 * or together with what was published before.
 */
export function hideSmallNumbers(
  aggregate: AggregateScorecard,
  { threshold = DEFAULT_THRESHOLD, earlier = [], known = [] }: HideOptions = {},
): PublicFigures {
  const isTrendPublic = mayHaveTrend(aggregate)
  const hidden = protect(
    layOut(aggregate, { threshold, isTrendPublic, before: tellBefore(earlier), known }),
  )
  return {
    asAt: aggregate.asAt,
    window: { ...aggregate.window },
    threshold,
    indicators: aggregate.indicators.map((one) =>
      publicIndicator(one, aggregate.asAt, hidden, isTrendPublic),
    ),
  }
}

/** Whether more than the latest figures may be public; also where no file says how many are in care. */
function mayHaveTrend({ indicators }: AggregateScorecard): boolean {
  const valueOf = (line: string) => indicators.find(({ id }) => id === line)?.value ?? null
  const inCare = valueOf('D2') ?? valueOf('D2-list-8')
  return inCare === null || inCare >= TOO_FEW_FOR_TREND
}

function publicIndicator(
  indicator: AggregateIndicator,
  asAt: string,
  hidden: ReadonlySet<string>,
  isTrendPublic: boolean,
): PublicIndicator {
  const { id, title, unit, polarity, denominator, trendNote } = indicator
  const shown = (day: string, value: number | null): NotShown | Shown =>
    hidden.has(figureKey(id, day))
      ? { suppressed: true }
      : { suppressed: false, value: value === null ? null : roundForPublic(value, unit) }
  const hasTrend = isTrendPublic || TIES[id]?.notPeople === true
  const day = dateOfFigure(indicator, asAt)
  const figure = shown(day, indicator.value)
  const tellsGroup =
    !figure.suppressed &&
    unit === 'percent' &&
    denominator !== null &&
    !hidden.has(groupKey(id, day))
  const trend = (hasTrend ? indicator.trend : []).map((point) => ({
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
    trendNote: hasTrend || indicator.trend.length === 0 ? trendNote : TREND_KEPT_BACK,
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
