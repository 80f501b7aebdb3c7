import { personOf } from '#platform/auth/actor.ts'
import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf, contextOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound, Unacceptable } from '#platform/http/errors.ts'
import { isId, newId } from '#platform/ids/new-id.ts'
import { putInOutbox } from '#platform/notify/outbox.ts'
import { findContact, getPerson, listPeopleByRole, namePeople } from '#rooms/council/index.ts'
import { paths } from '../paths.ts'
import { neutralMessage } from '../telling/neutral-message.ts'
import { firstName } from '../words/first-name.ts'

export interface TalkMessage {
  readonly at: Date
  readonly fromYoung: boolean
  readonly workerName: string | null
  readonly words: string
  readonly readByName: string | null
}

/** The young person's own thread; empty when they have not written yet. */
export async function readMyThread(tx: Tx): Promise<TalkMessage[]> {
  const thread = await tx
    .selectFrom('hearth.talk_thread')
    .select('thread_id')
    .where('person_id', '=', personOf(actorOf(tx)).personId)
    .executeTakeFirst()
  return thread ? listMessages(tx, thread.thread_id) : []
}

/** A young person writes to Youth Voice. Every worker can read it, nobody else can. */
export async function writeToYouthVoice(tx: Tx, words: string): Promise<void> {
  const personId = personOf(actorOf(tx)).personId
  const { council } = contextOf(tx)
  await tx
    .insertInto('hearth.talk_thread')
    .values({ council_id: council.id, thread_id: newId(), person_id: personId })
    .onConflict((row) => row.columns(['council_id', 'person_id']).doNothing())
    .execute()
  const { thread_id: threadId } = await tx
    .selectFrom('hearth.talk_thread')
    .select('thread_id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  await addMessage(tx, threadId, words, null)
  await recordAct(tx, {
    act: 'talk.written',
    subject: { kind: 'talk_thread', id: threadId },
    unnamed: 'A young person',
  })
}

/** A worker answers. The young person gets word that something is there, and nothing of what it says. */
export async function answerYoungPerson(tx: Tx, threadId: string, words: string): Promise<void> {
  const worker = personOf(actorOf(tx))
  const personId = await personOfThread(tx, threadId)
  await markRead(tx, threadId)
  await addMessage(tx, threadId, words, firstName(worker.name))
  await recordAct(tx, { act: 'talk.answered', subject: { kind: 'talk_thread', id: threadId } })
  const to = await findContact(tx, personId)
  if (!to) return
  const person = await getPerson(tx, personId)
  const message = neutralMessage({
    name: firstName(person.name),
    worker: firstName(worker.name),
    link: `${contextOf(tx).publicUrl}${paths.me}`,
  })
  await putInOutbox(tx, {
    channel: 'email',
    to,
    ...message,
    about: { kind: 'talk_thread', id: threadId },
  })
}

/** A worker has read what is there. */
export async function markRead(tx: Tx, threadId: string): Promise<void> {
  await tx
    .updateTable('hearth.talk_message')
    .set({ read_at: nowOf(tx).toString(), read_by_name: firstName(personOf(actorOf(tx)).name) })
    .where('thread_id', '=', threadId)
    .where('from_young', '=', true)
    .where('read_at', 'is', null)
    .execute()
}

/** Every message of a thread, oldest first. */
export async function listMessages(tx: Tx, threadId: string): Promise<TalkMessage[]> {
  const rows = await tx
    .selectFrom('hearth.talk_message')
    .selectAll()
    .where('thread_id', '=', threadId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    fromYoung: row.from_young,
    workerName: row.worker_name,
    words: row.words,
    readByName: row.read_by_name,
  }))
}

export interface ThreadLine {
  readonly threadId: string
  readonly name: string
  readonly lastAt: Date
  readonly unread: number
}

/** Every thread for Youth Voice, unread ones first, then the newest. */
export async function listThreads(tx: Tx): Promise<ThreadLine[]> {
  const rows = await tx
    .selectFrom('hearth.talk_thread')
    .innerJoin('hearth.talk_message', (join) =>
      join
        .onRef('hearth.talk_message.council_id', '=', 'hearth.talk_thread.council_id')
        .onRef('hearth.talk_message.thread_id', '=', 'hearth.talk_thread.thread_id'),
    )
    .select([
      'hearth.talk_thread.thread_id',
      'hearth.talk_thread.person_id',
      'hearth.talk_message.at',
      'hearth.talk_message.from_young',
      'hearth.talk_message.read_at',
    ])
    .orderBy('hearth.talk_message.at')
    .execute()
  const names = new Map(
    (
      await namePeople(
        tx,
        rows.map((row) => row.person_id),
      )
    ).map((one) => [one.id, one.name]),
  )
  const threads = new Map<string, ThreadLine>()
  for (const row of rows) {
    const before = threads.get(row.thread_id)
    threads.set(row.thread_id, {
      threadId: row.thread_id,
      name: names.get(row.person_id) ?? 'Somebody',
      lastAt: row.at,
      unread: (before?.unread ?? 0) + (row.from_young && row.read_at === null ? 1 : 0),
    })
  }
  return [...threads.values()].sort(
    (a, b) => Math.sign(b.unread) - Math.sign(a.unread) || b.lastAt.getTime() - a.lastAt.getTime(),
  )
}

/** Whose thread it is. Throws `NotFound`. */
export async function personOfThread(tx: Tx, threadId: string): Promise<string> {
  const row = isId(threadId)
    ? await tx
        .selectFrom('hearth.talk_thread')
        .select('person_id')
        .where('thread_id', '=', threadId)
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound()
  return row.person_id
}

/** The first names of everyone who reads threads. */
export async function readersOfThreads(tx: Tx): Promise<string[]> {
  return (await listPeopleByRole(tx, ['youth_voice'])).map((worker) => firstName(worker.name))
}

async function addMessage(
  tx: Tx,
  threadId: string,
  words: string,
  workerName: string | null,
): Promise<void> {
  if (words.trim() === '') throw new Unacceptable({ words: 'Write something first.' })
  const last = await tx
    .selectFrom('hearth.talk_message')
    .select((row) => row.fn.max('sequence').as('sequence'))
    .where('thread_id', '=', threadId)
    .executeTakeFirst()
  await tx
    .insertInto('hearth.talk_message')
    .values({
      council_id: councilOf(tx).id,
      thread_id: threadId,
      sequence: (last?.sequence ?? 0) + 1,
      at: nowOf(tx).toString(),
      from_young: workerName === null,
      worker_name: workerName,
      words: words.trim(),
      read_at: null,
      read_by_name: null,
    })
    .execute()
}
