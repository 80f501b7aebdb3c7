import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { CliIo } from '#platform/cli/verb.ts'

/** A command line that cannot be followed, in one sentence. */
export interface BadUse {
  readonly sentence: string
}

/** Says what was wrong with the command line and how it is used; gives the exit code for bad use. */
export function sayBadUse(io: CliIo, { sentence }: BadUse, help: string): number {
  io.err(`${sentence}\n\n${help}\n`)
  return 2
}

/** Parses options and plain arguments, or says in a sentence why they cannot be. */
export function parseUse<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    return { sentence: `${why}.` }
  }
}

/** A whole number from an option, within bounds; or the sentence that says what it must be. */
export function wholeNumber(
  name: string,
  text: string,
  least: number,
  most: number,
): number | BadUse {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  return { sentence: `--${name} is a whole number from ${least} to ${most}.` }
}
