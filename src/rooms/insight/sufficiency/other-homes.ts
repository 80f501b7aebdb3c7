import { z } from 'zod'
import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { readSetting, type SettingDefinition } from '#rooms/council/index.ts'
import type { OtherHome } from '../engine/sufficiency/sufficiency.ts'

/**
 * What a council calls the codes that stand for other homes. From 2025/26 the return splits Z1 into Z11
 * to Z14; what each means is for the council to say, because no public copy of the guide that we could
 * read tells it.
 */
export const otherHomeWords: SettingDefinition<Record<string, string>> = {
  key: 'insight.other-home-words',
  value: z.record(z.string().regex(/^[A-Z]\d{1,2}$/), z.string().min(1).max(80)),
  otherwise: {},
}

const KNOWN: Readonly<Record<string, string>> = {
  H5: 'Semi-independent, without a registration number since it needs one (H5)',
  P3: 'Residential employment (P3)',
  Z1: 'Other, unregistered or not on the list (Z1)',
}

/** The other homes with what the council calls them. */
export async function nameOtherHomes(
  tx: Tx,
  others: readonly OtherHome[],
): Promise<{ name: string; value: string }[]> {
  const words = await readSetting(tx, otherHomeWords, todayOf(tx))
  return others.map(({ code, children }) => ({
    name: words[code] ?? KNOWN[code] ?? `Other, unregistered or not on the list (${code})`,
    value: children.toLocaleString('en-GB'),
  }))
}
