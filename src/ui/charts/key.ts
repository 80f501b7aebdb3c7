import { wrap, type EndLabel } from './end-labels.ts'
import { element, escapeXml } from './markup.ts'
import type { ChartPalette } from './palette.ts'

const ROW = 19
const LETTERS = 40

/**
 * Where there is no room beside the lines, each has a letter there, and the letters are told beneath.
 * The own figure needs no letter: it is the strong one.
 * @param place - how wide the drawing is, and where the rows begin
 */
export function keyOf(
  labels: readonly EndLabel[],
  place: { width: number; top: number },
  palette: ChartPalette,
): { labels: EndLabel[]; rows: string[]; bottom: number } {
  const quiet = labels.filter((label) => !label.own)
  const letterOf = (label: EndLabel) => String.fromCharCode(65 + quiet.indexOf(label))
  let y = place.top + 4
  const rows = quiet.flatMap((label) => {
    const letter = text(letterOf(label), 0, (y += ROW), palette, { 'font-weight': 700 })
    const [first = '', ...more] = wrap(label.text, LETTERS)
    const words = [text(first, 22, y, palette)]
    for (const line of more) words.push(text(line, 22, (y += ROW), palette))
    y += 3
    return [letter, ...words]
  })
  return {
    labels: labels.map((label) => (label.own ? label : { ...label, text: letterOf(label) })),
    rows,
    bottom: quiet.length > 0 ? y + 8 : place.top,
  }
}

function text(
  words: string,
  x: number,
  y: number,
  palette: ChartPalette,
  more: Readonly<Record<string, number>> = {},
): string {
  return element('text', { x, y, fill: palette.words, ...more }, escapeXml(words))
}
