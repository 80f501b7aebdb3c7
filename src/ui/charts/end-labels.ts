import { element, escapeXml } from './markup.ts'
import type { ChartPalette } from './palette.ts'

export interface EndLabel {
  readonly y: number
  readonly text: string
  /** The Board's own figure: bold, in its own colour, and the one that stays put. */
  readonly own?: boolean
}

interface Placed extends EndLabel {
  readonly lines: readonly string[]
  top: number
  readonly height: number
}

const LINE = 17
const LETTERS = 14

/** Labels at the right end of their lines, moved apart just enough that none covers another. */
export function endLabels(
  labels: readonly EndLabel[],
  frame: { left: number; top: number; bottom: number },
  palette: ChartPalette,
): string[] {
  return spread(labels, frame.top - 8, frame.bottom + 8).map((label) =>
    element(
      'text',
      {
        ...(label.own
          ? { class: 'chart__own-text', 'font-weight': 700, 'font-size': 21 }
          : { class: 'chart__label' }),
        fill: label.own ? palette.own : palette.words,
      },
      ...label.lines.map((text, index) =>
        element(
          'tspan',
          { x: frame.left, y: label.top + (label.own ? 20 : LINE - 4) + index * LINE },
          escapeXml(text),
        ),
      ),
    ),
  )
}

/** The own figure keeps its place beside its dot; the others make room above and below it. */
function spread(labels: readonly EndLabel[], top: number, bottom: number): Placed[] {
  const placed = labels.map(measured).sort((a, b) => a.y - b.y)
  const own = placed.findIndex((label) => label.own)
  for (let at = Math.max(own, 0) + 1; at < placed.length; at += 1) pushDown(placed, at)
  for (let at = own - 1; at >= 0; at -= 1) pushUp(placed, at)
  for (let at = placed.length - 1; at >= 0; at -= 1) pushUp(placed, at, bottom)
  for (let at = 0; at < placed.length; at += 1) pushDown(placed, at, top)
  return placed
}

function pushDown(placed: Placed[], at: number, edge = -Infinity): void {
  const label = placed[at]
  const above = placed[at - 1]
  if (label) label.top = Math.max(label.top, above ? above.top + above.height : edge)
}

function pushUp(placed: Placed[], at: number, edge = Infinity): void {
  const label = placed[at]
  const below = placed[at + 1]
  if (label) label.top = Math.min(label.top, (below ? below.top : edge) - label.height)
}

function measured(label: EndLabel): Placed {
  const lines = label.own ? [label.text] : wrap(label.text)
  const height = label.own ? 26 : lines.length * LINE + 3
  return { ...label, lines, height, top: label.y - height / 2 }
}

/** Breaks words into lines of so many letters at most, as far as single words allow. */
export function wrap(text: string, letters = LETTERS): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      return [...lines.slice(0, -1), `${last} ${word}`]
    }
    return [...lines, word]
  }, [])
}
