import { ageOn, returnText, type Day } from '../engine/days.ts'
import { windowOn } from '../engine/windows.ts'
import { chanceFor } from './local-rows.ts'
import { spellOn } from './life.ts'
import type { Story } from './year-rows.ts'

export const EDUCATION_HEADINGS =
  'CHILD,EHCP,KS2_READING,KS2_WRITING,KS2_MATHS,ATTAINMENT_8,PROGRESS_8,SESSIONS_POSSIBLE,SESSIONS_UNAUTHORISED,SUSPENSIONS,REDUCED_TIMETABLE,PEP_DATE'

/**
 * The row of a child at the virtual school in a collection year, as the file stood on a day; null for
 * one who is not of school age. The plan is of the last term that had ended by then.
 */
export function schoolRow({ life }: Story, year: number, to: Day): string | null {
  const age = ageOn(life.born, to)
  const spell = spellOn(life, to)
  if (!spell || age < 4 || age > 17) return null
  const random = chanceFor(life, 12, year)
  const yes = (share: number) => (random.chance(share) ? 'Y' : 'N')
  const ehcp = yes(0.27)
  const second = age === 11 ? [yes(0.47), yes(0.43), yes(0.51)] : ['', '', '']
  const fourth =
    age === 16
      ? [(8 + random.next() * 24).toFixed(1), (random.next() * 3 - 2.6).toFixed(2)]
      : ['', '']
  const statutory = age >= 5 && age <= 15
  const sessions = statutory ? random.between(300, 380) : ''
  const absent = statutory ? (random.chance(0.8) ? 0 : Math.round(random.wait(18))) : ''
  const suspended =
    statutory && age > 8 && random.chance(0.14) ? random.between(1, 4) : statutory ? 0 : ''
  const term = windowOn('term', to)
  const day = random.chance(0.9)
    ? Math.max(spell.start, random.between(term.from + 5, term.to - 5))
    : Math.max(spell.start, term.from - random.between(20, 120))
  return [
    life.child,
    ehcp,
    ...second,
    ...fourth,
    sessions,
    absent,
    suspended,
    statutory ? yes(0.05) : '',
    // Who came into care after the term has no plan of it, and none of the next one yet.
    random.chance(0.03) || day > term.to ? '' : returnText(day),
  ].join(',')
}
