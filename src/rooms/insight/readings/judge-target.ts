import type { Unit } from '../engine/indicator.ts'
import type { Target } from './figure.ts'
import { writeGiven } from './write-figure.ts'

export type Judgement = 'meets' | 'near' | 'misses'

/** A figure held against its target, in words and a shape; without a target nothing is judged. */
export interface JudgedTarget {
  readonly words: string
  readonly source: string
  readonly value: number
  readonly judgement: Judgement | null
  readonly chip: { readonly text: string; readonly kind: 'done' | 'wait' | 'late' } | null
}

/** Within this much of the target a figure is close to it: 5 points, or a twentieth of the target. */
const NEAR_POINTS = 5
const NEAR_SHARE = 0.05

/** Compares the unrounded figure with the target. `value` null: there is a target, and no figure to judge. */
export function judgeTarget(value: number | null, target: Target, unit: Unit): JudgedTarget {
  const limit = writeGiven(target.value, unit)
  const words =
    target.direction === 'at_least' ? `Target: at least ${limit}` : `Target: no more than ${limit}`
  const judgement = value === null ? null : judge(value, target, unit)
  return {
    words,
    source: target.source,
    value: target.value,
    judgement,
    chip: judgement && chipOf(judgement, target),
  }
}

function judge(value: number, target: Target, unit: Unit): Judgement {
  const missing = target.direction === 'at_least' ? target.value - value : value - target.value
  if (missing <= 0) return 'meets'
  const margin = unit === 'percent' ? NEAR_POINTS : Math.abs(target.value) * NEAR_SHARE
  return missing <= margin ? 'near' : 'misses'
}

function chipOf(judgement: Judgement, target: Target): NonNullable<JudgedTarget['chip']> {
  if (judgement === 'meets') return { text: 'Meets the target', kind: 'done' }
  const over = target.direction === 'at_most'
  return judgement === 'near'
    ? { text: over ? 'Just over the target' : 'Just short of the target', kind: 'wait' }
    : { text: over ? 'Over the target' : 'Short of the target', kind: 'late' }
}
