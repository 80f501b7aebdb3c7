import type { CliIo } from '#platform/cli/verb.ts'
import type { Problem, Progress, ReturnFile } from '../engine/scorecard.ts'
import { unpackFiles } from '../workbooks/unpack-files.ts'
import { readFolders } from './read-folders.ts'
import { sayBadUse } from './read-use.ts'

/** The files of some folders, or the exit code when there is nothing to go on with. */
export type Opened = { readonly files: readonly ReturnFile[] } | { readonly code: number }

/** Opens the files of some folders, and says what it left aside. The one way for every command. */
export async function openReturns(
  io: CliIo,
  folders: readonly string[],
  help: string,
): Promise<Opened> {
  const { files: found, leftAside: others, notFound } = readFolders(folders)
  if (notFound.length > 0) {
    const sentence = `There is no folder ${notFound.join(', ')}.`
    return { code: sayBadUse(io, { sentence }, help) }
  }
  const { files, leftAside, problems } = await unpackFiles(found)
  const aside = [...others, ...leftAside]
  if (aside.length > 0) io.err(`Left aside, because Hearth does not know it: ${aside.join(', ')}\n`)
  if (problems.length > 0) return { code: sayProblems(io, problems) }
  if (files.length === 0) {
    io.err(`There is no file of returns in ${folders.join(', ')}.\n`)
    return { code: 1 }
  }
  return { files }
}

/** Problems name file, row and column. What stood in the cell may be a child's, so it is not logged. */
export function sayProblems(io: CliIo, problems: readonly Problem[]): number {
  const many = problems.length === 1 ? 'One problem' : `${problems.length} problems`
  io.err(`${many} in the files, so nothing was computed:\n`)
  for (const { message } of problems) io.err(`  ${message}\n`)
  return 1
}

const STEPS: Readonly<Record<Progress['step'], string>> = {
  reading: 'Reading the files',
  arranging: 'Putting each time in care in order',
  computing: 'Working out the figures',
}

/** Draws how far a run has come, on a terminal only: a log of a scheduled job stays short. */
export function progressOn(io: CliIo): ((at: Progress) => void) | undefined {
  if (!io.isTerminal) return undefined
  return ({ step, done, total }) => {
    const share = total === 0 ? 100 : Math.round((done * 100) / total)
    io.err(`\r\u001b[K${STEPS[step]}: ${share}%`)
  }
}

/** Takes the progress off the terminal again. */
export function endProgress(io: CliIo): void {
  if (io.isTerminal) io.err('\r\u001b[K')
}
