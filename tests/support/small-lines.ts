import type { Choices } from '#rooms/insight/engine/choices.ts'
import { dayFromIso } from '#rooms/insight/engine/days.ts'
import { figureOf } from '#rooms/insight/engine/figures.ts'
import type { Figure } from '#rooms/insight/engine/indicator.ts'
import type { ReturnFile } from '#rooms/insight/engine/reading/read-file.ts'
import { findIndicator, loadReturns } from '#rooms/insight/engine/scorecard.ts'
import { viewFrom } from '#rooms/insight/engine/view.ts'

export interface LineOptions {
  readonly asAt?: string
  readonly choices?: Choices
  /** The council's own area, such as E10000099. */
  readonly area?: string
}

/** One line computed from files of any kind; throws what the reader says when it refuses them. */
export function lineFrom(
  id: string,
  files: readonly ReturnFile[],
  { asAt = '2025-03-31', choices = {}, area }: LineOptions = {},
): Figure {
  const loaded = loadReturns(files)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  const indicator = findIndicator(id)
  if (!indicator) throw new Error(`There is no indicator ${id}`)
  const terms = { population: null, choices, area: area ?? null }
  return figureOf(indicator, viewFrom(loaded.returns, dayFromIso(asAt)!, terms))
}
