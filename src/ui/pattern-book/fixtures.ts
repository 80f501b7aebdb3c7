import { sparkline } from '../charts/sparkline.ts'
import { trendChart } from '../charts/trend-chart.ts'
import type { ChartPoint } from '../charts/points.ts'
import type { Paper } from '#platform/paper/blocks.ts'

/** Twenty-four month ends up to March 2026 with a believable, fixed wander. */
const months: readonly ChartPoint[] = Array.from({ length: 24 }, (_month, at) => {
  const day = Temporal.PlainDate.from('2024-04-30').add({ months: at })
  const date = day.with({ day: day.daysInMonth }).toString()
  if (at === 8 || at === 9) return { date, value: null, suppressed: true }
  return { date, value: 58 + at * 0.35 + Math.sin(at / 1.7) * 2.4 }
})

export const trend = trendChart({
  points: months,
  band: { low: 66, high: 71, label: 'Good and outstanding councils' },
  lines: [{ label: 'England', value: 62 }],
  target: 70,
  unit: '%',
  title: 'Children who had their health assessment in the last 12 months',
  description:
    'The figure rose from 58% in April 2024 to 65% in March 2026, past the England figure of 62%. Two months are not shown.',
})

export const lowSpark = sparkline({ points: months, band: { low: 66, high: 71 } })

export const risingSpark = sparkline({
  points: months.map((point, at) => ({ date: point.date, value: 420 + at * 2.4 + (at % 5) * 3 })),
})

export const reportPaper: Paper = {
  title: 'Fostering: how many homes we have, and how many we need',
  blocks: [
    { type: 'heading', level: 2, text: 'Recommendation' },
    {
      type: 'list',
      ordered: true,
      items: [
        'To note the number of fostering households on 31 March.',
        'To agree that every young person who moves is asked how the move went within a week.',
      ],
    },
    { type: 'heading', level: 2, text: 'Executive summary' },
    {
      type: 'paragraph',
      text: 'Wrenshire had 214 fostering households on 31 March, nine more than a year before. Forty-one of every hundred children in care live with one of them; the others live with relatives, with agency carers or in homes for children.\n\nThe young people of Nest asked why moves come with so little warning. This report answers them first.',
    },
    {
      type: 'table',
      caption: 'Households and places at the end of March',
      head: ['Year', 'Households', 'Places', 'Places taken'],
      rows: [
        ['2024', '201', '388', '341'],
        ['2025', '205', '392', '350'],
        ['2026', '214', '411', '362'],
      ],
      numeric: [1, 2, 3],
    },
    {
      type: 'figure',
      svg: trend,
      title: 'Health assessments on time, by month',
      description: 'A rise from 58% to 65%.',
    },
    { type: 'heading', level: 3, text: 'What it costs' },
    {
      type: 'facts',
      items: [
        { name: 'Portfolio holder', value: 'Cllr Maureen Ashby' },
        { name: 'Author', value: 'Priya Nair, Head of Fostering\npriya.nair@wrenshire.example' },
      ],
    },
    { type: 'note', text: 'Issues relating to finance, law and equality were considered.' },
  ],
}
