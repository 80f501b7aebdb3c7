import { z } from 'zod'
import { contextOf } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'
import { newId } from '../ids/new-id.ts'
import { sendJob, type JobDefinition } from '../jobs/job-sender.ts'

export const deliverMessage: JobDefinition<{ messageId: string }> = {
  name: 'outbox-deliver',
  data: z.object({ messageId: z.string() }),
}

export interface Message {
  readonly channel: 'email' | 'text'
  readonly to: string
  readonly subject: string
  readonly body: string
  /** What the message is about, for the room that waits to hear how it went. */
  readonly about: { readonly kind: string; readonly id: string }
}

/** Puts a message in the outbox, to leave once this transaction has committed. @returns its id */
export async function putInOutbox(tx: Tx, message: Message): Promise<string> {
  const { council, clock } = contextOf(tx)
  const messageId = newId()
  await tx
    .insertInto('hearth.outbox_message')
    .values({
      council_id: council.id,
      message_id: messageId,
      channel: message.channel,
      to_address: message.to,
      subject: message.subject,
      body: message.body,
      about_kind: message.about.kind,
      about_id: message.about.id,
      state: 'waiting',
      created_at: clock.now().toString(),
    })
    .execute()
  await sendJob(tx, deliverMessage, { messageId })
  return messageId
}
