import { z } from 'zod'
import type { SettingDefinition } from '#rooms/council/index.ts'

export interface ServerImport {
  readonly on: boolean
  /** For how many days what was sent is kept, sealed; then it is deleted. */
  readonly days: number
}

export const LONGEST_DAYS = 90

/**
 * Whether returns may be read by the server. Off where a council decided nothing: read in the browser,
 * children's rows never leave the analyst's machine, which is the safer way.
 */
export const serverImport: SettingDefinition<ServerImport> = {
  key: 'insight.server-import',
  value: z.object({ on: z.boolean(), days: z.number().int().min(1).max(LONGEST_DAYS) }),
  otherwise: { on: false, days: 14 },
}
