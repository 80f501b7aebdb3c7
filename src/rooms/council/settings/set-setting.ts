import { recordAct } from '#platform/audit/record-act.ts'
import { councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { newId } from '#platform/ids/new-id.ts'
import type { SettingDefinition } from './read-setting.ts'

/**
 * Sets a council's rule from a day on, with the resolution it comes from. Earlier days keep theirs; of two
 * made for the same day the later one holds, and the audit keeps both.
 */
export async function setSetting<V>(
  tx: Tx,
  setting: SettingDefinition<V>,
  rule: { value: V; from: Temporal.PlainDate; source: string; bodyId?: string },
): Promise<void> {
  const settingId = newId()
  const sameDay = tx
    .deleteFrom('hearth.setting')
    .where('key', '=', setting.key)
    .where('effective_on', '=', rule.from.toString())
  await (
    rule.bodyId === undefined
      ? sameDay.where('body_id', 'is', null)
      : sameDay.where('body_id', '=', rule.bodyId)
  ).execute()
  await tx
    .insertInto('hearth.setting')
    .values({
      council_id: councilOf(tx).id,
      setting_id: settingId,
      body_id: rule.bodyId ?? null,
      key: setting.key,
      value: json(setting.value.parse(rule.value)),
      effective_on: rule.from.toString(),
      source: rule.source,
    })
    .execute()
  await recordAct(tx, {
    act: 'setting.set',
    subject: { kind: 'setting', id: settingId },
    why: rule.source,
    details: { key: setting.key, value: rule.value, from: rule.from.toString() },
  })
}
