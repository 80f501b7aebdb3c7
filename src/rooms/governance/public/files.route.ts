import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { thePublic } from '#platform/auth/actor.ts'
import { inCouncil } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { contextFor } from '#platform/http/reader.ts'
import { everyone } from '#platform/policy/policy.ts'
import { findPublishedFile } from '#platform/publish/read-published.ts'
import { readStoredFile } from '#platform/storage/file-store.ts'
import { paths } from '../paths.ts'
import { readMeeting } from './read-public.ts'

/** Public files: found through the publication that they belong to, or not at all. */
export function servePublicFiles(app: FastifyInstance, house: House): void {
  const open = { config: { policy: everyone } }
  app.get<{ Params: { meeting: string } }>(
    '/meetings/:meeting/pack.pdf',
    open,
    async (request, reply) => {
      const { meeting } = request.params
      const { pack } = await asPublic(house, request, (tx) => readMeeting(tx, meeting))
      if (!pack?.name) throw new NotFound('The pack of this meeting is not there yet.')
      void reply.header('cache-control', 'no-cache')
      return reply.redirect(paths.packFile(meeting, pack.name), 302)
    },
  )
  app.get<{ Params: { meeting: string; name: string } }>(
    '/meetings/:meeting/packs/:name',
    open,
    (request, reply) =>
      sendFile(house, request, reply, 'meeting', request.params.meeting, request.params.name),
  )
  app.get<{ Params: { meeting: string; document: string; name: string } }>(
    '/meetings/:meeting/documents/:document/:name',
    open,
    (request, reply) => {
      const { meeting, document, name } = request.params
      return sendFile(house, request, reply, 'document', `${meeting}-${document}`, name)
    },
  )
}

async function sendFile(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: string,
  slug: string,
  name: string,
) {
  const { file, bytes } = await asPublic(house, request, async (tx) => {
    const file = await findPublishedFile(tx, kind, slug, name)
    return { file, bytes: await readStoredFile(tx, file.sha256) }
  })
  return reply
    .type(file.media_type)
    .header('content-disposition', `inline; filename="${file.name}"`)
    .header('cache-control', 'private, no-cache')
    .send(Buffer.from(bytes))
}

/** Under the database role that can read what was published and nothing else, whoever asks. */
async function asPublic<T>(
  house: House,
  request: FastifyRequest,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const council = await house.council(request.hostname)
  return inCouncil(house.db, 'public', contextFor(house, council, thePublic), work)
}
