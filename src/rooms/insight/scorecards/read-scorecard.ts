import type { Tx } from '#platform/db/tables.ts'
import { timeOfEntered } from '../engine/entered/entered-series.ts'
import { readBenchmarks } from '../measures/benchmarks.ts'
import { meaningOf } from '../measures/indicators.ts'
import { readTargets } from '../measures/targets.ts'
import type { Audience, KnownFigure } from '../readings/figure.ts'
import { figureForMembers } from '../readings/known-figure.ts'
import { readIndicator, type Reading } from '../readings/reading.ts'
import { signedWords } from '../workflow/comment-state.ts'
import type { StoredLine, StoredScorecard } from './find-scorecard.ts'

/** Every indicator of a scorecard in words, small numbers among them. */
export const readForMembers = (tx: Tx, scorecard: StoredScorecard): Promise<Reading[]> =>
  readFigures(
    tx,
    scorecard,
    scorecard.lines.map((line) => figureForMembers(line.figures)),
    'member',
  )

/** Puts figures into words, with the targets of the scorecard's own day and the benchmarks there are. */
export async function readFigures(
  tx: Tx,
  scorecard: StoredScorecard,
  figures: readonly KnownFigure[],
  audience: Audience,
): Promise<Reading[]> {
  const targets = await readTargets(tx, Temporal.PlainDate.from(scorecard.asAt))
  const benchmarks = await readBenchmarks(tx)
  return figures.map((figure) => {
    const line = scorecard.lines.find((one) => one.id === figure.id)
    const past = line?.figures.trend ?? []
    return readIndicator({
      audience,
      figure,
      meaning: { ...meaningOf(figure.id, scorecard.asAt), ...timeOf(line) },
      target: targets.get(figure.id),
      benchmarks: benchmarks.get(figure.id) ?? [],
      comment: line ? (audience === 'public' ? signedWords(line) : line.comment) : '',
      isProvisional: line?.figures.provisional === true,
      provisionalOn: new Set(past.filter((one) => one.provisional).map((one) => one.asAt)),
    })
  })
}

/** An entered figure is of its own time, which may be an earlier one than the scorecard asks for. */
function timeOf(line: StoredLine | undefined): { window?: string } {
  const entered = line && timeOfEntered(line.figures)
  if (!entered) return {}
  const time = entered.time.charAt(0).toUpperCase() + entered.time.slice(1)
  return { window: entered.late === null ? time : `${time}, late` }
}
