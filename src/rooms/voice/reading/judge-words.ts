import { findBannedWords, findVagueVerbs } from './hard-words.ts'
import { measureReading, splitSentences } from './measure-reading.ts'

/** An officer's answer above this grade cannot be sent. */
export const HARDEST_ANSWER = 6
/** What Youth Voice itself writes for young people. */
export const HARDEST_OWN_WORDS = 5
export const LONGEST_ANSWER_WORDS = 150
export const LONGEST_SENTENCE = 20

export interface Judgement {
  readonly words: number
  /** To one decimal place, as people read it. */
  readonly grade: number
  /** What has to change before the words can be sent; empty: they are plain. */
  readonly mustChange: readonly string[]
  /** What to think about; it stops nothing. */
  readonly couldChange: readonly string[]
}

/** Reads a text as a young person will have to, and says in sentences what to change. */
export function judgeWords(
  text: string,
  limits: { grade: number; words?: number } = { grade: HARDEST_ANSWER },
): Judgement {
  const reading = measureReading(text)
  const sentences = splitSentences(text)
  const mustChange: string[] = []
  const couldChange: string[] = []
  if (limits.words !== undefined && reading.words > limits.words) {
    mustChange.push(`It has ${reading.words} words. The most is ${limits.words}.`)
  }
  if (roundTo1(reading.grade) > limits.grade) {
    mustChange.push(
      `It reads at school grade ${shown(reading.grade)}. The most is ${limits.grade}: use shorter words and shorter sentences.`,
    )
  }
  for (const { word, instead } of findBannedWords(text)) {
    mustChange.push(`Young people asked us not to say “${word}”. Say instead: ${instead}.`)
  }
  if (reading.longest.words > LONGEST_SENTENCE) {
    couldChange.push(
      `One sentence has ${reading.longest.words} words: “${opening(reading.longest.text)}…” Cut it in two.`,
    )
  }
  for (const verb of findVagueVerbs(sentences)) {
    couldChange.push(`“${verb}” promises nothing. Say what will happen, and by which date.`)
  }
  return { words: reading.words, grade: roundTo1(reading.grade), mustChange, couldChange }
}

/** The grade as people read it: 'school grade 4.2', or that it is easier than any school grade. */
export const sayGrade = (judged: Judgement): string =>
  judged.grade < 1 ? 'Easier than school grade 1' : `School grade ${judged.grade.toFixed(1)}`

const roundTo1 = (value: number): number => Math.max(0, Math.round(value * 10) / 10)
const shown = (grade: number): string => roundTo1(grade).toFixed(1)
const opening = (text: string): string => text.split(/\s+/).slice(0, 8).join(' ')
