import type { AnswerSheet, Wording } from './answer-sheet.ts'
import { HOME_ANSWERS } from './answers-homes.ts'
import { LEAVER_ANSWERS } from './answers-leavers.ts'
import { PEOPLE_ANSWERS } from './answers-people.ts'
import type { CodeSet } from './code-set.ts'

/** What an answer was taken for: the place of a code, 0 for nothing recorded. */
export interface ToldAnswer {
  readonly place: number
  /** The code that stood there is another than the words say. */
  readonly disagrees: boolean
}

const SHEETS: ReadonlyMap<CodeSet, AnswerSheet> = new Map(
  [...PEOPLE_ANSWERS, ...HOME_ANSWERS, ...LEAVER_ANSWERS].map((sheet) => [sheet.set, sheet]),
)

/** The sets whose answers may be given in words. */
export const ANSWERED: readonly CodeSet[] = [...SHEETS.keys()]

const LETTER = /^\(?([a-z]{1,2})\)\s*(.*)$/i

/**
 * Reads an answer in whatever letters, codes and words it was given: `a) Yes`, `f) U6: Foster
 * placement`, `N1 - Abuse or neglect`, `Male`. Null when it cannot be told.
 */
export function readAnswer(set: CodeSet, text: string): ToldAnswer | null {
  const sheet = SHEETS.get(set)
  if (!sheet) throw new Error(`There are no answers for ${set.name}`)
  const lettered = LETTER.exec(text)
  const letter = lettered?.[1] ?? ''
  const rest = lettered?.[2] ?? text
  if (rest.trim() === '') return byLetter(sheet, letter)
  const plain = rest
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()
  const code = codeIn(sheet, plain, rest)
  const said = sheet.wordings.find((one) => isSaid(one, ` ${plain.toLowerCase()} `))
  if (code === null && said === undefined) return null
  return settle(sheet, code, said)
}

function settle(sheet: AnswerSheet, code: string | null, said: Wording | undefined): ToldAnswer {
  if (code === null)
    return { place: Math.max(0, sheet.set.codes.indexOf(said!.code)), disagrees: false }
  const fits =
    !sheet.wordsDecide ||
    said === undefined ||
    said.code === '' ||
    said.code === code ||
    (said.also?.split(' ').includes(code) ?? false)
  return { place: sheet.set.codes.indexOf(fits ? code : said.code), disagrees: !fits }
}

/** A letter alone stands for the answer that the publisher lists under it. */
function byLetter(sheet: AnswerSheet, letter: string): ToldAnswer | null {
  const own = sheet.set.codes.indexOf(letter.toUpperCase())
  if (sheet.letters === undefined) return own > 0 ? { place: own, disagrees: false } : null
  const code = sheet.letters.split(' ')[letter.toLowerCase().charCodeAt(0) - 97]
  if (letter.length !== 1 || code === undefined) return null
  return { place: sheet.set.codes.indexOf(code), disagrees: false }
}

/** The code among the words: the whole answer, its first part before a sign, or printed in it. */
function codeIn({ set, coded }: AnswerSheet, plain: string, text: string): string | null {
  if (set.codes.indexOf(plain) > 0) return plain
  const first = /^\s*([a-z0-9]{1,6})\s*[:=.\-–—]/i.exec(text)?.[1]?.toUpperCase()
  if (first !== undefined && set.codes.indexOf(first) > 0) return first
  if (!coded) return null
  return (
    plain.split(' ').find((word) => /\d|^[A-Z]{4}$/.test(word) && set.codes.indexOf(word) > 0) ??
    null
  )
}

function isSaid({ words }: Wording, text: string): boolean {
  return words.some((phrase) =>
    phrase.split('+').every((part) => {
      const start = part.startsWith('^')
      const end = part.endsWith('.')
      const wanted = ` ${part.slice(start ? 1 : 0, end ? -1 : undefined)}${end ? ' ' : ''}`
      return start ? text.startsWith(wanted) : text.includes(wanted)
    }),
  )
}
