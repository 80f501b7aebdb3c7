import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { CliIo, CliVerb } from '#platform/cli/verb.ts'

/** The command line was not understood: the sentence, and exit code 2. */
export class BadUse extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'BadUse'
  }
}

/** Reads options and plain arguments. Throws `BadUse` for what the verb does not know. */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new BadUse(error instanceof Error ? error.message : String(error))
  }
}

/** Runs a verb: help when asked, sentences for what fails, and the exit code. */
export async function runVerb(verb: CliVerb, args: readonly string[], io: CliIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${verb.help}\n`)
    return 0
  }
  try {
    return await verb.run(args, io)
  } catch (error) {
    if (error instanceof BadUse) {
      io.err(`${error.message}\n\n${verb.help}\n`)
      return 2
    }
    io.err(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}
