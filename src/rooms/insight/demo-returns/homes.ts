import { ageOn, dayOf, type Day } from '../engine/days.ts'
import type { Life } from './life.ts'
import type { Random } from './random.ts'

/** Where a child lives, as the episodes table writes it. Every address is made up: no such area exists. */
export interface Home {
  readonly place: string
  readonly provider: string
  readonly post: string
  readonly urn: string
  readonly miles: string
  readonly authority: string
  readonly inside: boolean
}

/** The day on which semi-independent homes (H5) became registered supported accommodation (K3) in the return. */
export const SUPPORTED_REGISTERED = dayOf(2024, 4, 1)

const FOSTER = new Set(['U1', 'U2', 'U3', 'U4', 'U5', 'U6'])
const KIN = new Set(['U1', 'U2', 'U3'])

/** Whether a home is a foster home. */
export function isFoster(home: Home): boolean {
  return FOSTER.has(home.place)
}

/** Chooses a home for a child who has to move on a day. */
export function chooseHome(life: Life, day: Day, random: Random): Home {
  const kind = kindOfHome(life, ageOn(life.born, day), random)
  if (kind === 'supported') return makeHome(life, day < SUPPORTED_REGISTERED ? 'H5' : 'K3', random)
  return makeHome(life, kind, random)
}

function kindOfHome(life: Life, age: number, random: Random): string {
  if (life.unaccompanied)
    return random.weighted({ U6: 30, U4: 8, supported: age >= 16 ? 60 : 0, K2: 6 })
  if (age < 10) return random.weighted({ U6: 40, U4: 22, U3: 14, U1: 10, P1: 9, K2: 3, R3: 2 })
  if (age < 16)
    return random.weighted({ U6: 28, U4: 27, U3: 6, U1: 7, P1: 7, K2: 20, S1: 2, K1: 1 })
  return random.weighted({ U6: 17, U4: 20, U1: 4, K2: 15, supported: 36, P1: 4, R5: 1, K1: 1 })
}

/** A home of a kind, near or far. */
export function makeHome(life: Life, place: string, random: Random): Home {
  const provider = providerOf(place, random)
  const inside = random.chance(KIN.has(place) || place === 'P1' ? 0.75 : insideShare(place))
  const miles = inside ? random.wait(8) : 9 + random.wait(27)
  return {
    place,
    provider,
    post: `ZX${random.between(1, 29)} ${random.between(1, 9)}${letters(random)}`,
    urn: urnOf(place, provider, random),
    miles: life.unaccompanied ? '' : miles.toFixed(1),
    authority: inside ? 'E10000099' : `E1000009${random.between(5, 8)}`,
    inside,
  }
}

function insideShare(place: string): number {
  return place === 'K2' || place === 'S1' || place === 'K1' ? 0.38 : 0.63
}

function providerOf(place: string, random: Random): string {
  if (place === 'P1') return 'PR0'
  if (KIN.has(place)) return 'PR1'
  if (place.startsWith('U')) return random.weighted({ PR1: 63, PR4: 33, PR5: 4 })
  if (place.startsWith('A')) return random.weighted({ PR1: 80, PR2: 15, PR5: 5 })
  if (place === 'R5') return 'PR3'
  return random.weighted({ PR1: 17, PR4: 75, PR5: 8 })
}

function urnOf(place: string, provider: string, random: Random): string {
  if (place === 'P1' || place === 'R5') return ''
  if (place.startsWith('A') && provider === 'PR1') return 'XXXXXXX'
  return random.chance(0.4)
    ? `SC${random.between(900000, 999999)}`
    : String(random.between(9900000, 9999999))
}

function letters(random: Random): string {
  return random.pick([...'ABDEFGHJLNPQRSTUWXYZ']) + random.pick([...'ABDEFGHJLNPQRSTUWXYZ'])
}
