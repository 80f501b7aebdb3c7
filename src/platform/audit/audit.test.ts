import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAct } from '#platform/audit/record-act.ts'
import { sealChain } from '#platform/audit/seal-chain.ts'
import { verifyChain } from '#platform/audit/verify-chain.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'

describe.each(engines)('the audit chain on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const act = (note: string) =>
    house.as(house.people.clerk, (tx) =>
      recordAct(tx, {
        act: 'thing.done',
        subject: { kind: 'thing', id: '1' },
        why: note,
        details: { b: 1, a: [note] },
      }),
    )

  it('says who, what, when and why, in the transaction of the act itself', async () => {
    await act('because')
    const failed = house.as(house.people.clerk, async (tx) => {
      await recordAct(tx, { act: 'thing.undone', subject: { kind: 'thing', id: '1' } })
      throw new Error('the act fails')
    })
    await expect(failed).rejects.toThrow('the act fails')
    const rows = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.audit_entry').selectAll().where('subject_kind', '=', 'thing').execute(),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      actor_id: house.people.clerk,
      act: 'thing.done',
      why: 'because',
    })
  })

  it('verifies when nothing was touched, and counts what is not sealed yet', async () => {
    await house.as(undefined, (tx) => sealChain(tx))
    await act('late')
    const report = await house.as(undefined, verifyChain)
    expect(report).toMatchObject({ sound: true, seals: 1, unsealed: 1, faults: [] })
    await house.as(undefined, (tx) => sealChain(tx))
    expect(await house.as(undefined, verifyChain)).toMatchObject({
      sound: true,
      seals: 2,
      unsealed: 0,
    })
  })

  it('names an entry that the database owner changed, and one that was deleted', async () => {
    await sql`set session_replication_role = replica`
      .execute(house.opened.db)
      .catch(() => undefined)
    const db = house.opened.db
    await sql`update hearth.audit_entry set why = 'otherwise' where act = 'thing.done' and why = 'because'`.execute(
      db,
    )
    const changed = await house.as(undefined, verifyChain)
    expect(changed.sound).toBe(false)
    expect(changed.faults.join(' ')).toMatch(/was changed after it was written/)
    await sql`delete from hearth.audit_entry where why = 'late'`.execute(db)
    const deleted = await house.as(undefined, verifyChain)
    expect(deleted.faults.join(' ')).toMatch(/is gone/)
  })
})
