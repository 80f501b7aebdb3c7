/**
 * The answers of one column of one file that were met before, by their bytes. A column holds few
 * different answers in many rows, and an answer takes longer to understand than to compare.
 */
export interface AnswerMemory {
  /** The place that was told for these bytes; -1 when they are new. */
  readonly recall: (start: number, end: number) => number
  readonly keep: (start: number, end: number, place: number) => void
}

const SLOTS = 1024
/** Beyond this a column holds no answers but free text, and remembering it would only fill the memory. */
const MOST_KEPT = 512

/** Remembers answers that lie in the bytes of a file. */
export function createAnswerMemory(bytes: Uint8Array): AnswerMemory {
  const starts = new Int32Array(SLOTS)
  const ends = new Int32Array(SLOTS)
  const places = new Uint8Array(SLOTS)
  let kept = 0

  function slotFor(start: number, end: number): number {
    let sum = end - start
    for (let at = start; at < end; at++) sum = (Math.imul(sum, 31) + bytes[at]!) | 0
    let slot = (sum ^ (sum >>> 15)) & (SLOTS - 1)
    while (ends[slot] !== 0 && !isSame(starts[slot]!, ends[slot]!, start, end))
      slot = (slot + 1) & (SLOTS - 1)
    return slot
  }

  function isSame(from: number, to: number, start: number, end: number): boolean {
    if (to - from !== end - start) return false
    for (let at = from, other = start; at < to; at++, other++)
      if (bytes[at] !== bytes[other]) return false
    return true
  }

  return {
    recall(start, end) {
      const slot = slotFor(start, end)
      return ends[slot] === 0 ? -1 : places[slot]!
    },
    keep(start, end, place) {
      if (kept >= MOST_KEPT) return
      const slot = slotFor(start, end)
      if (ends[slot] === 0) kept++
      starts[slot] = start
      ends[slot] = end
      places[slot] = place
    },
  }
}
