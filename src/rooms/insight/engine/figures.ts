import { cannotTell, latestDay } from './coverage.ts'
import { notesOfChoices } from './choices.ts'
import { plainText } from './days.ts'
import { leadingSeries } from './entered/entered-series.ts'
import { noFigure, type Figure, type Indicator } from './indicator.ts'
import type { Returns } from './returns.ts'
import { viewOver, type View } from './view.ts'
import { windowOn, windowText, type Window } from './windows.ts'

/** Further than this beyond the latest date in the files, a figure says that they may not reach so far. */
const STALE_DAYS = 62

/**
 * One indicator as seen from a day: computed; where the files cannot tell, the entered figure in force;
 * otherwise no figure, and a note that says why. A computed figure and an entered one are never joined.
 */
export function figureOf(indicator: Indicator, view: View): Figure {
  const figure = computeFigure(indicator, view)
  if (figure.value !== null) return figure
  return leadingSeries(indicator, view.returns.entered, view.day)?.figure ?? figure
}

/** Computes one indicator as seen from a day, or says why the files cannot tell. */
export function computeFigure(indicator: Indicator, view: View): Figure {
  const { basis } = indicator
  const window = windowOn(basis, view.day)
  const reason = whyNot(indicator, view.returns, window)
  if (reason !== null) return noFigure(reason)
  const figure = indicator.compute(basis === 'day' ? view : viewOver(view, window))
  return { ...figure, notes: [...figure.notes, ...commonNotes(indicator, view, window)] }
}

/** Why the files cannot tell an indicator about a time; null when they can. */
export function whyNot(indicator: Indicator, returns: Returns, window: Window): string | null {
  for (const table of indicator.needs) {
    const reason = cannotTell(returns, table, window)
    if (reason !== null) return reason
  }
  return null
}

/** What every line says of itself: how it was counted, of which time, and whether the files reach so far. */
function commonNotes({ basis, choices, needs }: Indicator, view: View, window: Window): string[] {
  const notes = notesOfChoices(view.terms.choices, choices ?? [])
  if (basis === 'year-end' && window.to !== view.day)
    notes.push(`From the yearly return at ${plainText(window.to)}.`)
  if (basis === 'month' || basis === 'quarter' || basis === 'term' || basis === 'three-years')
    notes.push(`Window: ${windowText(window)}.`)
  if (basis !== 'year-end' && needs.includes('episodes')) {
    const latest = latestDay(view.returns)
    if (view.day - latest > STALE_DAYS)
      notes.push(
        `The latest date in the episodes is ${plainText(latest)}: they may not reach ${plainText(view.day)}.`,
      )
  }
  return notes
}
