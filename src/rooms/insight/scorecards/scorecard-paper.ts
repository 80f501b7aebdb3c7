import type { Paper, PaperBlock } from '#platform/paper/blocks.ts'
import { dayInWords } from '../measures/indicators.ts'
import { drawTrend, trendRows } from '../readings/draw-reading.ts'
import type { Audience } from '../readings/figure.ts'
import type { Reading } from '../readings/reading.ts'
import { byTheme } from '../readings/themes.ts'
import type { PublicScorecard } from './public-scorecard.ts'

/** The scorecard as a paper for a meeting: what needs attention, every figure, then the drawings. */
export function paperOf(scorecard: PublicScorecard, audience: Audience = 'public'): Paper {
  return {
    title: `Scorecard at ${dayInWords(scorecard.asAt)}`,
    blocks: [
      { type: 'paragraph', text: scorecard.about },
      ...correctionBlocks(scorecard),
      ...attentionBlocks(scorecard),
      { type: 'heading', level: 2, text: 'Every figure' },
      ...byTheme(scorecard.readings).map((theme) => themeTable(theme.title, theme.items)),
      ...detailBlocks(scorecard, audience),
    ],
  }
}

/** What was put right since; the paper that went to the meeting has none of it, and stays as it was. */
function correctionBlocks({ corrections = [] }: PublicScorecard): PaperBlock[] {
  if (corrections.length === 0) return []
  const items = corrections.map((one) => `${one.title}: ${one.text}`)
  return [
    { type: 'heading', level: 2, text: 'Corrected since it was published' },
    { type: 'list', ordered: false, items },
  ]
}

function attentionBlocks({ attention }: PublicScorecard): PaperBlock[] {
  const heading: PaperBlock = { type: 'heading', level: 2, text: 'What needs attention first' }
  if (attention.length === 0) {
    const text = 'Nothing is behind its target or worse than a year before.'
    return [heading, { type: 'paragraph', text }]
  }
  const items = attention.map((item) => `${item.title}. ${item.chip.text}: ${item.why}`)
  return [heading, { type: 'list', ordered: false, items }]
}

function themeTable(caption: string, readings: readonly Reading[]): PaperBlock {
  return {
    type: 'table',
    caption,
    head: ['Indicator', 'Figure', 'A year before', 'Target'],
    rows: readings.map((reading) => [
      reading.series ? `${reading.title}: ${lowerFirst(reading.series)}` : reading.title,
      figureWords(reading),
      reading.direction?.before ?? '–',
      targetWords(reading),
    ]),
    numeric: [1, 2],
  }
}

const figureWords = ({ value, unitWords, absence, provisional }: Reading): string =>
  value === null
    ? (absence?.split(':')[0] ?? '')
    : [value, unitWords, provisional ? '(provisional)' : ''].filter(Boolean).join(' ')

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function targetWords({ target }: Reading): string {
  if (!target) return '–'
  const limit = target.words.replace('Target: a', 'A').replace('Target: n', 'N')
  return target.chip ? `${limit}. ${target.chip.text}` : limit
}

/** Drawn are the figures that need attention, have a target or were commented on; the table holds the rest. */
function detailBlocks({ readings, attention }: PublicScorecard, audience: Audience): PaperBlock[] {
  const urgent = new Set(attention.map((item) => item.id))
  const chosen = readings.filter(
    (one) =>
      one.of === null &&
      one.value !== null &&
      (urgent.has(one.id) || one.target || one.comment !== ''),
  )
  if (chosen.length === 0) return []
  const ordered = byTheme(chosen).flatMap((theme) => theme.items)
  return [
    { type: 'heading', level: 2, text: 'Over two years, and why' },
    ...ordered.flatMap((reading) => detailOf(reading, audience)),
  ]
}

function detailOf(reading: Reading, audience: Audience): PaperBlock[] {
  const blocks: PaperBlock[] = [
    { type: 'heading', level: 3, text: reading.title },
    { type: 'paragraph', text: `${figureWords(reading)}. ${reading.trend}` },
  ]
  if (reading.comment !== '') blocks.push({ type: 'paragraph', text: reading.comment })
  const svg = drawTrend(reading)
  if (svg) {
    blocks.push({ type: 'figure', svg, title: reading.title, description: reading.trend })
    blocks.push({
      type: 'table',
      caption: `${reading.title}: the figures behind the drawing`,
      head: ['Month', 'Figure'],
      rows: everyThirdMonth(trendRows(reading, audience)),
      numeric: [1],
    })
  }
  return [...blocks, ...comparison(reading)]
}

/** On paper a month in three, back from the last one; the page on the screen has every month. */
const everyThirdMonth = (rows: string[][]): string[][] =>
  rows.filter((_row, at) => rows.length <= 9 || (rows.length - 1 - at) % 3 === 0)

function comparison({ benchmarks }: Reading): PaperBlock[] {
  if (benchmarks.length === 0) return []
  const items = benchmarks.map((one) => `${one.name}, ${one.year}: ${one.words} (${one.source})`)
  return [{ type: 'list', ordered: false, items }]
}
