export interface MarkedPart {
  readonly text: string
  readonly isGone: boolean
}

/** The writer's words in parts, those marked that the shared version no longer holds. */
export function markTakenOut(original: string, shared: string): MarkedPart[] {
  const from = original.match(/\s+|[^\s]+/g) ?? []
  const to = (shared.match(/[^\s]+/g) ?? []).map(bare)
  const kept = keptWords(from, to)
  const parts: { text: string; isGone: boolean }[] = []
  from.forEach((token, index) => {
    const last = parts.at(-1)
    const isSpace = token.trim() === ''
    const isGone = isSpace ? (last?.isGone ?? false) : !kept.has(index)
    if (last && last.isGone === isGone) last.text += token
    else parts.push({ text: token, isGone })
  })
  return parts
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Which words of the original the longest common line of words goes through. */
function keptWords(from: readonly string[], to: readonly string[]): Set<number> {
  const words = from.flatMap((token, index) => (token.trim() ? [{ word: bare(token), index }] : []))
  const lengths = Array.from({ length: words.length + 1 }, () =>
    new Array<number>(to.length + 1).fill(0),
  )
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = words.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row)
        row[j] =
          words[i]?.word === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const kept = new Set<number>()
  for (let i = 0, j = 0; i < words.length && j < to.length;) {
    const word = words[i]
    if (word && word.word === to[j]) {
      kept.add(word.index)
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return kept
}
