import { ageOn, birthday, NO_DAY, startedBy, type Day } from '../engine/days.ts'
import { placedForAdoption, placementOrder, type Episode } from './episodes.ts'
import { daysInCare, lastSpell, spellOn, type Life, type Spell } from './life.ts'
import { createRandom, type Random } from './random.ts'
import type { Story } from './year-rows.ts'

/** A cell of a list: words, a number, a day (written as a date of the workbook), or nothing. */
export type ListCell = string | number | { readonly day: Day } | null

/** Chance that is the child's own for one list of one year, so that the other files stay as they are. */
export function chanceFor(life: Life, list: number, year: number): Random {
  return createRandom(list * 10_000 + year, Math.floor(life.voice * 0x7fffffff))
}

const ETHNIC_ORDER =
  'WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT'.split(
    ' ',
  )

/** Who somebody is, as every list begins: gender, ethnicity, date of birth, age. */
export function personCells(life: Life, day: Day): ListCell[] {
  const letter = String.fromCharCode(97 + ETHNIC_ORDER.indexOf(life.ethnic))
  return [
    life.girl ? 'b) Female' : 'a) Male',
    `${letter}) ${life.ethnic}`,
    { day: life.born },
    ageOn(life.born, day),
  ]
}

/** The latest of some days up to a day; null when there is none. */
export function latest(days: readonly Day[], until: Day): ListCell {
  const past = days.filter((one) => one <= until)
  return past.length === 0 ? null : { day: Math.max(...past) }
}

export const yesNo = (yes: boolean): string => (yes ? 'a) Yes' : 'b) No')

const PLACE_WORDS: Readonly<Record<string, string>> = {
  U: 'Foster placement',
  A: 'Placed for adoption',
  K2: "Children's homes",
  K1: 'Secure children’s homes',
  K3: 'Registered supported accommodation',
  H5: 'Semi-independent living',
  P1: 'Placed with own parents',
  R5: 'Young offender institution',
  S1: 'Residential schools',
  R3: 'Family centre or mother and baby unit',
  T: 'Temporary placement',
}
const PLACE_LETTERS = 'U1 U2 U3 U4 U5 U6 A3 A4 A5 A6 K1 K2 K3 H5 R1 R2 R3 R5 S1 P1 P2 P3'.split(' ')

/** A type of placement as systems print it: a letter, the code, words. */
export function placeWords(code: string): string {
  const letter = String.fromCharCode(97 + Math.max(0, PLACE_LETTERS.indexOf(code)))
  return `${letter}) ${code}: ${PLACE_WORDS[code] ?? PLACE_WORDS[code.charAt(0)] ?? 'Other'}`
}

/** The episode that tells where a child lives on a day, or lived at the end. */
export function homeAt(story: Story, spell: Spell, day: Day): Episode {
  const last = Math.min(day, spell.end - 1)
  const own = story.episodes.filter((one) => one.start >= spell.start && one.start <= last)
  return own.at(-1) ?? story.episodes[0]!
}

/** The spell that list 8 tells of: the one of the day, or one that ended within six months before. */
export function listedSpell(life: Life, day: Day): Spell | null {
  const now = spellOn(life, day)
  if (now) return now
  const last = lastSpell(life, day)
  return last && last.end <= day && last.end >= startedBy(day, 6) ? last : null
}

/** What is planned for a child, by where their time in care is heading; nothing in the first weeks. */
export function planOf(life: Life, spell: Spell, day: Day, random: Random): ListCell {
  if (day - spell.start < 100 && random.chance(0.6)) return null
  if (random.chance(0.09)) return null
  if (spell.path === 'adoption') return 'b) Adoption'
  if (spell.path === 'guardianship') return 'c) SGO/CAO'
  if (spell.path === 'home') return 'a) Return to family'
  if (ageOn(life.born, day) >= 16) return 'd) Supported living in the community'
  return random.chance(0.85) ? 'f) Long-term fostering' : 'e) Long-term residential placement'
}

/** Which care leaver's rights somebody has on a day (Children Act 1989 sch. 2 para. 19B, s.23A, s.23C). */
export function eligibility(life: Life, day: Day): string | null {
  const age = ageOn(life.born, day)
  if (age < 16 || age > 24) return null
  const enough = daysInCare(life, birthday(life.born, 14), day) >= 91
  const since16 = daysInCare(life, birthday(life.born, 16), day) >= 1
  if (!since16) return null
  if (!enough) return 'c) Qualifying care leaver'
  if (age >= 18) return 'b) Former relevant child'
  return spellOn(life, day) ? 'd) Eligible child' : 'a) Relevant child'
}

/** The days of a child's way to adoption; what lies after the day has not happened yet. */
export function adoptionDays(spell: Spell, day: Day) {
  const decision = placementOrder(spell) - 21
  const told = (one: Day): ListCell => (one <= day ? { day: one } : null)
  return {
    decision,
    cells: [decision, placementOrder(spell), decision + 70, placedForAdoption(spell)].map(told),
    adopted: spell.why.startsWith('E1') && spell.end <= day ? spell.end : NO_DAY,
  }
}
