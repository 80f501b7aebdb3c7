import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { ReturnFile } from '../engine/scorecard.ts'

export interface FoundFiles {
  readonly files: readonly ReturnFile[]
  /** Files of other kinds, which were not read. */
  readonly leftAside: readonly string[]
  /** Folders that are not there. */
  readonly notFound: readonly string[]
}

/** Reads every CSV file, workbook and archive in some folders and the folders within them, as they are. */
export function readFolders(folders: readonly string[]): FoundFiles {
  const files: ReturnFile[] = []
  const leftAside: string[] = []
  const notFound: string[] = []
  for (const folder of folders) {
    const stat = statSync(folder, { throwIfNoEntry: false })
    if (!stat) notFound.push(folder)
    for (const path of stat ? pathsIn(folder, stat.isDirectory()) : []) {
      const name = nameOf(folder, path)
      if (/\.(csv|txt|xlsx|xlsm|zip)$/i.test(path)) files.push({ name, bytes: readFileSync(path) })
      else leftAside.push(name)
    }
  }
  return { files, leftAside, notFound }
}

/** The files in a folder, in order of name, so that two runs read the same; what is hidden is left. */
function pathsIn(folder: string, isFolder: boolean): string[] {
  if (!isFolder) return [folder]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !isSystemFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .sort()
}

function isSystemFile(name: string): boolean {
  return ['thumbs.db', 'desktop.ini'].includes(name.toLowerCase())
}

/** The name for messages, with the folder that was given: it may hold the year. */
function nameOf(folder: string, path: string): string {
  const within = relative(folder, path)
  const name = within === '' ? basename(path) : join(basename(resolve(folder)), within)
  return name.split(sep).join('/')
}
