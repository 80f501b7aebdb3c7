import { cannotTell, latestDay } from './coverage.ts'
import { notesOfChoices } from './choices.ts'
import { lastYearEnd, plainText } from './days.ts'
import { noFigure, type Figure, type Indicator } from './indicator.ts'
import { viewFrom, type View } from './view.ts'
import { windowOn } from './windows.ts'

/** Further than this beyond the latest date in the files, a figure says that they may not reach so far. */
const STALE_DAYS = 62

/** Computes one indicator as seen from a day, or says why the files cannot tell. */
export function figureOf(indicator: Indicator, view: View): Figure {
  const { returns } = view
  const yearly = indicator.basis === 'year-end'
  const seen = yearly ? viewFrom(returns, lastYearEnd(view.day), view.terms) : view
  const span = windowOn(indicator.basis, seen.day)
  for (const table of indicator.needs) {
    const reason = cannotTell(returns, table, span)
    if (reason !== null) return noFigure(reason)
  }
  const figure = indicator.compute(seen)
  const notes = [...figure.notes, ...notesOfChoices(view.terms.choices, indicator.choices ?? [])]
  if (seen.day !== view.day) notes.push(`From the yearly return at ${plainText(seen.day)}.`)
  const latest = latestDay(returns)
  if (!yearly && view.day - latest > STALE_DAYS)
    notes.push(
      `The latest date in the episodes is ${plainText(latest)}: they may not reach ${plainText(view.day)}.`,
    )
  return { ...figure, notes }
}
