import type { Tx } from '#platform/db/tables.ts'
import { getBody } from '#rooms/council/index.ts'
import { dayInWords } from '../measures/indicators.ts'
import type { KnownFigure } from '../readings/figure.ts'
import { listNeedsAttention, type NeedsAttention } from '../readings/needs-attention.ts'
import type { Reading } from '../readings/reading.ts'
import { mainsOf } from '../readings/themes.ts'
import type { StoredScorecard } from './find-scorecard.ts'
import { freezeHomesOf } from '../sufficiency/freeze-homes.ts'
import type { PublicHomes } from '../sufficiency/public-homes.ts'
import { figuresForPublic } from './public-figures.ts'
import { readEarlier } from './read-earlier.ts'
import { readFigures } from './read-scorecard.ts'
import { readThreshold } from './write-comment.ts'

/** Where scorecards stand among what is published. */
export const kinds = { scorecard: 'scorecard', latest: 'latest' } as const

/** A scorecard as the public may read it: frozen when it is sent to a meeting, nothing hidden in it. */
export interface PublicScorecard {
  readonly asAt: string
  readonly board: string
  /** What the figures are, and what is left out of them. */
  readonly about: string
  readonly populationSource: string
  readonly readings: readonly Reading[]
  readonly attention: readonly NeedsAttention[]
  /** Who lives where; scorecards of earlier days came without it. */
  readonly homes?: PublicHomes | null
  /** What proved wrong after it was published; absent where nothing did. */
  readonly corrections?: readonly PublicCorrection[]
}

/** A correction as the public reads it: of a figure that is not shown, only that there was one. */
export interface PublicCorrection {
  readonly id: string
  readonly title: string
  /** 3 December 2026 */
  readonly on: string
  readonly text: string
}

/** The same with the meeting it was published for. */
export interface PublishedScorecard extends PublicScorecard {
  readonly meeting: { readonly on: string; readonly href: string }
}

/** Makes the public version: small numbers, and whatever would give them away, are never put in. */
export async function freezeForPublic(
  tx: Tx,
  scorecard: StoredScorecard,
): Promise<PublicScorecard> {
  const threshold = await readThreshold(tx)
  const figures = figuresForPublic(scorecard, threshold, await readEarlier(tx))
  const readings = await readFigures(tx, scorecard, figures, 'public')
  const board = await getBody(tx, scorecard.bodyId)
  return {
    asAt: scorecard.asAt,
    board: board.name,
    about: aboutOf(
      scorecard.asAt,
      figures.some((figure) => figure.hidden),
    ),
    populationSource: scorecard.populationSource,
    readings,
    attention: listNeedsAttention(mainsOf(readings)),
    homes: await freezeHomesOf(tx, scorecard, {
      threshold,
      hidden: new Set(figures.flatMap(({ id, hidden }) => (hidden ? [id] : []))),
      shownOn: daysOfHomes(figures),
    }),
  }
}

/** The days of which the public sees both how many children are in care and how many live in families. */
function daysOfHomes(figures: readonly KnownFigure[]): Set<string> {
  const daysOf = (line: string) =>
    (figures.find(({ id }) => id === line)?.points ?? []).flatMap(({ date, value }) =>
      value === null ? [] : [date],
    )
  return new Set(daysOf('D2')).intersection(new Set(daysOf('S13')))
}

function aboutOf(asAt: string, hasHidden: boolean): string {
  const what = `The figures are of ${dayInWords(asAt)}, or of the twelve months that end on it, and come from the council’s own records and its returns to the Department for Education.`
  return hasHidden
    ? `${what} Where so few children are behind a figure that they could be recognised, it is not shown.`
    : what
}
