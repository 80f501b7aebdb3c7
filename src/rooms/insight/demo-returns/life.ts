import { ageOn, birthday, NO_DAY, type Day } from '../engine/days.ts'
import { createRandom, type Random } from './random.ts'

/** Where a period of care is heading; it decides how it looks on the way. */
export type Path = 'home' | 'guardianship' | 'adoption' | 'growing-up' | 'short-break'

/** One period of care of an invented child. */
export interface Spell {
  readonly start: Day
  /** The day of leaving, which may lie in the future; never after the 18th birthday. */
  readonly end: Day
  readonly path: Path
  readonly why: string
}

/** An invented child. */
export interface Life {
  readonly child: string
  readonly upn: string
  readonly girl: boolean
  readonly born: Day
  readonly ethnic: string
  readonly need: string
  readonly unaccompanied: boolean
  readonly spells: readonly Spell[]
  /** How readily the child takes part, goes missing and so on: what makes one child unlike another. */
  readonly voice: number
  readonly wanders: boolean
  readonly random: Random
}

const YEAR = 365.25
const ADULT = 18 * YEAR

/** Ages at coming into care, about as England counts them. */
const ENTRY_AGE: Readonly<Record<string, number>> = { 0: 19, 1: 16, 5: 17, 10: 28, 16: 20 }
const AGE_WIDTH: Readonly<Record<string, number>> = { 0: 1, 1: 4, 5: 5, 10: 6, 16: 1.8 }

/** Makes one invented child who came into care somewhere between two days. */
export function makeLife(seed: number, number: number, earliest: Day, latest: Day): Life {
  const random = createRandom(seed, number)
  const start = random.between(earliest, latest)
  const unaccompanied = random.chance(0.07)
  const shortBreaks = !unaccompanied && random.chance(0.012)
  const age = unaccompanied ? 15 + random.next() * 2.7 : entryAge(random)
  const born = start - Math.floor(age * YEAR)
  const girl = random.chance(unaccompanied ? 0.06 : 0.45)
  return {
    child: `W${String(number).padStart(7, '0')}`,
    upn: `${random.pick([...'ABCDEFGHJKLMNPQRTUVWXYZ'])}${String(800000000000 + number)}`,
    girl,
    born,
    ethnic: unaccompanied
      ? random.weighted({ AOTH: 30, BAFR: 35, OOTH: 35 })
      : random.weighted({
          WBRI: 82,
          MWBC: 3,
          MWAS: 2,
          MOTH: 3,
          BAFR: 3,
          APKN: 2,
          WOTH: 3,
          WROM: 2,
        }),
    need: unaccompanied
      ? 'N8'
      : random.weighted({ N1: 64, N2: 3, N3: 4, N4: 8, N5: 14, N6: 2, N7: 1, N8: 4 }),
    unaccompanied,
    spells: shortBreaks
      ? shortBreakSpells(random, start, born)
      : careSpells(random, start, born, unaccompanied),
    voice: random.next(),
    wanders: random.chance(age > 9 ? 0.27 : 0.08),
    random,
  }
}

function entryAge(random: Random): number {
  const band = random.weighted(ENTRY_AGE)
  return Number(band) + random.next() * AGE_WIDTH[band]!
}

function careSpells(random: Random, start: Day, born: Day, alone: boolean): Spell[] {
  const adult = birthday(born, 18)
  if (alone) return [{ start, end: adult, path: 'growing-up', why: leavingAtEighteen(random) }]
  const spells: Spell[] = []
  for (let from = start; from < adult - 7;) {
    const spell = careSpell(random, from, born, adult)
    spells.push(spell)
    if (spell.path !== 'home' || !random.chance(0.14)) break
    from = spell.end + random.between(60, 700)
  }
  return spells
}

function careSpell(random: Random, start: Day, born: Day, adult: Day): Spell {
  const age = ageOn(born, start)
  const path: Path = random.weighted({
    home: 52,
    guardianship: age < 10 ? 20 : 4,
    adoption: age < 4 ? 26 : 0,
    'growing-up': age < 4 ? 8 : 34,
  })
  const end = start + Math.max(2, Math.round(stay(random, path)))
  const left = path === 'growing-up' || end >= adult ? adult : end
  const why = left === adult ? leavingAtEighteen(random) : reason(random, path)
  return { start, end: left, path: left === adult ? 'growing-up' : path, why }
}

/** Days in care, by where it is heading. */
function stay(random: Random, path: Path): number {
  if (path === 'adoption') return 500 + random.wait(260)
  if (path === 'guardianship') return 150 + random.wait(420)
  if (path === 'growing-up') return ADULT
  return random.chance(0.55) ? random.wait(70) : random.wait(640)
}

function reason(random: Random, path: Path): string {
  if (path === 'adoption') return random.weighted({ E11: 6, E12: 94 })
  if (path === 'guardianship') return random.weighted({ E45: 25, E46: 6, E47: 60, E48: 9 })
  return random.weighted({ E4A: 62, E4B: 14, E13: 6, E41: 8, E3: 3, E14: 3, E16: 1, E8: 3 })
}

function leavingAtEighteen(random: Random): string {
  return random.weighted({ E5: 60, E6: 12, E17: 22, E7: 4, E9: 2 })
}

/** Single nights and weekends away from home under one agreement. */
function shortBreakSpells(random: Random, start: Day, born: Day): Spell[] {
  const spells: Spell[] = []
  const stop = Math.min(birthday(born, 18), start + random.between(200, 1500))
  for (let day = start; day < stop - 4; day += random.between(20, 60))
    spells.push({ start: day, end: day + random.between(1, 4), path: 'short-break', why: 'E4A' })
  return spells
}

/** The spell that a child is in on a day, short breaks apart. */
export function spellOn(life: Life, day: Day): Spell | undefined {
  return life.spells.find(
    (spell) => spell.path !== 'short-break' && spell.start <= day && spell.end > day,
  )
}

/** The last spell that had begun by a day, short breaks apart. */
export function lastSpell(life: Life, day: Day): Spell | undefined {
  return life.spells.findLast((spell) => spell.path !== 'short-break' && spell.start <= day)
}

/** Days in care from one day to another. */
export function daysInCare(life: Life, from: Day, to: Day): number {
  let days = 0
  for (const { start, end, path } of life.spells)
    if (path !== 'short-break')
      days += Math.max(0, Math.min(end, to, NO_DAY) - Math.max(start, from))
  return days
}
