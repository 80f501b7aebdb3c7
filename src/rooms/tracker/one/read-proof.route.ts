import type { FastifyInstance } from 'fastify'
import { recordAct } from '#platform/audit/record-act.ts'
import { inCouncil } from '#platform/db/in-council.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { findReader } from '#platform/http/reader.ts'
import { readStoredFile } from '#platform/storage/file-store.ts'
import { getAction, listEvents } from '../actions/find-action.ts'
import { paths } from '../paths.ts'
import { thoseWhoMayKnowOfTheAction } from '../policies.ts'

/** The file behind a claim, for those who can see the tracker; to anybody else it is not there. */
export function serveProof(app: FastifyInstance, house: House): void {
  app.get<{ Params: { action: string; event: string } }>(
    paths.proof(':action', ':event'),
    { config: { policy: thoseWhoMayKnowOfTheAction } },
    async (request, reply) => {
      const reader = await findReader(house, request)
      const file = await inCouncil(house.db, 'app', reader.context, async (tx) => {
        const action = await getAction(tx, request.params.action)
        if (!thoseWhoMayKnowOfTheAction(reader.actor, action)) throw new NotFound()
        const events = await listEvents(tx, action.action_id)
        const event = events.find((one) => one.event_id === request.params.event)
        if (!event?.proof_sha256 || !event.proof_type) throw new NotFound()
        await recordAct(tx, {
          act: 'action.proof_read',
          subject: { kind: 'action', id: action.action_id },
          details: { eventId: event.event_id },
        })
        return {
          bytes: await readStoredFile(tx, event.proof_sha256),
          type: event.proof_type,
          name: `action-${action.number}-proof-${event.sequence}${endings[event.proof_type] ?? ''}`,
        }
      })
      // Saved under a name of ours and never shown in place: the bytes came from an upload.
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .type(file.type)
        .send(Buffer.from(file.bytes))
    },
  )
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
}
