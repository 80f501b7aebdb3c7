import { fanChart, type PointAhead } from '#ui/charts/fan-chart.ts'
import type { ChartPoint } from '#ui/charts/points.ts'
import type { Band, Forecast } from '../engine/forecast/forecast.ts'
import { HOME_KINDS, KIND_WORDS } from '../engine/sufficiency/homes.ts'
import type { HomesOnDay, SufficiencyAggregate } from '../engine/sufficiency/sufficiency.ts'
import { bandText } from './say-forecast.ts'

/** One line over time with what is ahead of it: a heading, a drawing, and the words beneath. */
export interface HomesChart {
  readonly title: string
  readonly words: string
  readonly svg: string
}

const SMALL = { width: 500, height: 180 }

/** All children over time and ahead. */
export function totalChart({ months, forecast }: SufficiencyAggregate): HomesChart {
  return chartOf('All children in care', months, forecast, {
    children: (month) => month.children,
    ahead: (point) => point.total,
  })
}

/** The kinds of home side by side, those left out in which no child has lived or is expected to. */
export function kindCharts({ months, forecast }: SufficiencyAggregate): HomesChart[] {
  return HOME_KINDS.filter((kind) => months.some((month) => month.kinds[kind] > 0)).map((kind) =>
    chartOf(
      KIND_WORDS[kind],
      months,
      forecast,
      { children: (month) => month.kinds[kind], ahead: (point) => point.kinds[kind] },
      SMALL,
    ),
  )
}

interface Line {
  readonly children: (month: HomesOnDay) => number
  readonly ahead: (point: Forecast['points'][number]) => Band
}

function chartOf(
  title: string,
  months: readonly HomesOnDay[],
  forecast: Forecast,
  line: Line,
  size: { width?: number; height?: number } = {},
): HomesChart {
  const points: ChartPoint[] = months.map((month) => ({
    date: month.asAt,
    value: line.children(month),
  }))
  const ahead: PointAhead[] = forecast.points.map((point) => ({
    date: point.asAt,
    ...line.ahead(point),
  }))
  const words = wordsOf(points, forecast, line)
  return { title, words, svg: fanChart({ points, ahead, title, description: words, ...size }) }
}

function wordsOf(points: readonly ChartPoint[], { points: ahead }: Forecast, line: Line): string {
  const [first, last] = [points[0]?.value ?? 0, points.at(-1)?.value ?? 0]
  const change =
    last === first ? `${last}, as at the start` : `${last}, after ${first} at the start`
  const end = ahead.at(-1)
  return end ? `${change}; ${bandText(line.ahead(end))} expected.` : `${change}.`
}
