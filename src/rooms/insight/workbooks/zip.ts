import { unzipSync, type UnzipFileInfo } from 'fflate'

/** What a file of many parts may be told to be at fault, as a sentence for its reader. */
export class BadWorkbook extends Error {}

/** A zip archive: the names in it, and its parts one at a time. */
export interface Zip {
  readonly names: readonly string[]
  /** The unpacked bytes of a part; null when there is none of this name. */
  readonly read: (name: string) => Uint8Array | null
}

/** A few kilobytes can claim to unpack to terabytes: what an archive may hold is bounded beforehand. */
export const MOST_UNPACKED = 400_000_000
const MOST_PARTS = 2000

/** Opens an archive without unpacking it. Throws BadWorkbook when it is damaged or claims too much. */
export function openZip(bytes: Uint8Array): Zip {
  const names: string[] = []
  unzip(bytes, ({ name }) => {
    if (names.push(name) > MOST_PARTS) throw tooMuch()
    return false
  })
  let unpacked = 0
  return {
    names,
    read(wanted) {
      if (!names.includes(wanted)) return null
      let taken = false
      const parts = unzip(bytes, ({ name, originalSize }) => {
        if (name !== wanted || taken) return false
        unpacked += originalSize
        if (!(unpacked <= MOST_UNPACKED)) throw tooMuch()
        return (taken = true)
      })
      return parts[wanted] ?? null
    },
  }
}

function unzip(
  bytes: Uint8Array,
  filter: (file: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof BadWorkbook) throw error
    throw new BadWorkbook('it is damaged and cannot be unpacked. Save it again, or save it as CSV.')
  }
}

function tooMuch(): BadWorkbook {
  return new BadWorkbook(
    'it holds more than can be read here. Save the lists that are needed as CSV, and give those files.',
  )
}
