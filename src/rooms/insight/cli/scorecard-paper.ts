import type { Paper, PaperBlock } from '#platform/paper/blocks.ts'
import type { Scorecard } from '../engine/scorecard.ts'
import {
  countsText,
  dateText,
  figureText,
  meaningText,
  nameText,
  queriesByRule,
  ruleText,
} from './write-scorecard.ts'

/**
 * The scorecard of the command line as a paper: every figure with its notes and its meaning. It is
 * for officers; small numbers are not kept back, and it says so.
 */
export function scorecardPaper(scorecard: Scorecard): Paper {
  const { asAt, window } = scorecard
  return {
    title: `Scorecard at ${dateText(asAt)}`,
    blocks: [
      {
        type: 'facts',
        items: [
          { name: 'As at', value: dateText(asAt) },
          { name: 'Twelve months', value: `${dateText(window.from)} to ${dateText(window.to)}` },
        ],
      },
      {
        type: 'note',
        text: 'For officers. Small numbers are shown as they are, so this paper is not for publication.',
      },
      figures(scorecard),
      ...notes(scorecard),
      ...queries(scorecard),
      { type: 'heading', level: 2, text: 'What the figures mean' },
      {
        type: 'facts',
        items: scorecard.indicators.map(({ id, title }) => ({
          name: `${id} ${title}`,
          value: meaningText(id),
        })),
      },
    ],
  }
}

function figures({ indicators }: Scorecard): PaperBlock {
  return {
    type: 'table',
    caption: 'Every figure',
    head: ['Indicator', 'Figure', 'Counts'],
    rows: indicators.map((line) => [
      `${line.id} ${nameText(line).trim()}`,
      line.provisional ? `${figureText(line)} (provisional)` : figureText(line),
      countsText(line),
    ]),
    numeric: [1, 2],
  }
}

function notes({ indicators }: Scorecard): PaperBlock[] {
  const items = indicators.flatMap(({ id, notes }) => notes.map((note) => `${id}: ${note}`))
  if (items.length === 0) return []
  return [
    { type: 'heading', level: 2, text: 'Notes' },
    { type: 'list', ordered: false, items },
  ]
}

function queries(scorecard: Scorecard): PaperBlock[] {
  const rules = queriesByRule(scorecard)
  const heading: PaperBlock = { type: 'heading', level: 2, text: 'Rows to look at' }
  if (rules.length === 0)
    return [heading, { type: 'paragraph', text: 'Nothing in these files raised a question.' }]
  return [
    heading,
    {
      type: 'table',
      caption: 'Rows by what is odd about them',
      head: ['What', 'Rows'],
      rows: rules.map(([rule, count]) => [ruleText(rule), count.toLocaleString('en-GB')]),
      numeric: [1],
    },
  ]
}
