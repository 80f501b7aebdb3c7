import { Unacceptable } from '#platform/http/errors.ts'
import type { Indicator } from '../engine/indicator.ts'
import { isAverage } from '../engine/indicator.ts'
import { parseBenchmark, type TypedUnit } from '../measures/parse-benchmark.ts'

/** One figure as it was typed, all of it text. */
export interface TypedFigure {
  readonly numerator: string
  readonly denominator: string
  readonly value: string
  /** In which unit the value was written; empty where the form did not ask. */
  readonly unit: TypedUnit | ''
  readonly note: string
}

/** The same in numbers. */
export interface ReadFigure {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly note: string
}

/**
 * Reads what was typed, in the unit that was stated; nothing is guessed. Throws a sentence a field,
 * under the fields' own names.
 */
export function readTyped(indicator: Indicator, typed: TypedFigure): ReadFigure {
  const problems: Record<string, string> = {}
  const numerator = readCount('numerator', typed.numerator, problems)
  const denominator = readCount('denominator', typed.denominator, problems)
  const value = readValue(indicator, typed, problems)
  if (Object.keys(problems).length === 0) {
    checkParts(indicator, { numerator, denominator }, problems)
    if ([numerator, denominator, value].every((part) => part === null) && typed.note === '')
      problems['value'] = 'Write the figure, or say in the note why there is none.'
  }
  if (Object.keys(problems).length > 0) throw new Unacceptable(problems)
  return { numerator, denominator, value, note: typed.note }
}

function readCount(name: string, text: string, problems: Record<string, string>): number | null {
  const plain = text.trim().replaceAll(',', '')
  if (plain === '') return null
  if (/^\d{1,9}$/.test(plain)) return Number(plain)
  problems[name] = 'Write a whole number, such as 12. Words belong in the note.'
  return null
}

function readValue(
  { unit }: Indicator,
  typed: TypedFigure,
  problems: Record<string, string>,
): number | null {
  const text = typed.value.trim()
  if (text === '') return null
  if (unit === 'yes-no') {
    if (text === '1' || text === '0') return Number(text)
    problems['value'] = 'Choose yes or no.'
    return null
  }
  const stated = unit === 'percent' ? typed.unit || signOf(text) : 'number'
  if (stated === '') {
    problems['unit'] = 'Say in which unit you wrote it, so that 0.5 cannot be mistaken.'
    return null
  }
  const parsed = parseBenchmark(text, stated, unit)
  if ('problem' in parsed || parsed.low !== parsed.high) {
    problems['value'] =
      'problem' in parsed && !parsed.problem.startsWith('Write one figure')
        ? parsed.problem
        : 'Write one figure, such as 27.2. Words belong in the note.'
    return null
  }
  if (unit === 'number' && !(Number.isInteger(parsed.low) && parsed.low >= 0))
    problems['value'] = 'Write a whole number, such as 12. Words belong in the note.'
  return parsed.low
}

/** "81%" says itself what it is. */
const signOf = (text: string): TypedUnit | '' => (text.endsWith('%') ? 'percent' : '')

function checkParts(
  { unit }: Indicator,
  { numerator, denominator }: Pick<ReadFigure, 'numerator' | 'denominator'>,
  problems: Record<string, string>,
): void {
  if (numerator !== null && denominator === null && !isAverage(unit) && unit !== 'number')
    problems['denominator'] = 'Say out of how many, so that the share can be worked out.'
  if (unit !== 'percent' || numerator === null || denominator === null) return
  if (numerator > denominator)
    problems['numerator'] =
      `${numerator} is more than ${denominator}, so it cannot be a part of it.`
}
