import { drawSpark } from '../readings/draw-reading.ts'
import { listNeedsAttention } from '../readings/needs-attention.ts'
import type { Reading } from '../readings/reading.ts'
import { byTheme, mainsOf } from '../readings/themes.ts'

export { viewReading } from './indicator-view.ts'

/**
 * The scorecard as its page shows it: what needs attention first, then every indicator by theme. A
 * further series of an indicator has no tile; it stands beside the others on the indicator's page.
 */
export function viewReadings(
  readings: readonly Reading[],
  hrefOf: (id: string) => string,
  themeHref: (slug: string) => string,
) {
  const mains = mainsOf(readings)
  const judged = mains.some((one) => one.target?.judgement ?? one.direction)
  return {
    attention: listNeedsAttention(mains).map((item) => ({
      text: item.title,
      href: hrefOf(item.id),
      why: item.why,
      chip: item.chip,
    })),
    attentionEmpty: judged
      ? 'Nothing is behind its target or worse than a year before.'
      : 'There is no target and no earlier year to hold these figures against yet.',
    themes: byTheme(mains).map((theme) => ({
      title: theme.title,
      href: themeHref(theme.slug),
      tiles: theme.items.map((reading) => tileOf(reading, hrefOf(reading.id))),
    })),
  }
}

function tileOf(reading: Reading, href: string) {
  return {
    title: reading.title,
    href,
    value: reading.value,
    unit: reading.unitWords,
    notShown: reading.absence,
    target: reading.target?.words,
    chip: reading.target?.chip,
    direction: reading.direction,
    spark: drawSpark(reading),
    comment: reading.comment,
    window: reading.provisional ? `${reading.window}, provisional` : reading.window,
  }
}
