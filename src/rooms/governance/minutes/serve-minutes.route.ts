import type { FastifyInstance } from 'fastify'
import { inCouncil } from '#platform/db/in-council.ts'
import type { House } from '#platform/http/house.ts'
import { findReader } from '#platform/http/reader.ts'
import { everyone } from '#platform/policy/policy.ts'
import { findPublishedFile } from '#platform/publish/read-published.ts'
import { readStoredFile } from '#platform/storage/file-store.ts'
import { recordPaths } from '../meeting-room/paths.ts'

/** The printed minutes: the file that was published, read with the public's own role. */
export function serveMinutesFile(app: FastifyInstance, house: House): void {
  app.get<{ Params: { slug: string } }>(
    recordPaths.minutesFile(':slug'),
    { config: { policy: everyone } },
    async (request, reply) => {
      const { context } = await findReader(house, request)
      const name = `minutes-${request.params.slug}.pdf`
      const file = await inCouncil(house.db, 'public', context, async (tx) => {
        const found = await findPublishedFile(tx, 'minutes', request.params.slug, name)
        return { ...found, bytes: await readStoredFile(tx, found.sha256) }
      })
      return reply
        .header('cache-control', 'private, no-cache')
        .header('content-disposition', `inline; filename="${name}"`)
        .type(file.media_type)
        .send(Buffer.from(file.bytes))
    },
  )
}
