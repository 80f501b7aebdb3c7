import type { Paper } from '#platform/paper/blocks.ts'
import { renderPaper } from '#platform/pdf/render-paper.ts'
import type { Audience } from '../readings/figure.ts'
import { scorecardCsv } from '../scorecards/csv.ts'
import type { PublicScorecard, PublishedScorecard } from '../scorecards/public-scorecard.ts'
import { paperOf } from '../scorecards/scorecard-paper.ts'
import { keepBytes } from './keep-bytes.ts'
import { scorecardJson } from './scorecard-json.ts'

/** A whole scorecard as it is read, by the public or by those who weigh it. */
export type WholeScorecard = PublicScorecard & Partial<Pick<PublishedScorecard, 'meeting'>>

export const wholeTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
} as const

export type WholeType = keyof typeof wholeTypes

/** The same scorecard, the same figures, in the form that was asked for. */
export async function writeWhole(
  type: WholeType,
  scorecard: WholeScorecard,
  audience: Audience,
): Promise<string | Uint8Array> {
  if (type === 'csv') return scorecardCsv(scorecard.readings, audience)
  if (type === 'json') return scorecardJson(scorecard, audience)
  const paper = paperOf(scorecard, audience)
  // A public paper is the same for everybody; one with small numbers is not kept in memory.
  return audience === 'public'
    ? keepBytes(JSON.stringify(paper), () => renderWhole(paper, scorecard))
    : renderWhole(paper, scorecard)
}

const renderWhole = (paper: Paper, { board }: WholeScorecard) =>
  renderPaper(paper, { footer: board })

/** Links to the files of a scorecard; their names follow the folder. */
export function filesOfWhole(folder: string): { text: string; href: string }[] {
  return [
    { text: 'PDF, to read and print', href: `${folder}.pdf` },
    { text: 'CSV, for a spreadsheet', href: `${folder}.csv` },
    { text: 'JSON, for other programs', href: `${folder}.json` },
  ]
}
