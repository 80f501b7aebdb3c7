import type { AggregateIndicator, AggregateScorecard } from '../aggregate.ts'
import { dayFromIso, isoText } from '../days.ts'
import { isAverage, type Indicator } from '../indicator.ts'
import { INDICATORS } from '../indicators/all.ts'
import { windowOn } from '../windows.ts'
import { exactly, makePuzzle, type Made, type PuzzleMaker } from './puzzle.ts'
import { figureKey, groupKey, monthsBefore, nameOf } from './quantities.ts'
import { roundForPublic, tellsOfRate, tellsOfShare } from './rounding.ts'
import { isHiddenFigure, isSmall, sharesOneAnswer, type FigureParts } from './small.ts'
import { tieTogether } from './tie-together.ts'
import { TIES } from './ties.ts'
import type { ToldBefore } from './told-before.ts'

/** A figure with the last day of the time that it is of. */
export interface DatedFigure extends FigureParts {
  readonly asAt: string
}

export interface LayOutOptions {
  readonly threshold: number
  /** Whether the months before the latest are to be public too. */
  readonly isTrendPublic: boolean
  readonly before: ToldBefore
  /** The whole totals behind earlier publications. */
  readonly known: readonly AggregateScorecard[]
}

/** Lays out what a scorecard and its trend would tell, if all of it were shown. */
export function layOut(
  aggregate: AggregateScorecard,
  { threshold, isTrendPublic, before, known }: LayOutOptions,
): Made {
  const maker = makePuzzle()
  const dates = new Set<string>()
  const layer = { maker, threshold, before, isTrendPublic }
  for (const line of aggregate.indicators) {
    const day = dateOfFigure(line, aggregate.asAt)
    for (const figure of figuresOf(line, aggregate.asAt)) {
      if (!isTrendPublic && figure.asAt !== day) continue
      dates.add(figure.asAt)
      const when = figure.asAt === day ? 'of the day' : 'in the trend'
      layFigure({ ...layer, when, indicator: knownIndicator(line.id) }, figure)
    }
  }
  // A number that was hidden in an earlier publication can be worked out from what is shown now.
  const oldest = monthsBefore(aggregate.asAt, MONTHS_THAT_MATTER) ?? ''
  for (const { line, figure } of known.flatMap(figuresIn)) {
    const key = figureKey(line.id, figure.asAt)
    if (figure.asAt < oldest || !before.mentions(key) || maker.hasCell(key)) continue
    dates.add(figure.asAt)
    layFigure({ ...layer, when: 'before', indicator: knownIndicator(line.id) }, figure)
  }
  for (const { line, asAt, counted } of before.numbers) {
    dates.add(asAt)
    layOld(maker, line, asAt, counted)
  }
  tieTogether(maker, dates, threshold)
  return maker.made()
}

/** Two years of trend, and the year and the month that reach back before it. */
const MONTHS_THAT_MATTER = 37

const figuresIn = ({ asAt, indicators }: AggregateScorecard) =>
  indicators.flatMap((line) => figuresOf(line, asAt).map((figure) => ({ line, figure })))

interface Layer {
  readonly maker: PuzzleMaker
  readonly indicator: Indicator
  readonly threshold: number
  readonly before: ToldBefore
  readonly isTrendPublic: boolean
  /** What stood only in an earlier publication is public already, or stays away. */
  readonly when: 'of the day' | 'in the trend' | 'before'
}

/** What is known of an indicator, by its id; throws for one that there is not. */
export function knownIndicator(id: string): Indicator {
  const known = INDICATORS.find((one) => one.id === id)
  if (!known) throw new Error(`There is no indicator ${id}`)
  return known
}

/**
 * The last day of the time that the figure of a line is of: a yearly figure of a scorecard of May is
 * the one of March, and stands in the trend there. A figure that was entered late is of its last point.
 */
export function dateOfFigure(
  line: Pick<AggregateIndicator, 'id' | 'value'> & {
    readonly trend: readonly { readonly asAt: string; readonly value: number | null }[]
  },
  asAt: string,
): string {
  const { basis, entered } = knownIndicator(line.id)
  const end = isoText(windowOn(basis, dayFromIso(asAt)!).to)
  const last = line.trend.at(-1)
  if (entered !== true || last === undefined || last.value !== line.value) return end
  return line.trend.some((point) => point.asAt === end) ? end : last.asAt
}

