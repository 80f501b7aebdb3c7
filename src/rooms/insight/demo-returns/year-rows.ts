import { endOfYear, NO_DAY, returnText, startOfYear, type Day } from '../engine/days.ts'
import { placementOrder, type Episode } from './episodes.ts'
import { EDUCATION_HEADINGS, schoolRow } from './education.ts'
import type { Life } from './life.ts'
import { adoptionRow, educationRow, healthRow } from './yearly-rows.ts'

/** An invented child with all that happened, told once; each year's files are cut from it. */
export interface Story {
  readonly life: Life
  readonly episodes: readonly Episode[]
  readonly reviews: readonly { readonly day: Day; readonly code: string }[]
  readonly missing: readonly { readonly start: Day; readonly end: Day; readonly kind: string }[]
  readonly workers: readonly {
    readonly id: string
    readonly start: Day
    readonly end: Day
    readonly why: string
  }[]
  readonly checks: readonly {
    readonly type: string
    readonly due: Day
    readonly done: Day
    readonly status: string
    readonly inArea: boolean
  }[]
}

/** The headings of every file, in the order of the collection. */
export const HEADINGS: Readonly<Record<string, string>> = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes:
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,PL_DISTANCE,PL_LA,PL_LOCATION',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  uasc: 'CHILD,SEX,DOB,DUC',
  oc2: 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
  oc3: 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
  ad1: 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
  placed_for_adoption: 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
  previous_permanence: 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM',
  missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  sw_episodes: 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
  health: 'CHILD,TYPE,DUE_DATE,DONE_DATE,STATUS,PLACED_IN_AREA',
  education: EDUCATION_HEADINGS,
}

/** The files of a year: social work spells are collected from 2023 to 2024 on. */
export function filesOf(year: number): string[] {
  return Object.keys(HEADINGS).filter((file) => file !== 'sw_episodes' || year >= 2024)
}

/**
 * Writes the rows that one child has in the files of a year. A year that is not over by `known` holds
 * what had happened by then, and no table that is filled in at its end.
 */
export function writeYear(
  story: Story,
  year: number,
  write: (file: string, row: string) => void,
  known: Day = NO_DAY,
): void {
  const from = startOfYear(year)
  const to = Math.min(endOfYear(year), known)
  const isOver = to === endOfYear(year)
  const { life } = story
  const born = returnText(life.born)
  const episodes = story.episodes.filter(({ start, end }) => start <= to && end >= from)
  const leaver = isOver ? educationRow(life, year) : null
  if (episodes.length === 0 && leaver === null) return
  write('header', headerRow(life, year))
  for (const episode of episodes) write('episodes', episodeRow(life, episode, to))
  if (leaver !== null) write('oc3', leaver)
  const within = (day: Day) => day >= from && day <= to
  for (const { day, code } of story.reviews)
    if (within(day)) write('reviews', `${life.child},${born},${returnText(day)},${code}`)
  for (const { kind, start, end } of story.missing)
    if (start <= to && end >= from)
      write('missing', `${life.child},${born},${kind},${returnText(start)},${by(end, to)}`)
  if (life.unaccompanied && episodes.length > 0)
    write('uasc', `${life.child},${sex(life, year)},${born},`)
  const health = isOver ? healthRow(life, year) : null
  if (health !== null) write('oc2', health)
  const school = schoolRow(story, year, to)
  if (school !== null) write('education', school)
  writeAdoption(story, year, to, write)
  writeStarts(story, from, to, write)
  writeWorkers(story, from, to, year, write)
  writeChecks(story, from, to, write)
}

function sex(life: Life, year: number): string {
  return year >= 2025 ? (life.girl ? 'F' : 'M') : life.girl ? '2' : '1'
}

function headerRow(life: Life, year: number): string {
  const mother = life.girl ? '0' : ''
  return `${life.child},${sex(life, year)},${returnText(life.born)},${life.ethnic},${life.upn},${mother},`
}

/** A date when it lies in the time that is told; otherwise it has not happened yet. */
function by(day: Day, to: Day): string {
  return day <= to && day !== NO_DAY ? returnText(day) : ''
}

function episodeRow(life: Life, episode: Episode, to: Day): string {
  const { home } = episode
  const short = episode.status === 'V4'
  const ended = episode.end <= to
  return [
    life.child,
    returnText(episode.start),
    episode.rne,
    episode.status,
    life.need,
    home.place,
    home.provider,
    by(episode.end, to),
    ended ? episode.why : '',
    ended ? episode.change : '',
    short || life.unaccompanied ? '' : `ZX1 ${1 + (life.born % 9)}AB`,
    home.post,
    home.urn,
    home.miles,
    short ? '' : home.authority,
    short ? '' : home.inside ? 'IN' : 'OUT',
  ].join(',')
}

function writeAdoption(
  story: Story,
  year: number,
  to: Day,
  write: (file: string, row: string) => void,
): void {
  for (const spell of story.life.spells) {
    if (spell.path !== 'adoption') continue
    const decision = placementOrder(spell) - 21
    if (decision >= startOfYear(year) && decision <= to)
      write(
        'placed_for_adoption',
        `${story.life.child},${returnText(story.life.born)},${returnText(decision)},,`,
      )
    const row = spell.end <= to ? adoptionRow(story.life, spell, decision, year) : null
    if (row !== null) write('ad1', row)
  }
}

function writeStarts(
  { life }: Story,
  from: Day,
  to: Day,
  write: (file: string, row: string) => void,
): void {
  const starts = life.spells.some(
    ({ start, path }) => path !== 'short-break' && start >= from && start <= to,
  )
  if (starts) write('previous_permanence', `${life.child},${returnText(life.born)},Z1,,`)
}

function writeWorkers(
  story: Story,
  from: Day,
  to: Day,
  year: number,
  write: (file: string, row: string) => void,
): void {
  if (year < 2024) return
  const born = returnText(story.life.born)
  for (const { id, start, end, why } of story.workers)
    if (start <= to && end >= from)
      write(
        'sw_episodes',
        `${story.life.child},${born},${id},${returnText(start)},${by(end, to)},${end <= to ? why : ''}`,
      )
}

function writeChecks(
  story: Story,
  from: Day,
  to: Day,
  write: (file: string, row: string) => void,
): void {
  for (const { type, due, done, status, inArea } of story.checks) {
    const day = done === NO_DAY ? due : done
    if (day < from || day > to) continue
    const text = done === NO_DAY ? '' : returnText(done)
    write(
      'health',
      `${story.life.child},${type},${returnText(due)},${text},${status},${inArea ? 'Y' : 'N'}`,
    )
  }
}
