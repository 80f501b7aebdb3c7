import type { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'

/** A rule that a council makes for itself, with what holds where it made none. */
export interface SettingDefinition<V> {
  readonly key: string
  readonly value: z.ZodType<V>
  readonly otherwise: V
}

/** The rule in force on a day: for the body if it has one, else the council's, else the default. */
export async function readSetting<V>(
  tx: Tx,
  setting: SettingDefinition<V>,
  on: Temporal.PlainDate,
  bodyId?: string,
): Promise<V> {
  const rows = await tx
    .selectFrom('hearth.setting')
    .select(['body_id', 'value'])
    .where('key', '=', setting.key)
    .where('effective_on', '<=', on.toString())
    .orderBy('effective_on', 'desc')
    .execute()
  const own = rows.find((row) => row.body_id !== null && row.body_id === bodyId)
  const councils = rows.find((row) => row.body_id === null)
  const row = own ?? councils
  return row ? setting.value.parse(row.value) : setting.otherwise
}
