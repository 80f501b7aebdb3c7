import type { Reading } from '../readings/reading.ts'
import { drawHome, drawTen } from './draw-ten.ts'
import { inTen } from './in-ten.ts'

/** What the rest of the sentence says, after "About 8 in every 10" or after a number. */
type Ending = readonly [id: string, ending: string]

/** In the order in which they are told; the first ten that are shown are. */
const endings: readonly Ending[] = [
  ['D2', 'of you are in our care.'],
  ['S13', 'of you live with a foster family.'],
  ['S6', 'of those here for years had the same home for two years.'],
  ['S5', 'of you had three homes or more in one year.'],
  ['S4', 'of you live more than 20 miles from home.'],
  ['V4', 'of you had your say at your review.'],
  ['H2', 'of you had a health check on time.'],
  ['H3', 'of you saw a dentist this year.'],
  ['L3', 'of those who left care are still in touch with us.'],
  ['E11', 'of those who left care work, learn or train.'],
  ['L2', 'of those who left care have a home that is good enough.'],
  ['E7', 'of you have a plan for school.'],
  ['H4', 'of you had all your jabs.'],
  ['L1', 'of those who left care have a plan that is up to date.'],
  ['V2', 'of you say you feel safe and looked after.'],
  ['S14', 'of you live outside our area.'],
]

const MOST = 10

/** A figure in a plain sentence with its picture. */
export interface PlainSentence {
  readonly id: string
  readonly words: string
  readonly picture: string
  readonly verdicts: readonly string[]
  readonly group: 'better' | 'not-enough' | 'rest'
}

/** Up to ten figures as a young person reads them. One that the public may not see is not among them. */
export function sayPlainly(readings: readonly Reading[]): PlainSentence[] {
  return endings
    .flatMap(([id, ending]) => {
      const reading = readings.find((one) => one.id === id)
      return reading && reading.shown !== null ? [sentenceOf(reading, reading.shown, ending)] : []
    })
    .slice(0, MOST)
}

function sentenceOf(reading: Reading, shown: number, ending: string): PlainSentence {
  const { id, unit, value, direction, target } = reading
  const share = unit === 'percent' ? inTen(shown) : null
  const start = share ? share.words : `${value}`
  const missed = target?.judgement === 'misses'
  const worse = direction?.meaning === 'worse'
  const better = direction?.meaning === 'better'
  return {
    id,
    words: `${start} ${ending}`,
    picture: share ? drawTen(share.filled) : drawHome(),
    verdicts: verdictsOf(reading),
    group: missed || worse ? 'not-enough' : better ? 'better' : 'rest',
  }
}

function verdictsOf({ direction, target, polarity }: Reading): string[] {
  const promised = {
    meets: 'We keep our promise here.',
    near: 'We are close to what we promised.',
    misses:
      polarity === 'down' ? 'We promised it would be fewer.' : 'We promised it would be more.',
  }
  const moved = {
    better: 'It is better than a year ago.',
    worse: 'It is worse than a year ago.',
    same: 'It is the same as a year ago.',
    none: '',
  }
  return [
    target?.judgement ? promised[target.judgement] : '',
    direction ? moved[direction.meaning] : '',
  ].filter((words) => words !== '')
}
