import { spawnSync } from 'node:child_process'
import { BadUse, readArguments } from './bad-use.ts'

/** The one folder that the command names. Throws `BadUse`. */
export function oneFolder(args: readonly string[]): string {
  const { positionals } = readArguments(args, {})
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new BadUse('Name one folder.')
  return folder
}

/** Runs one of PostgreSQL's own tools. Throws a sentence when it is missing or fails. */
export function runTool(tool: string, args: string[]): void {
  const result = spawnSync(tool, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (result.error) throw new Error(`${tool} is not installed here.`)
  if (result.status !== 0) throw new Error(`${tool} failed; see the lines above.`)
}