function figuresOf(line: AggregateIndicator, asAt: string): DatedFigure[] {
  const { numerator, denominator, value } = line
  const day = dateOfFigure(line, asAt)
  return [
    { asAt: day, numerator, denominator, value },
    ...line.trend.filter((point) => point.asAt !== day),
  ]
}

/**
 * Where no trend is public, no number of a stretch of time is either. Published month after month they
 * are a trend: "nobody left in twelve months" tells of each of them how many came.
 */
const isOneOfATrend = ({ isTrendPublic, indicator: { basis, unit } }: Layer): boolean =>
  !isTrendPublic && MOVING_TIMES.has(basis) && !isAverage(unit)

const MOVING_TIMES: ReadonlySet<Indicator['basis']> = new Set([
  'month',
  'quarter',
  'term',
  'twelve-months',
])

/** Groups' sizes are given up before figures are, and a nought only when nothing else is left. */
const COST = { group: 1, figure: 1e6, nought: 1e8 } as const

function layFigure(layer: Layer, figure: DatedFigure): void {
  const { maker, indicator, threshold, before } = layer
  const { id, unit } = indicator
  const { asAt, numerator, denominator, value } = figure
  if (TIES[id]?.notPeople || unit === 'yes-no') return
  const key = figureKey(id, asAt)
  const isFlow = isOneOfATrend(layer) && (value !== null || denominator === 0)
  const hidden = isFlow || (value !== null && isHiddenFigure(figure, indicator, threshold))
  const shown = value === null ? null : roundForPublic(value, unit)
  const fixed = before.showed(key, shown, hidden)
  const cell = {
    key,
    hidden: hidden || (layer.when === 'before' && !fixed),
    fixed,
    cost: (numerator === 0 ? COST.nought : COST.figure) + (numerator ?? 0),
  }
  const isShare = unit === 'percent' && denominator !== null && numerator !== null
  if (isShare) return layShare(layer, figure, cell)
  const isCount = (unit === 'number' || unit === 'rate') && Number.isInteger(numerator)
  if (!isCount) return maker.cell({ ...cell, cost: COST.figure }, [])
  const place = maker.number(nameOf('counted', id, asAt), numerator!)
  keepSmall(maker, place, numerator!, threshold)
  const tells =
    unit === 'number'
      ? [exactly([place], [1], numerator!)]
      : tellsOfRate(shown!, place, denominator ?? 0)
  maker.cell(cell, tells)
}

type FigureCell = Parameters<PuzzleMaker['cell']>[0]

function layShare(
  { maker, indicator, threshold, before, when }: Layer,
  figure: DatedFigure,
  cell: FigureCell,
): void {
  const { id } = indicator
  const { asAt, value } = figure
  const yes = figure.numerator!
  const all = figure.denominator!
  const [counted, group, rest] = [
    maker.number(nameOf('counted', id, asAt), yes),
    maker.number(nameOf('group', id, asAt), all),
    maker.number(nameOf('rest', id, asAt), all - yes),
  ]
  maker.rule(exactly([counted, rest, group], [1, 1, -1], 0))
  keepSmall(maker, counted, yes, threshold)
  keepSmall(maker, group, all, threshold)
  keepSmall(maker, rest, all - yes, threshold)
  if (value !== null && sharesOneAnswer(figure, indicator, threshold))
    maker.secret({ number: yes === 0 ? counted : rest, low: 0, high: 0 })
  const tells =
    value === null
      ? [exactly([group], [1], 0)]
      : tellsOfShare(roundForPublic(value, 'percent'), counted, group)
  maker.cell(cell, tells)
  const key = groupKey(id, asAt)
  const fixed = before.showed(key, all, false)
  if (when !== 'of the day' && !fixed) return
  const size = { key, under: cell.key, hidden: isSmall(all, threshold), fixed }
  maker.cell({ ...size, cost: COST.group + all / 1e6 }, [exactly([group], [1], all)])
}

function keepSmall(maker: PuzzleMaker, number: number, truth: number, threshold: number): void {
  if (isSmall(truth, threshold)) maker.secret({ number, low: 1, high: threshold })
}

/** A number of a month that an earlier publication showed, and that is in the trend no more. */
function layOld(maker: PuzzleMaker, line: string, asAt: string, counted: number): void {
  const name = nameOf('counted', line, asAt)
  if (maker.placeOf(name) !== undefined) return
  maker.rule(exactly([maker.number(name, counted)], [1], counted))
}
