import type { CodeSet } from './code-set.ts'

/**
 * One answer and the words that stand for it. Words are looked for where a word begins; `+` asks for
 * several, `^` for the beginning of the answer, and `.` for the whole word. An empty code means that
 * nothing was recorded.
 */
export interface Wording {
  readonly code: string
  readonly words: readonly string[]
  /** Other codes that the same words go with: a code that is none of them contradicts the words. */
  readonly also?: string
}

/** How people answer a question whose answers are the codes of a set. */
export interface AnswerSheet {
  readonly set: CodeSet
  /** The codes in the order of the letters that Ofsted puts before them. */
  readonly letters?: string
  /** The codes are printed among the words, as in `f) U6: Foster placement`. */
  readonly coded?: true
  /** Where code and words disagree the words are right: systems kept codes whose meaning changed. */
  readonly wordsDecide?: true
  /** The first that fits is taken, so the particular stands before the general. */
  readonly wordings: readonly Wording[]
}

/** One answer, and its words separated by `|`. */
export function wording(code: string, words: string, also?: string): Wording {
  return { code, words: words.split('|'), ...(also === undefined ? {} : { also }) }
}
