import type { Choices } from './choices.ts'
import { checkReturns } from './checks/all.ts'
import { dayFromIso, isoText } from './days.ts'
import type { EnteredFigure, GivenBenchmark } from './entered/entered-figure.ts'
import { figureOf } from './figures.ts'
import type { Figure, Indicator, Polarity, Unit } from './indicator.ts'
import { INDICATORS } from './indicators/all.ts'
import type { Query } from './query.ts'
import type { Problem } from './reading/problems.ts'
import type { ReturnFile } from './reading/read-file.ts'
import { loadReturns, type OnProgress, type Returns } from './returns.ts'
import { NO_TERMS, type Population, type Terms } from './terms.ts'
import { viewFrom } from './view.ts'

export type { Figure, Polarity, Unit } from './indicator.ts'
export type { Query } from './query.ts'
export type { Problem } from './reading/problems.ts'
export type { ReturnFile } from './reading/read-file.ts'
export type { OnProgress, Progress, Returns } from './returns.ts'
export type { Population, Terms } from './terms.ts'
export { loadReturns } from './returns.ts'

/** One computed line of the scorecard. */
export interface ScorecardLine extends Figure {
  readonly provisional: boolean
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly polarity: Polarity
}

/** The scorecard of a day, with the queries that its figures stand on. Dates are written 2025-03-31. */
export interface Scorecard {
  readonly asAt: string
  readonly window: { readonly from: string; readonly to: string }
  readonly indicators: readonly ScorecardLine[]
  readonly queries: readonly Query[]
  readonly choices: Choices
  /** What the files hold of figures entered by hand, and of figures of others. */
  readonly entered: readonly EnteredFigure[]
  readonly benchmarks: readonly GivenBenchmark[]
}

/** What a run may be told beside its files; what is left out has its default. */
export interface TermsGiven {
  readonly population?: Population | undefined
  /** Answers to questions of definition; the first answer where nothing is said. */
  readonly choices?: Choices | undefined
  /** The council's own area code, such as E06000059. */
  readonly area?: string | undefined
}

export interface ScorecardRequest extends TermsGiven {
  readonly files: readonly ReturnFile[]
  readonly asAt: string
  readonly onProgress?: OnProgress | undefined
}

export type ScorecardResult =
  | { readonly ok: true; readonly scorecard: Scorecard; readonly returns: Returns }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the files and computes the scorecard; any problem in a file refuses the whole of it. */
export function computeScorecard(request: ScorecardRequest): ScorecardResult {
  readAsAt(request.asAt)
  const loaded = loadReturns(request.files, request.onProgress)
  if (!loaded.ok) return loaded
  const { returns } = loaded
  const scorecard = scorecardOf(returns, request)
  return { ok: true, scorecard, returns }
}

/** Computes the scorecard of returns that are already loaded. */
export function scorecardOf(
  returns: Returns,
  { asAt, onProgress, ...told }: Omit<ScorecardRequest, 'files'>,
): Scorecard {
  const view = viewFrom(returns, readAsAt(asAt), termsOf(told))
  const indicators = INDICATORS.map((indicator, done) => {
    onProgress?.({ step: 'computing', done, total: INDICATORS.length })
    return lineOf(indicator, figureOf(indicator, view))
  })
  const queries = [...returns.queries, ...checkReturns(view)]
  onProgress?.({ step: 'computing', done: INDICATORS.length, total: INDICATORS.length })
  return {
    asAt,
    window: { from: isoText(view.from), to: isoText(view.day) },
    indicators,
    queries,
    choices: view.terms.choices,
    entered: returns.entered,
    benchmarks: returns.benchmarks,
  }
}

/** What a run is told, whole: what was left out has its default. */
export function termsOf(told: TermsGiven): Terms {
  return {
    population: told.population ?? NO_TERMS.population,
    choices: told.choices ?? NO_TERMS.choices,
    area: told.area ?? NO_TERMS.area,
  }
}

function lineOf({ id, title, unit, polarity }: Indicator, figure: Figure): ScorecardLine {
  const { numerator, denominator, value, provisional = false, notes } = figure
  return { id, title, unit, polarity, numerator, denominator, value, provisional, notes }
}

/** The day number of an as-at date; throws when it is not a date. */
export function readAsAt(asAt: string): number {
  const day = dayFromIso(asAt)
  if (day === null) throw new RangeError(`${asAt} is not a date such as 2025-03-31.`)
  return day
}

/** What an indicator means: its definition, group and source, by its id. */
export function findIndicator(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id)
}
