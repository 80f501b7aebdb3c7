import { ageOn, birthday, endOfYear, returnText, startOfYear, type Day } from '../engine/days.ts'
import { daysInCare, lastSpell, spellOn, type Life, type Spell } from './life.ts'
import { createRandom, type Random } from './random.ts'

/** Chance of its own for a child and a year, so that each year's answers stay what they are. */
function chanceOf(life: Life, year: number): Random {
  return createRandom(year, Math.floor(life.voice * 0x7fffffff))
}

/** The row of oc2: a child in care for the twelve months to 31 March; null for any other. */
export function healthRow(life: Life, year: number): string | null {
  const to = endOfYear(year)
  const spell = spellOn(life, to)
  if (!spell || spell.start > startOfYear(year)) return null
  const random = chanceOf(life, year)
  const age = ageOn(life.born, to)
  const asked = age >= 4 && age <= 16
  const scored = asked && random.chance(0.83)
  const score = Math.min(40, Math.round(4 + life.voice * 14 + random.wait(4)))
  const misuse = age >= 11 && random.chance(0.04)
  const received = misuse && random.chance(0.6)
  const yes = (share: number) => (random.chance(share) ? '1' : '0')
  return [
    life.child,
    returnText(life.born),
    scored ? score : '',
    scored ? '' : asked ? random.weighted({ SDQ2: 50, SDQ3: 8, SDQ4: 22, SDQ5: 20 }) : 'SDQ1',
    age >= 10 ? yes(0.03) : '',
    age < 5 ? yes(0.89) : '',
    yes(0.86),
    yes(0.83),
    yes(0.91),
    misuse ? '1' : '0',
    misuse ? (received ? '1' : '0') : '',
    misuse && !received ? yes(0.8) : '',
  ].join(',')
}

const NO_LEAVER = new Set(['E3', 'E11', 'E12', 'E2'])

/** The row of oc3: a care leaver whose 17th to 21st birthday is in the year; null for anybody else. */
export function educationRow(life: Life, year: number): string | null {
  const to = endOfYear(year)
  const age = ageOn(life.born, to)
  if (age < 17 || age > 21) return null
  const last = lastSpell(life, to)
  if (!last || last.end > to || NO_LEAVER.has(last.why)) return null
  // Eligible: 13 weeks in care since 14, and a day since 16 (Children Act 1989 sch. 2 para. 19B).
  if (daysInCare(life, birthday(life.born, 14), to) < 91) return null
  if (daysInCare(life, birthday(life.born, 16), to) < 1) return null
  return `${life.child},${returnText(life.born)},${leaverAnswers(life, last, year, age)}`
}

function leaverAnswers(life: Life, last: Spell, year: number, age: number): string {
  const random = chanceOf(life, year)
  if (last.why.startsWith('E4') && random.chance(0.4)) return 'RHOM,0,0'
  if (random.chance(0.003)) return 'DIED,0,0'
  const touch = random.weighted({ YES: 92, NO: 4, REFU: 2, NREQ: 2 })
  if (touch !== 'YES') return `${touch},0,0`
  const activity = random.weighted({
    F1: age > 18 ? 7 : 0,
    F2: age < 19 ? 36 : 12,
    P2: 2,
    F4: 4,
    F5: age < 19 ? 10 : 25,
    P5: 5,
    G4: 10,
    G5: 24,
    G6: 4,
  })
  const home = random.weighted({
    U1: 42,
    D1: 16,
    E1: 4,
    Z1: age > 17 ? 11 : 0,
    B1: 11,
    K1: 3,
    S2: 1,
    X2: 3,
    V2: 1,
    W2: 1,
    Y2: 2,
    R2: 1,
  })
  return `${touch},${activity},${home}`
}

/** The row of ad1 for an adoption in the year; null when there is none. */
export function adoptionRow(life: Life, spell: Spell, decision: Day, year: number): string | null {
  if (spell.end < startOfYear(year) || spell.end > endOfYear(year) || !spell.why.startsWith('E1'))
    return null
  const random = chanceOf(life, year)
  const two = random.chance(0.83)
  const sex = two ? random.weighted({ MF: 86, FF: 7, MM: 7 }) : random.weighted({ F1: 92, M1: 8 })
  const status = !two ? 'L0' : sex === 'MF' ? random.weighted({ L11: 85, L3: 15 }) : 'L12'
  return [
    life.child,
    returnText(life.born),
    returnText(decision),
    returnText(decision + 70),
    random.chance(0.14) ? '1' : '0',
    two ? '2' : '1',
    sex,
    status,
  ].join(',')
}
