import { NotFound } from '#platform/http/errors.ts'
import { dayInWords } from '../measures/indicators.ts'
import type { Audience } from '../readings/figure.ts'
import { chartFile } from './chart-file.ts'
import { drawPng } from './draw-png.ts'
import { figuresCsv } from './figures-csv.ts'
import { keepBytes } from './keep-bytes.ts'
import type { WholeScorecard } from './whole-files.ts'

/** A file that goes out: how it is called, what it is, and its bytes. */
export interface OutgoingFile {
  readonly name: string
  readonly type: string
  readonly body: string | Uint8Array
}

export const chartTypes = {
  svg: { name: 'chart.svg', type: 'image/svg+xml; charset=utf-8' },
  png: { name: 'chart.png', type: 'image/png' },
  csv: { name: 'figures.csv', type: 'text/csv; charset=utf-8' },
} as const

export type OneType = keyof typeof chartTypes

/** One indicator to take away. Throws `NotFound` where there is none, or nothing to draw. */
export async function writeOne(
  type: OneType,
  scorecard: WholeScorecard,
  id: string,
  audience: Audience,
): Promise<OutgoingFile> {
  const reading = scorecard.readings.find((one) => one.id === id)
  if (!reading) throw new NotFound('The scorecard does not hold that indicator.')
  const name = `${id}-${scorecard.asAt}.${type}`
  const file = { name, type: chartTypes[type].type }
  if (type === 'csv') return { ...file, body: figuresCsv(reading, scorecard.readings, audience) }
  const svg = chartFile(reading, {
    board: scorecard.board,
    asAt: dayInWords(scorecard.asAt),
    isPrivate: audience === 'member',
  })
  if (!svg) throw new NotFound('There is nothing to draw yet: a line needs two figures.')
  if (type === 'svg') return { ...file, body: svg }
  const body = audience === 'public' ? keepBytes(svg, () => drawPng(svg)) : drawPng(svg)
  return { ...file, body: await body }
}
