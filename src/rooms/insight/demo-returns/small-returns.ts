import {
  computeScorecard,
  type ReturnFile,
  type Scorecard,
  type ScorecardLine,
} from '../engine/scorecard.ts'
import { HEADINGS } from './year-rows.ts'

/** One episode written by hand; what is left out is the ordinary case. Dates are written 2025-03-31. */
export interface SmallEpisode {
  readonly child?: string
  readonly from: string
  readonly to?: string
  readonly rne?: string
  readonly status?: string
  readonly place?: string
  readonly provider?: string
  readonly why?: string
  readonly post?: string
  readonly miles?: string
  readonly location?: string
}

/** A return of one year written by hand, row by row, to try one thing at a time. */
export interface SmallReturn {
  /** The year it is of, by the 31 March that ends it. */
  readonly year?: number
  /** Dates of birth; any child not named here was born on 5 May 2012. */
  readonly born?: Readonly<Record<string, string>>
  readonly episodes?: readonly SmallEpisode[]
  /** Rows of the other tables: child, then the cells after the date of birth where there is one. */
  readonly reviews?: readonly (readonly [string, string, string])[]
  readonly missing?: readonly (readonly [string, string, string, string?])[]
  readonly oc2?: Readonly<Record<string, SmallAnswers>>
  readonly oc3?: Readonly<Record<string, readonly [string, string, string]>>
  readonly health?: readonly (readonly [string, string, string, string, string?])[]
}

export interface SmallAnswers {
  readonly score?: string
  readonly reason?: string
  readonly assessed?: string
  readonly teeth?: string
  readonly immunised?: string
}

const BORN = '2012-05-05'

/** Makes the files of returns written by hand. */
export function smallReturns(...returns: readonly SmallReturn[]): ReturnFile[] {
  return returns.flatMap(filesOfReturn)
}

function filesOfReturn(given: SmallReturn): ReturnFile[] {
  const year = given.year ?? 2025
  const folder = `${year - 1}-${String(year % 100).padStart(2, '0')}`
  const born = (child: string) => date(given.born?.[child] ?? BORN)
  const episodes = given.episodes ?? []
  const people = [
    ...new Set([...episodes.map(({ child }) => child ?? 'A'), ...Object.keys(given.oc3 ?? {})]),
  ]
  const sheets: [string, string[] | undefined][] = [
    ['header', people.map((child) => `${child},${year > 2024 ? 'F' : '2'},${born(child)},WBRI,,,`)],
    ['episodes', episodes.map(episodeRow)],
    [
      'reviews',
      given.reviews?.map(([who, day, how]) => [who, born(who), date(day), how].join(',')),
    ],
    [
      'missing',
      given.missing?.map(([who, kind, from, to]) =>
        [who, born(who), kind, date(from), date(to)].join(','),
      ),
    ],
    [
      'oc2',
      given.oc2 && Object.entries(given.oc2).map(([who, said]) => oc2Row(who, born(who), said)),
    ],
    [
      'oc3',
      given.oc3 &&
        Object.entries(given.oc3).map(([who, said]) => [who, born(who), ...said].join(',')),
    ],
    [
      'health',
      given.health?.map(([who, type, done, status, area]) =>
        [who, type, '', date(done), status, area ?? ''].join(','),
      ),
    ],
  ]
  return sheets.flatMap(([name, rows]) =>
    rows ? [{ name: `${folder}/${name}.csv`, bytes: encode([HEADINGS[name]!, ...rows]) }] : [],
  )
}

function episodeRow(episode: SmallEpisode): string {
  const {
    child = 'A',
    from,
    to,
    rne = 'S',
    status = 'C2',
    place = 'U6',
    provider = 'PR1',
  } = episode
  const {
    why = to === undefined ? '' : 'X1',
    post = 'ZX1 1AA',
    miles = '5.0',
    location = 'IN',
  } = episode
  const home = `ZX1 9AB,${post},SC900001,${miles},E10000099,${location}`
  return [child, date(from), rne, status, 'N1', place, provider, date(to), why, '', home].join(',')
}

function oc2Row(child: string, born: string, said: SmallAnswers): string {
  const { score = '', reason = '', assessed = '1', teeth = '1', immunised = '1' } = said
  return [child, born, score, reason, '0', '', immunised, teeth, assessed, '0', '', ''].join(',')
}

/** The date as the returns write it. */
function date(iso: string | undefined): string {
  return iso === undefined ? '' : iso.split('-').reverse().join('/')
}

function encode(rows: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${rows.join('\n')}\n`)
}

/** The scorecard of returns written by hand; throws what the reader says when it refuses them. */
export function smallScorecard(
  given: SmallReturn | readonly SmallReturn[],
  asAt = '2025-03-31',
): Scorecard {
  const files = smallReturns(...('map' in given ? given : [given]))
  const result = computeScorecard({ files, asAt, population: { value: 67_697, year: 2019 } })
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.scorecard
}

/** One line of that scorecard. */
export function smallLine(
  id: string,
  given: SmallReturn | readonly SmallReturn[],
  asAt?: string,
): ScorecardLine {
  const line = smallScorecard(given, asAt).indicators.find((one) => one.id === id)
  if (!line) throw new Error(`There is no indicator ${id}`)
  return line
}

/** The rules of the queries that returns written by hand raise. */
export function smallRules(given: SmallReturn | readonly SmallReturn[]): string[] {
  return smallScorecard(given).queries.map(({ rule }) => rule)
}
