import type { AggregateIndicator, AggregateScorecard } from './aggregate.ts'
import { addMonths, calendarDate, dayFromIso, dayOf, isoText } from './days.ts'
import { isAverage, type Indicator } from './indicator.ts'
import { INDICATORS } from './indicators/all.ts'

/** Something that would be public: a figure at a date, or the size of the group it is out of. */
export interface Cell {
  readonly key: string
  readonly id: string
  readonly asAt: string
  /** A group's size is given up before a figure is. */
  readonly kind: 'figure' | 'group'
  /** The number of children that the cell tells. */
  readonly children: number
  readonly figure: FigureParts
}

export interface FigureParts {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

/** The name of a figure's cell. */
export function figureKey(id: string, asAt: string): string {
  return `${id} ${asAt}`
}

/** The name of the cell for the size of a figure's group. */
export function groupKey(id: string, asAt: string): string {
  return `${id} ${asAt} of`
}

/** Lays out every cell of a scorecard and its trend. The group's size is shown for the day itself only. */
export function layOutCells(aggregate: AggregateScorecard): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const put = (cell: Omit<Cell, 'key'>, key: string) => cells.set(key, { key, ...cell })
  for (const indicator of aggregate.indicators)
    for (const { asAt, figure } of datesOf(indicator, aggregate.asAt)) {
      if (figure.value === null) continue
      const { id } = indicator
      const children = (isAverage(indicator.unit) ? figure.denominator : figure.numerator) ?? 0
      put({ id, asAt, kind: 'figure', children, figure }, figureKey(id, asAt))
      if (asAt === aggregate.asAt && indicator.unit === 'percent')
        put(
          { id, asAt, kind: 'group', children: figure.denominator ?? 0, figure },
          groupKey(id, asAt),
        )
    }
  return cells
}

function datesOf(indicator: AggregateIndicator, asAt: string) {
  const { numerator, denominator, value } = indicator
  const past = indicator.trend.filter((point) => point.asAt !== asAt)
  return [
    { asAt, figure: { numerator, denominator, value } },
    ...past.map((point) => ({ asAt: point.asAt, figure: point })),
  ]
}

/** What is known of an indicator, by its id; throws for one that there is not. */
export function knownIndicator(id: string): Indicator {
  const known = INDICATORS.find((one) => one.id === id)
  if (!known) throw new Error(`There is no indicator ${id}`)
  return known
}

/** The month's end a year before; null when the date is not a month's end. */
export function yearBefore(asAt: string): string | null {
  const day = dayFromIso(asAt)
  if (day === null) return null
  const next = calendarDate(day + 1)
  return next.day === 1 ? isoText(addMonths(dayOf(next.year, next.month, 1), -12) - 1) : null
}
