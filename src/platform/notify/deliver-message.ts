import { nowOf } from '../clock/clock.ts'
import type { Tx } from '../db/tables.ts'
import { announce } from '../events/event-bus.ts'
import { sendJob, type JobHandler } from '../jobs/job-sender.ts'
import type { Carrier } from './carriers.ts'
import { deliverMessage } from './outbox.ts'

const LAST_ATTEMPT = 5

/** Carries one message out, and tells the room that waits. A message that left never leaves twice. */
export function createDeliverHandler(carrier: Carrier): JobHandler<{ messageId: string }> {
  return {
    job: deliverMessage,
    async run(tx, { messageId }) {
      const message = await tx
        .selectFrom('hearth.outbox_message')
        .selectAll()
        .where('message_id', '=', messageId)
        .where('state', '=', 'waiting')
        .forUpdate()
        .executeTakeFirst()
      if (!message) return
      const attempts = message.attempts + 1
      const about = { messageId, aboutKind: message.about_kind, aboutId: message.about_id }
      try {
        await carrier.carry({
          messageId,
          channel: message.channel,
          to: message.to_address,
          subject: message.subject,
          body: message.body,
        })
      } catch {
        // The reason may hold an address, so it is not logged.
        const isLast = attempts >= LAST_ATTEMPT
        await mark(tx, messageId, attempts, isLast ? 'failed' : 'waiting')
        if (isLast) await announce(tx, 'outbox.failed', about)
        else await sendJob(tx, deliverMessage, { messageId }, { afterSeconds: 60 * attempts ** 2 })
        return
      }
      await mark(tx, messageId, attempts, 'sent')
      await announce(tx, 'outbox.sent', about)
    },
  }
}

async function mark(
  tx: Tx,
  messageId: string,
  attempts: number,
  state: 'sent' | 'failed' | 'waiting',
) {
  await tx
    .updateTable('hearth.outbox_message')
    .set({ state, attempts, sent_at: state === 'sent' ? nowOf(tx).toString() : null })
    .where('message_id', '=', messageId)
    .execute()
}
