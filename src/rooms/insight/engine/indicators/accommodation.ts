import { answerTo } from '../choices.ts'
import { anyOf, code, type CodeSet } from '../reading/code-set.ts'
import { ACCOM, ACCOM_KIND, SUITABLE } from '../reading/codes.ts'
import type { View } from '../view.ts'

/** Where care leavers live, in kinds that tell a Board something. Everybody is in exactly one. */
export type HomeKind =
  | 'staying-put'
  | 'family'
  | 'own-home'
  | 'supported'
  | 'bed-and-breakfast'
  | 'custody'
  | 'no-fixed-abode'
  | 'elsewhere'
  | 'not-known'

/** The letters of the return (SSDA903 ACCOM) that make up each kind; the rest, and a blank, is not known. */
const LETTERS: Readonly<Record<Exclude<HomeKind, 'not-known'>, string>> = {
  'staying-put': 'Z',
  family: 'B',
  'own-home': 'U K',
  supported: 'C D E T',
  'bed-and-breakfast': 'W V',
  custody: 'X',
  'no-fixed-abode': 'S',
  elsewhere: 'G H Y',
}

const KINDS = Object.keys(LETTERS) as (keyof typeof LETTERS)[]

/** The kind of home of every place in a code set whose codes begin with the letter. */
function kindsOf(set: CodeSet): readonly HomeKind[] {
  return set.codes.map(
    (text) =>
      KINDS.find((kind) => LETTERS[kind].split(' ').includes(text.charAt(0))) ?? 'not-known',
  )
}

/** The kind of home by a code of the yearly return. */
export const KIND_IN_RETURN = kindsOf(ACCOM)
/** The kind of home by a code of the list of care leavers. */
export const KIND_IN_LIST = kindsOf(ACCOM_KIND)

// Custody and no fixed abode are never suitable, whatever an older year's code says (X1, S1).
const SUITABLE_IN_RETURN = anyOf(ACCOM, 'B1 C1 D1 E1 G1 H1 K1 R1 T1 U1 V1 W1 Y1 Z1')
const NEVER_SUITABLE = anyOf(ACCOM_KIND, 'S X')
const SAID_SUITABLE = code(SUITABLE, 'SUITABLE')
/** Gone abroad, deported, residence not known: the Department gives no information on these. */
const AWAY_IN_RETURN = anyOf(ACCOM, 'G1 G2 H1 H2 R1 R2')
const AWAY_IN_LIST = anyOf(ACCOM_KIND, 'G H R')
const UNKNOWN_IN_RETURN = code(ACCOM, '0')

/** What is known of somebody's home. */
export type Suitability = 'suitable' | 'unsuitable' | 'not-known'

/** Whether a home is suitable by a code of the yearly return, as the council chose to read it. */
export function suitabilityInReturn(view: View, accom: number): Suitability {
  if (accom === 0 || accom === UNKNOWN_IN_RETURN) return 'not-known'
  if (AWAY_IN_RETURN[accom] === 1 && awayIsNotKnown(view)) return 'not-known'
  return SUITABLE_IN_RETURN[accom] === 1 ? 'suitable' : 'unsuitable'
}

/** The same by the two columns of the list of care leavers: the kind of home, and what is said of it. */
export function suitabilityInList(view: View, kind: number, said: number): Suitability {
  if (NEVER_SUITABLE[kind] === 1) return 'unsuitable'
  if (said === 0 || (AWAY_IN_LIST[kind] === 1 && awayIsNotKnown(view))) return 'not-known'
  return said === SAID_SUITABLE ? 'suitable' : 'unsuitable'
}

function awayIsNotKnown(view: View): boolean {
  return answerTo(view.terms.choices, 'unknown-accommodation') === 'not-known'
}
