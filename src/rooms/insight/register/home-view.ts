import { dayInWords } from '../measures/indicators.ts'
import { AGE_GROUPS, ARRANGEMENTS, type UnregisteredHome } from './home.ts'

/** What must be done about a home, as a chip; the worst first. */
export function stateOf(
  home: UnregisteredHome,
  today: string,
): { text: string; kind: 'late' | 'wait' | 'done' } {
  if (home.toldOn === null) return { text: 'Ofsted not told', kind: 'late' }
  if (home.endedOn !== null) return { text: 'Ended', kind: 'done' }
  if (home.reviewOn < today) return { text: 'Review overdue', kind: 'late' }
  return { text: 'Goes on', kind: 'wait' }
}

/** Since when, and until when. */
export function timeInWords({
  startedOn,
  endedOn,
}: Pick<UnregisteredHome, 'startedOn' | 'endedOn'>): string {
  const since = `From ${dayInWords(startedOn)}`
  return endedOn === null ? since : `${since} to ${dayInWords(endedOn)}`
}

/** The facts of a home or of one line of a notice. */
export function kindInWords({
  ageGroup,
  arrangement,
}: Pick<UnregisteredHome, 'ageGroup' | 'arrangement'>): string {
  return `${AGE_GROUPS[ageGroup]}. ${ARRANGEMENTS[arrangement]}`
}

const itemsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

export const ageItems = itemsOf(AGE_GROUPS)
export const arrangementItems = itemsOf(ARRANGEMENTS)
