import { NotFound } from '#platform/http/errors.ts'
import { drawTrend } from '../readings/draw-reading.ts'
import { isKeptBack, type Reading } from '../readings/reading.ts'
import { byTheme, mainsOf } from '../readings/themes.ts'

export interface ThemeLinks {
  readonly indicator: (id: string) => string
  readonly theme: (slug: string) => string
}

/** One part of a scorecard as its page shows it. Throws `NotFound` for a part without a figure. */
export function viewTheme(readings: readonly Reading[], slug: string, links: ThemeLinks) {
  const parts = byTheme(readings)
  const at = parts.findIndex((part) => part.slug === slug)
  const part = parts[at]
  if (!part) throw new NotFound('The scorecard has no such part.')
  const link = (other: (typeof parts)[number] | undefined) =>
    other && { text: other.title, href: links.theme(other.slug) }
  const mains = mainsOf(part.items)
  return {
    title: part.title,
    lead: part.about,
    summary: summaryOf(mains),
    head: [
      'Indicator',
      { text: 'Figure', numeric: true },
      { text: 'A year before', numeric: true },
      'Target',
      'Time',
    ],
    rows: part.items.map((reading) => rowOf(reading, links)),
    drawn: mains.flatMap((reading) => {
      const drawing = drawTrend(reading)
      if (!drawing) return []
      return {
        title: reading.title,
        href: links.indicator(reading.id),
        words: [reading.value, reading.unitWords].filter(Boolean).join(' ') || reading.absence,
        chip: reading.target?.chip ?? null,
        trend: reading.trend,
        comment: reading.comment,
        drawing,
        narrowDrawing: drawTrend(reading, { narrow: true }),
      }
    }),
    previous: link(parts[at - 1]),
    next: link(parts[at + 1]),
  }
}

function rowOf(reading: Reading, links: ThemeLinks) {
  const { target, provisional } = reading
  const words = target ? upperFirst(target.words.replace('Target: ', '')) : 'None'
  return [
    { text: reading.title, href: links.indicator(reading.id) },
    provisional ? { text: figureOf(reading), note: 'provisional' } : figureOf(reading),
    reading.direction?.before ?? 'Not known',
    target?.chip ? { text: words, note: target.chip.text } : words,
    reading.window,
  ]
}

/** In a column of figures the reason for a missing one would burst the table; its own page tells it. */
function figureOf(reading: Reading): string {
  if (reading.value === null) return isKeptBack(reading) ? 'Not shown' : 'No figure'
  return [reading.value, reading.unitWords].filter(Boolean).join(' ')
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How the part stands, in a sentence or two: only what was judged is counted. */
function summaryOf(readings: readonly Reading[]): string {
  const judged = readings.filter((one) => one.target?.judgement)
  const met = judged.filter((one) => one.target?.judgement === 'meets').length
  const better = readings.filter((one) => one.direction?.meaning === 'better').length
  const worse = readings.filter((one) => one.direction?.meaning === 'worse').length
  const sentences = [
    judged.length > 0 ? `${met} of ${plural(judged.length, 'target is', 'targets are')} met.` : '',
    better + worse > 0
      ? `Compared with a year before, ${plural(better, 'figure is', 'figures are')} better and ${plural(worse, 'is', 'are')} worse.`
      : '',
  ].filter((sentence) => sentence !== '')
  return sentences.length > 0
    ? sentences.join(' ')
    : 'Nothing here has a target, and there is no year before to compare with.'
}

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
