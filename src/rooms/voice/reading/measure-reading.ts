import { countSyllables } from './count-syllables.ts'

export interface Reading {
  readonly words: number
  readonly sentences: number
  /** Flesch–Kincaid grade; 0 where there is nothing to read. */
  readonly grade: number
  readonly longest: { readonly words: number; readonly text: string }
  readonly meanSentence: number
}

/** Takes text apart into sentences: a full stop, a question, a line of its own, a list item. */
export function splitSentences(text: string): string[] {
  return text
    .replace(/\b(Mr|Mrs|Ms|Dr|St|No|e\.g|i\.e)\./g, '$1')
    .replace(/(\d)\.(\d)/g, '$1:$2')
    .split(/(?<=[.!?…])["'”’)]*\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)
}

/** Words as a reader meets them; "can't" and "brother-in-law's" are one each. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}

/**
 * Measures how hard a text is to read. The grade is Flesch–Kincaid (Kincaid and others, 1975):
 * 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
 */
export function measureReading(text: string): Reading {
  const sentences = splitSentences(text).map((sentence) => ({
    text: sentence,
    words: wordsOf(sentence),
  }))
  const words = sentences.flatMap((sentence) => sentence.words)
  if (words.length === 0) {
    return { words: 0, sentences: 0, grade: 0, longest: { words: 0, text: '' }, meanSentence: 0 }
  }
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const meanSentence = words.length / sentences.length
  const longest = sentences.reduce((a, b) => (b.words.length > a.words.length ? b : a))
  return {
    words: words.length,
    sentences: sentences.length,
    grade: 0.39 * meanSentence + 11.8 * (syllables / words.length) - 15.59,
    longest: { words: longest.words.length, text: longest.text },
    meanSentence,
  }
}
