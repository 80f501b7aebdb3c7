import { buildPack } from './build-pack.ts'
import { PackRefused, type PackInput, type PackRange, type PackResult } from './pack-input.ts'

export interface PackPair {
  restricted: PackResult
  public: PackResult
}

/**
 * Both packs of a meeting with the same numbers on the same pages. `publicFrom` is given the
 * measured ranges and makes the public input: it is the one place where a restricted document
 * turns into a placeholder with nothing but its number of pages.
 */
export async function buildPackPair(
  restrictedInput: PackInput,
  publicFrom: (ranges: readonly PackRange[]) => PackInput,
): Promise<PackPair> {
  const restricted = await buildPack(restrictedInput)
  const publicInput = publicFrom(restricted.ranges)
  const open = await buildPack(publicInput)
  const frontPages = Math.max(restricted.frontPages, open.frontPages)
  const pair = {
    restricted: await lengthened(restrictedInput, restricted, frontPages),
    public: await lengthened(publicInput, open, frontPages),
  }
  refuseDifference(pair)
  return pair
}

/** How many printed pages one document takes, for its placeholder. */
export function pagesOf(
  ranges: readonly PackRange[],
  itemNumber: string,
  documentIndex: number,
): number {
  const range = ranges.find(
    (candidate) => candidate.itemNumber === itemNumber && candidate.documentIndex === documentIndex,
  )
  if (!range) throw new PackRefused(`Item ${itemNumber} has no document ${documentIndex + 1}.`)
  return range.to - range.from + 1
}

/** Page numbers only move when the front grows, so the shorter one is built again. */
async function lengthened(
  input: PackInput,
  built: PackResult,
  frontPages: number,
): Promise<PackResult> {
  return built.frontPages === frontPages ? built : buildPack({ ...input, frontPages })
}

function refuseDifference(pair: PackPair): void {
  const inWords = (ranges: readonly PackRange[]) => JSON.stringify(ranges)
  if (inWords(pair.restricted.ranges) !== inWords(pair.public.ranges)) {
    throw new PackRefused(
      'The public and the restricted pack do not list the same documents in the same order, so their page numbers differ.',
    )
  }
}
