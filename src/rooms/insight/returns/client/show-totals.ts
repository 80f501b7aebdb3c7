import type { AggregateIndicator, AggregateScorecard } from '../../engine/aggregate.ts'
import { findIndicator } from '../../engine/scorecard.ts'
import { byTheme } from '../../readings/themes.ts'
import { writeCounts, writeFigure } from '../../readings/write-figure.ts'
import { dayInWords, make, makeTable, part } from './dom.ts'

/** The totals, in tables to read and word for word as they would be sent. */
export function showTotals(totals: AggregateScorecard): void {
  const themes = byTheme(totals.indicators)
  const told = totals.indicators.filter((line) => line.value !== null).length
  part('outcome-table').replaceChildren(
    make('h3', {}, `Scorecard at ${dayInWords(totals.asAt)}`),
    make(
      'p',
      {},
      `${told} of ${totals.indicators.length} lines have a figure; the others say why not.`,
    ),
    ...themes.map(({ title, items }) => themeTable(title, items)),
  )
  part<HTMLTextAreaElement>('totals').value = JSON.stringify(totals, null, 1)
  part<HTMLInputElement>('source').value = part<HTMLInputElement>('population-source').value
  part('outcome').hidden = false
  part('outcome-title').focus()
}

function themeTable(title: string, lines: readonly AggregateIndicator[]): HTMLElement {
  const table = makeTable({
    caption: title,
    head: [
      { text: 'Indicator' },
      { text: 'Figure', numeric: true },
      { text: 'Counts', numeric: true },
      { text: 'Notes' },
    ],
    rows: lines.map((line) => [
      nameOf(line),
      figureOf(line),
      writeCounts(line.numerator, line.denominator, line.unit) ?? '–',
      line.notes.join(' '),
    ]),
  })
  const told = lines.filter((line) => line.value !== null).length
  const words = `${title}: ${told} of ${lines.length} with a figure`
  return make('details', { class: 'details' }, make('summary', {}, words), table)
}

/** A further series of an indicator stands beneath it, and says what sets it apart. */
export function nameOf({ id, title }: { readonly id: string; readonly title: string }): string {
  const series = findIndicator(id)?.series
  return series === undefined ? title : `${title}. ${series}`
}

function figureOf({ value, unit, provisional }: AggregateIndicator): string {
  if (value === null) return 'No figure'
  const figure = writeFigure(value, unit, 'member')
  return provisional ? `${figure}, provisional` : figure
}
