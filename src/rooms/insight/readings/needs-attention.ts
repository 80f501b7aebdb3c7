import type { Reading } from './reading.ts'

/** An indicator that stands first, with its reason in words. */
export interface NeedsAttention {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly chip: { readonly text: string; readonly kind: 'late' | 'wait' }
}

/**
 * What is worse than its target, or worse than a year before. The furthest from its target stands
 * first; nothing is red for any other reason.
 */
export function listNeedsAttention(readings: readonly Reading[]): NeedsAttention[] {
  return readings
    .map((reading) => ({ reading, weight: weigh(reading) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ reading }) => ({
      id: reading.id,
      title: reading.title,
      why: reasonOf(reading),
      chip: chipOf(reading),
    }))
}

function weigh({ target, direction }: Reading): number {
  const behind = { misses: 4, near: 2, meets: 0 }[target?.judgement ?? 'meets']
  return behind + (direction?.meaning === 'worse' ? 1 : 0)
}

function chipOf({ target }: Reading): NeedsAttention['chip'] {
  const chip = target?.chip
  if (chip && chip.kind !== 'done') return { text: chip.text, kind: chip.kind }
  return { text: 'Getting worse', kind: 'wait' }
}

function reasonOf(reading: Reading): string {
  const { target, direction, value } = reading
  const figure = [value, reading.unitWords].filter(Boolean).join(' ')
  const judged = target && target.judgement !== null
  const sentences = [
    judged ? `${figure} against a target of ${limitOf(target.words)}.` : `${figure} now.`,
  ]
  if (direction?.meaning === 'worse') {
    const better = direction.way === 'up' ? 'lower' : 'higher'
    sentences.push(`A year before it was ${direction.before}, and ${better} is better.`)
  }
  return sentences.join(' ')
}

/** "Target: at least 85%" → "at least 85%" */
const limitOf = (words: string): string => words.replace('Target: ', '')
