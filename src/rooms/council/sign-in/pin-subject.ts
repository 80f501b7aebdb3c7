import { recordAct } from '#platform/audit/record-act.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Refused } from '#platform/http/errors.ts'
import type { SignedInSubject } from './oidc-provider.ts'

/**
 * Whose sign-in this is. The provider's subject is pinned at the first sign-in; until then a
 * verified e-mail address finds the invited person, afterwards it opens nothing.
 * @throws Refused when nobody was invited with it
 */
export async function findOrPinSubject(
  tx: Tx,
  { subject, email }: SignedInSubject,
): Promise<{ personId: string; isYoung: boolean }> {
  const columns = ['person_id', 'kind'] as const
  const known = await tx
    .selectFrom('hearth.person')
    .select(columns)
    .where('sign_in_subject', '=', subject)
    .executeTakeFirst()
  if (known) return { personId: known.person_id, isYoung: known.kind === 'young_person' }
  const invited =
    email === undefined
      ? undefined
      : await tx
          .updateTable('hearth.person')
          .set({ sign_in_subject: subject })
          .where((person) => person(person.fn('lower', ['email']), '=', email))
          .where('sign_in_subject', 'is', null)
          .returning(columns)
          .executeTakeFirst()
  if (!invited) {
    throw new Refused(
      'You have signed in to the council, but nobody has invited you here yet. Ask the democratic services team.',
    )
  }
  await recordAct(tx, { act: 'sign_in.pinned', subject: { kind: 'person', id: invited.person_id } })
  return { personId: invited.person_id, isYoung: invited.kind === 'young_person' }
}
