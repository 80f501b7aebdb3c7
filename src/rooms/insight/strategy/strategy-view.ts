import { findIndicator } from '../engine/scorecard.ts'
import { dayInWords } from '../measures/indicators.ts'
import type { Reading } from '../readings/reading.ts'
import { byTheme } from '../readings/themes.ts'
import { holdsOn } from './find-priorities.ts'
import type { PublishedPriority } from './publish-strategy.ts'

/** The priorities that hold on a day, each with its measures: figure, target, verdict. */
export function viewPriorities(
  priorities: readonly PublishedPriority[],
  day: string,
  readings: readonly Reading[],
  hrefOf: (id: string) => string,
) {
  return priorities
    .filter((one) => holdsOn(one, day))
    .map((one) => ({
      title: one.title,
      meaning: one.meaning,
      since: dayInWords(one.from),
      until: one.until && dayInWords(one.until),
      rows: byTheme(one.indicators.map((id) => ({ id }))).flatMap((theme) =>
        theme.items.map(({ id }) => measureOf(id, readings, hrefOf)),
      ),
    }))
}

function measureOf(id: string, readings: readonly Reading[], hrefOf: (id: string) => string) {
  const reading = readings.find((one) => one.id === id)
  const title = reading?.title ?? findIndicator(id)?.title ?? id
  if (!reading)
    return { title, href: null, figure: 'No figure yet', target: null, chip: null, direction: null }
  const figure = [reading.value, reading.unitWords].filter(Boolean).join(' ')
  return {
    title,
    href: hrefOf(id),
    figure: figure === '' ? (reading.absence?.split(':')[0] ?? 'No figure yet') : figure,
    target: reading.target?.words.replace('Target: a', 'A').replace('Target: n', 'N') ?? null,
    chip: reading.target?.chip ?? null,
    direction: reading.direction,
  }
}
