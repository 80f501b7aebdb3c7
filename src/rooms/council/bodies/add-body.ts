import { recordAct } from '#platform/audit/record-act.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { newId } from '#platform/ids/new-id.ts'
import type { BodyKind } from '../tables.ts'

/** Adds a board or a young people's group. @returns its id */
export async function addBody(
  tx: Tx,
  body: { slug: string; name: string; kind: BodyKind; purpose: string },
): Promise<string> {
  const bodyId = newId()
  await tx
    .insertInto('hearth.body')
    .values({ council_id: councilOf(tx).id, body_id: bodyId, ...body })
    .execute()
  await recordAct(tx, { act: 'body.added', subject: { kind: 'body', id: bodyId } })
  return bodyId
}
