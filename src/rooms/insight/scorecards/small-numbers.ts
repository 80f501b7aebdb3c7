import { z } from 'zod'
import type { SettingDefinition } from '#rooms/council/index.ts'

/** Counts from 1 to this are not shown in public, nor anything that gives them away. */
export const smallNumberThreshold: SettingDefinition<number> = {
  key: 'insight.small-number-threshold',
  value: z.number().int().min(1).max(20),
  otherwise: 5,
}
