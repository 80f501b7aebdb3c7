import type { Unit } from '../engine/indicator.ts'
import type { Target } from '../readings/figure.ts'
import { writeGiven } from '../readings/write-figure.ts'

/** "At least 85%", or "None". */
export function targetInWords(
  target: Pick<Target, 'value' | 'direction'> | undefined,
  unit: Unit,
): string {
  if (!target) return 'None'
  const figure = writeGiven(target.value, unit)
  return target.direction === 'at_least' ? `At least ${figure}` : `No more than ${figure}`
}
