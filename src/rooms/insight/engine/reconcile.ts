import { timeInWords } from './entered/due.ts'
import type { EnteredFigure } from './entered/entered-figure.ts'
import { isEntered } from './entered/entered-series.ts'
import { furtherSeries } from './entered/with-entered.ts'
import type { Figure, Indicator } from './indicator.ts'
import { INDICATORS } from './indicators/all.ts'
import { readAsAt } from './scorecard.ts'
import { windowOn, windowText } from './windows.ts'

/** One of two or more figures about the same thing, with the time that it is of. */
export interface ReconciledLine {
  readonly id: string
  /** Which source or group it is of, for a heading. */
  readonly series: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** `31 March 2025`, or `1 April 2024 to 31 March 2025`. */
  readonly window: string
}

/** Figures that people compare, side by side, and why they are not the same. Never joined into one. */
export interface Reconciliation {
  /** The line that the others are set beside. */
  readonly of: string
  readonly lines: readonly ReconciledLine[]
  /** Plain sentences without any figure, so that they may stand where a figure is hidden. */
  readonly says: string
}

type Line = Pick<Figure, 'numerator' | 'denominator' | 'value' | 'notes'> & { readonly id: string }

const RECORDED_LATE =
  'The return and the list are made on different days, so what was recorded late, or put right since, is in one and not yet in the other.'
const LEAVERS =
  'The yearly return asks about those who turned 19, 20 or 21 in the year; the list holds everyone of the ages chosen who is relevant or former relevant on its day, and what is known of them then.'
const ADOPTION =
  'The return counts children who left care, with the dates of their episodes; the adoption list has its own dates, and holds children for a year only.'

/** Lines that tell of the same thing from two sources or of two groups, and why they may differ. */
const COMPARED: readonly { readonly ids: readonly string[]; readonly why: string }[] = [
  { ids: ['D2', 'D2-list-8'], why: RECORDED_LATE },
  {
    ids: ['H2', 'H2-list-8', 'H2-health', 'H2-health-due'],
    why: 'The return asks once a year about children who were in care for twelve months. The list and the health file take all whose review is due by the day. The way of the NHS takes only those due in the month.',
  },
  {
    ids: ['H3', 'H3-list-8', 'H3-health'],
    why: 'The return asks once a year. The list and the health file look back twelve months from their own day, and each knows only of the checks that were sent to it.',
  },
  {
    ids: ['H4', 'H4-health'],
    why: 'The return holds what social workers recorded at the end of the year. The health file holds what the NHS gave and was due to give by the day.',
  },
  { ids: ['E11', 'E11-list-9'], why: LEAVERS },
  {
    ids: ['S5', 'S5-list-8'],
    why: "The return counts a move only where the carer changes. The list holds the count of the council's own system, which often takes short stays and moves with the same carer for placements.",
  },
  {
    ids: ['S10', 'S10-list-8'],
    why: 'The return is about everyone who was in care at any time in the twelve months; the list only about those still in care on its day.',
  },
  { ids: ['S14', 'S14-list-8'], why: RECORDED_LATE },
  { ids: ['A1-year', 'A1-list-10'], why: ADOPTION },
  { ids: ['A2-year', 'A2-list-10'], why: ADOPTION },
  {
    ids: ['A3', 'A3-list-10'],
    why: 'The return gives the average of three years; the adoption list is of twelve months.',
  },
  { ids: ['L2', 'L2-list-9'], why: LEAVERS },
  { ids: ['L3', 'L3-list-9'], why: LEAVERS },
]

const ENTERED =
  'A source that gives its own figure counts its own group, at its own time; what the files hold is computed from children.'

/**
 * Sets side by side the figures that two sources give of one thing, wherever two or more of them are
 * there. `lines` are of a scorecard of `asAt` (2025-03-31; throws when it is no date); `entered` what
 * sources gave by hand or in a file.
 */
export function reconcile(
  lines: readonly Line[],
  asAt: string,
  entered: readonly EnteredFigure[] = [],
): Reconciliation[] {
  const compared = COMPARED.map(({ ids, why }) => {
    const known = ids.flatMap((id) => tellLine(lines, id, asAt))
    return { of: ids[0]!, lines: known, why }
  })
  return INDICATORS.flatMap(({ id }) => {
    const found = compared.find(({ of }) => of === id)
    const given = lines.some((line) => line.id === id) ? givenBeside(lines, id, asAt, entered) : []
    const own = found?.lines ?? tellLine(lines, id, asAt)
    const all = [...own, ...given]
    if (all.length < 2) return []
    const why = [
      ...(own.length > 1 && found ? [found.why] : []),
      ...(given.length > 0 ? [ENTERED] : []),
    ]
    return [{ of: id, lines: all, says: inWords(all, why) }]
  })
}

/** A line that has a figure, with the time that it is of. */
function tellLine(lines: readonly Line[], id: string, asAt: string): ReconciledLine[] {
  const indicator = INDICATORS.find((one) => one.id === id)
  const line = lines.find((one) => one.id === id)
  if (!indicator || !line || line.value === null) return []
  const { value, numerator, denominator } = line
  const window = windowText(windowOn(indicator.basis, readAsAt(asAt)))
  return [
    {
      id,
      series: isEntered(line) ? 'Entered' : seriesName(indicator),
      value,
      numerator,
      denominator,
      window,
    },
  ]
}

function seriesName({ series, needs }: Indicator): string {
  if (series !== undefined) return series
  return needs.includes('education') ? 'From the education file' : 'From the return (SSDA903)'
}

/** What other sources gave of a line. */
function givenBeside(
  lines: readonly Line[],
  id: string,
  asAt: string,
  entered: readonly EnteredFigure[],
): ReconciledLine[] {
  const line = lines.find((one) => one.id === id)!
  return furtherSeries(line, entered, asAt).flatMap(({ source, window, asAt: end, figure }) => {
    const { value, numerator, denominator } = figure
    if (value === null) return []
    return [
      {
        id,
        series: `${source} (entered)`,
        value,
        numerator,
        denominator,
        window: timeInWords(window, readAsAt(end)),
      },
    ]
  })
}

/** Whether they agree, why they may not, and whether they are of other times. */
function inWords(lines: readonly ReconciledLine[], why: readonly string[]): string {
  const values = lines.map(({ value }) => value!)
  const agree = values.every((value) => Math.abs(value - values[0]!) < 0.005)
  const times = new Set(lines.map(({ window }) => window)).size > 1
  return [
    agree ? 'The sources agree.' : 'The sources do not agree, and none of them is wrong for that.',
    ...(agree ? [] : why),
    ...(agree || !times ? [] : ['They are also of different times.']),
    'They are never added up or averaged.',
  ].join(' ')
}
