import { contextOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { putInOutbox } from '#platform/notify/outbox.ts'
import { findContact, getPerson, listPeopleByRole } from '#rooms/council/index.ts'
import { listOriginators } from '../writing/find-originator.ts'
import type { Originator } from '../cards/find-card.ts'
import { paths } from '../paths.ts'
import { firstName } from '../words/first-name.ts'

/**
 * Words that somebody may read over a shoulder: they name neither care, nor the team, nor the
 * topic, and the link leads to a page that says nothing before the reader has signed in.
 */
export function neutralMessage(facts: { name: string; worker: string; link: string }): {
  subject: string
  body: string
} {
  return {
    subject: `News for you, ${facts.name}`,
    body: [
      `Hi ${facts.name}, there’s news on the thing you asked.`,
      `Open: ${facts.link}`,
      `– ${facts.worker}`,
      '',
      'Don’t want these? Tell us and we stop.',
    ].join('\n'),
  }
}

/** Sends one writer word that there is something to see, if they chose messages and we can. @returns its id */
export async function sendNeutralMessage(
  tx: Tx,
  line: Originator,
  about: { kind: string; id: string },
): Promise<string | undefined> {
  if (line.tell_by !== 'message' || !line.person_id) return undefined
  const to = await findContact(tx, line.person_id)
  if (!to) return undefined
  const person = await getPerson(tx, line.person_id)
  const [worker] = await listPeopleByRole(tx, ['youth_voice'])
  const message = neutralMessage({
    name: firstName(person.name),
    worker: worker ? firstName(worker.name) : 'us',
    link: `${contextOf(tx).publicUrl}${paths.me}`,
  })
  return putInOutbox(tx, { channel: 'email', to, ...message, about })
}

/** Lets everyone who said this know that something waits for them. */
export async function nudgeWriters(tx: Tx, cardId: string): Promise<void> {
  for (const line of await listOriginators(tx, cardId)) {
    await sendNeutralMessage(tx, line, { kind: 'card', id: cardId })
  }
}
