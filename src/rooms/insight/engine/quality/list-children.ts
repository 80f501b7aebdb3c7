import { NO_DAY, returnText } from '../days.ts'
import { computeFigure } from '../figures.ts'
import { isAverage, type Figure, type Indicator } from '../indicator.ts'
import { INDICATORS } from '../indicators/all.ts'
import type { Returns } from '../returns.ts'
import type { Terms } from '../terms.ts'
import { newView } from '../view.ts'
import { returnsOfChild } from './one-child.ts'

/** How a line sees a child. */
export type Place = 'counted' | 'not-counted' | 'left-out'

export interface ListedChild {
  /** The council's own number for the child: for the person at the machine, never to be sent. */
  readonly child: string
  /** As the returns write it, 31/03/2012; blank when no file says. */
  readonly born: string
  readonly place: Place
  /** The child's own part of the figure: 1 for a child who is counted, a score, a number of days. */
  readonly part: number | null
  /** What the line says of the child, such as why they are left out. */
  readonly says: string
}

export type ChildList =
  | { readonly ok: true; readonly children: readonly ListedChild[] }
  | { readonly ok: false; readonly why: string }

/**
 * Who is in a line: who is counted, who is only in the group it is out of, and who is left out and why.
 * Each child's returns are put through the line by themselves, so no rule is written twice; the list is
 * given only when the children add up to the figure of all of them. Throws for a line there is not.
 * @param day the day of the scorecard, as a day number
 */
export function listChildren(
  returns: Returns,
  terms: Terms,
  day: number,
  lineId: string,
): ChildList {
  const indicator = INDICATORS.find(({ id }) => id === lineId)
  if (!indicator) throw new Error(`There is no line ${lineId}`)
  const whole = computeFigure(indicator, newView(returns, day, terms))
  if (whole.value === null)
    return { ok: false, why: whole.notes[0] ?? 'There is no figure, so there is no list.' }
  const children: ListedChild[] = []
  let [numerator, denominator] = [0, 0]
  for (let child = 0; child < returns.history.children; child++) {
    const part = returnsOfChild(returns, child)
    const figure = computeFigure(indicator, newView(part, day, terms))
    numerator += figure.numerator ?? 0
    denominator += figure.denominator ?? 0
    const listed = listedAs(indicator, figure, returns, child)
    if (listed) children.push(listed)
  }
  return addsUp(indicator, whole, numerator, denominator)
    ? { ok: true, children: children.sort(byPlace) }
    : { ok: false, why: NOT_BY_CHILD }
}

const NOT_BY_CHILD =
  'This figure cannot be told child by child: it is about something else than single children.'

/** Whether the children's parts make up the figure. A rate is out of everyone who lives in the area. */
function addsUp(
  { unit }: Indicator,
  whole: Figure,
  numerator: number,
  denominator: number,
): boolean {
  const same = (one: number | null, other: number) => one !== null && Math.abs(one - other) < 1e-6
  if (!same(whole.numerator, numerator)) return false
  return unit === 'number' || unit === 'rate' || same(whole.denominator, denominator)
}

/** How the line sees one child; null when it is not about them at all. */
function listedAs(
  { unit }: Indicator,
  figure: Figure,
  { children, history }: Returns,
  child: number,
): ListedChild | null {
  const says = ownNotes(figure)
  const inGroup =
    unit === 'number' || unit === 'rate'
      ? (figure.numerator ?? 0) > 0
      : (figure.denominator ?? 0) > 0
  const amongOthers = !inGroup && isInGroupOf(figure)
  if (!inGroup && !amongOthers && says === '') return null
  const counted = inGroup && (isAverage(unit) || (figure.numerator ?? 0) > 0)
  const born = history.born[child]!
  return {
    child: children.textOf(child),
    born: born === NO_DAY ? '' : returnText(born),
    place: counted ? 'counted' : inGroup || amongOthers ? 'not-counted' : 'left-out',
    part: inGroup ? figure.numerator : null,
    says,
  }
}

/** What the line's notes say of one child: those that begin by counting, without the count. */
function ownNotes({ notes }: Figure): string {
  return notes
    .filter((note) => /^1 /.test(note) && !OF_A_GROUP.test(note))
    .map((note) => note.replace(/^1 (?:child|young person|care leaver|incident) (?:is )?/, ''))
    .map((note) => note.charAt(0).toUpperCase() + note.slice(1))
    .join(' ')
}

/** Notes that say how large a group is; of one child alone they say nothing. */
const OF_A_GROUP = /^1 of 1 |in the (?:group|average)\.$/

/** Whether a count of children says that the child is one of those it was counted among. */
function isInGroupOf({ notes }: Figure): boolean {
  return notes.some((note) => /^1 [a-z ]+ in the group\.$/.test(note))
}

const PLACES: readonly Place[] = ['counted', 'not-counted', 'left-out']

function byPlace(one: ListedChild, other: ListedChild): number {
  const places = PLACES.indexOf(one.place) - PLACES.indexOf(other.place)
  if (places !== 0) return places
  return one.child < other.child ? -1 : 1
}
