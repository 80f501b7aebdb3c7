import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes the data folder for this process. The embedded database has no lock of its own, and two
 * processes in one folder destroy it. A lock left by a process that died is taken over.
 * @returns the release function
 * @throws a sentence that names the process holding the folder
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'hearth.lock')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = openSync(path, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(readHolder(path))
      if (isAlive(holder)) {
        throw new Error(
          `The data folder ${folder} is in use by process ${holder}. Stop that one first, or set HEARTH_DATA to another folder.`,
          { cause: error },
        )
      }
      rmSync(path, { force: true })
    }
  }
  throw new Error(`The data folder ${folder} could not be locked: another process keeps taking it.`)
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
