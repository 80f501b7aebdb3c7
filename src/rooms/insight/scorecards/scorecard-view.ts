import { drawSpark } from '../readings/draw-reading.ts'
import { listNeedsAttention } from '../readings/needs-attention.ts'
import { isKeptBack, type Reading } from '../readings/reading.ts'
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
  const attention = listNeedsAttention(mains).map((item) => ({
    text: item.title,
    href: hrefOf(item.id),
    why: item.why,
    chip: item.chip,
  }))
  const judged = mains.some((one) => one.target?.judgement ?? one.direction)
  return {
    attention: attention.slice(0, FIRST),
    alsoBehind: attention.slice(FIRST),
    attentionEmpty: judged
      ? 'Nothing is behind its target or worse than a year before.'
      : 'There is no target and no earlier year to hold these figures against yet.',
    themes: byTheme(mains).map((theme) => ({
      title: theme.title,
      href: themeHref(theme.slug),
      tiles: theme.items.filter(hasTile).map((reading) => tileOf(reading, hrefOf(reading.id))),
      without: theme.items
        .filter((reading) => !hasTile(reading))
        .map(({ id, title }) => ({ text: title, href: hrefOf(id) })),
    })),
  }
}

/** The list of what needs attention is short enough to be read; the rest waits behind it. */
const FIRST = 6

/** What was never counted or entered is named in a line: twenty empty tiles would bury the figures. */
const hasTile = (reading: Reading): boolean => reading.value !== null || isKeptBack(reading)

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
