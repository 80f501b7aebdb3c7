import { wrap } from '#ui/charts/end-labels.ts'
import { drawing, element, escapeXml } from '#ui/charts/markup.ts'
import { paperPalette } from '#ui/charts/palette.ts'
import { drawTrend } from '../readings/draw-reading.ts'
import type { Reading } from '../readings/reading.ts'

const WIDTH = 720
const EDGE = 28
const LETTERS = 88

/** What stands around a drawing that leaves the page it was on. */
export interface ChartOrigin {
  readonly board: string
  /** The day of the scorecard, in words. */
  readonly asAt: string
  /** For members only: it says so on the drawing itself. */
  readonly isPrivate: boolean
}

/**
 * A trend as a drawing that can stand by itself: what it shows, of when, from where, and whose it is.
 * It is made from the reading, so a hidden figure is in no part of it.
 * @returns null where there are fewer than two figures to draw
 */
export function chartFile(reading: Reading, origin: ChartOrigin): string | null {
  const trend = drawTrend(reading, { width: WIDTH - 2 * EDGE, height: 330 })
  if (!trend) return null
  const title = wrap(reading.title, 48)
  const lines = [
    ...(reading.series ? wrap(reading.series, LETTERS) : []),
    ...wrap(reading.trend, LETTERS),
  ]
  const foot = footOf(reading, origin)
  const words = new Words(EDGE + 26)
  for (const line of title) words.add(line, { size: 26, bold: true, step: 32 })
  for (const line of lines) words.add(line, { size: 15, step: 21 })
  const top = words.y
  words.y += 330 + 24
  for (const line of foot) words.add(line, { size: 13, step: 18 })
  const height = words.y + 6
  return drawing(
    { width: WIDTH, height, name: reading.title, description: reading.trend },
    element('rect', { width: WIDTH, height, fill: '#ffffff' }),
    element(
      'g',
      { 'font-family': 'Atkinson Hyperlegible Next, Verdana, sans-serif' },
      ...words.parts,
    ),
    element('g', { transform: `translate(${EDGE} ${top})` }, trend),
  )
}

function footOf(reading: Reading, { board, asAt, isPrivate }: ChartOrigin): string[] {
  const hidden = reading.points.some((point) => point.suppressed)
  return [
    `${board}, scorecard at ${asAt}. ${reading.window}${reading.provisional ? ', provisional' : ''}.`,
    `Source: ${reading.source}`,
    ...reading.benchmarks.map((one) => `${one.name}, ${one.year}: ${one.words} (${one.source}).`),
    ...(hidden ? ['Hatched: so few children that they could be recognised, so not shown.'] : []),
    ...(isPrivate ? ['Holds small numbers as they are. Not for publication.'] : []),
  ].flatMap((line) => wrap(line, 104))
}

/** Lines of text one under another. */
class Words {
  y: number
  readonly parts: string[] = []

  constructor(y: number) {
    this.y = y
  }

  add(text: string, { size, step, bold }: { size: number; step: number; bold?: boolean }): void {
    const look = { 'font-size': size, ...(bold ? { 'font-weight': 700 } : {}) }
    const fill = bold ? '#211a22' : paperPalette.words
    this.parts.push(element('text', { x: EDGE, y: this.y, fill, ...look }, escapeXml(text)))
    this.y += step
  }
}
