import type { CliIo } from '#platform/cli/verb.ts'
import { CHOICES, readChoices, type Choices } from '../engine/choices.ts'
import { dayFromIso } from '../engine/days.ts'
import type { Population, TermsGiven } from '../engine/scorecard.ts'
import { wholeNumber, type BadUse } from './read-use.ts'

/** The options that every command has that computes from returns. */
export const TERMS_OPTIONS = {
  population: { type: 'string' },
  'population-year': { type: 'string' },
  choose: { type: 'string', multiple: true },
  area: { type: 'string' },
} as const

/** What those options do, for the help of a command. */
export const TERMS_HELP = `  --population       people under 18 who live in the area, for the rate per 10,000
  --population-year  the year of that estimate
  --area             the council's own area code, such as E06000059, for in or out of area by postcode
  --choose           an answer to a question of definition, such as same-carer-moves=yes; give it again
                     for each question. The answer is printed beside the figure. The questions, with
                     the answers there are (the first holds when nothing is said):
${CHOICES.map(({ id, answers }) => `                       ${id}=${answers.map((one) => one.id).join('|')}`).join('\n')}`

interface TermsValues {
  readonly population?: string | undefined
  readonly 'population-year'?: string | undefined
  readonly choose?: readonly string[] | undefined
  readonly area?: string | undefined
}

/** Reads the options about population, area and definitions, or says what is wrong with one. */
export function readTerms(values: TermsValues): TermsGiven | BadUse {
  const population = readPopulation(values.population, values['population-year'])
  if (population && 'sentence' in population) return population
  const choices = readChosen(values.choose ?? [])
  if ('sentence' in choices) return choices
  const { area } = values
  if (area !== undefined && !/^[EWSN]\d{8}$/.test(area))
    return { sentence: '--area is a code of nine signs, such as E06000059.' }
  return { population, choices: choices.choices, area }
}

function readPopulation(
  text: string | undefined,
  yearText: string | undefined,
): Population | BadUse | undefined {
  if (text === undefined)
    return yearText === undefined
      ? undefined
      : { sentence: '--population-year needs --population with it.' }
  const value = wholeNumber('population', text.replaceAll(',', ''), 1, 99_999_999)
  if (typeof value !== 'number') return value
  if (yearText === undefined) return { value, year: null }
  const year = wholeNumber('population-year', yearText, 1990, 2100)
  return typeof year === 'number' ? { value, year } : year
}

function readChosen(given: readonly string[]): { choices: Choices } | BadUse {
  const pairs = given.map((text) => text.split('='))
  for (const [id, answer] of pairs) {
    const spec = CHOICES.find((one) => one.id === id)
    if (!spec)
      return {
        sentence: `--choose knows the questions ${CHOICES.map((one) => one.id).join(', ')}.`,
      }
    if (!spec.answers.some((one) => one.id === answer))
      return {
        sentence: `--choose ${spec.id}= is one of ${spec.answers.map((one) => one.id).join(', ')}. ${spec.question}`,
      }
  }
  return { choices: readChoices(Object.fromEntries(pairs)) ?? {} }
}

/** A day from an option, or what it must be. */
export function readDay(name: string, text: string | undefined): string | BadUse {
  if (text === undefined) return { sentence: `Give the day: --${name} 2025-03-31.` }
  if (dayFromIso(text) === null)
    return { sentence: `--${name} is a date with the year first, such as 2025-03-31.` }
  return text
}

/** One of the formats that a command writes. */
export function readFormat<T extends string>(formats: readonly T[], text: string): T | BadUse {
  const format = formats.find((one) => one === text)
  return format ?? { sentence: `--format is one of ${formats.join(', ')}.` }
}

/** Whether something read from the command line is what was wrong with it. */
export function isBadUse<T>(read: T | BadUse): read is BadUse {
  return typeof read === 'object' && read !== null && 'sentence' in read
}

/** The exit codes, for the help of every command. */
export const EXIT_HELP = `Exit code 0 when it was done, 1 when it could not be (a file cannot be read as it stands: each problem
is on standard error, with file, row and column), 2 when the command was not understood, and with
--strict 3 when it was done and rows deserve a look.`

/** The exit code of a run that was done: with --strict, rows to look at are told by it. */
export function doneCode(io: CliIo, strict: boolean, queries: number): number {
  if (!strict || queries === 0) return 0
  io.err(`${queries} ${queries === 1 ? 'row deserves' : 'rows deserve'} a look.\n`)
  return 3
}
