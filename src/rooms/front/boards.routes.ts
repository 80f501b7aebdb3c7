import type { FastifyInstance } from 'fastify'
import { inCouncil } from '#platform/db/in-council.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { findReader } from '#platform/http/reader.ts'
import { everyone } from '#platform/policy/policy.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import { paths } from './paths.ts'

/** A council has one Corporate Parenting Board; its name, and so its address, is its own. */
export function serveBoards(app: FastifyInstance, house: House): void {
  app.get(paths.boards, { config: { policy: everyone } }, async (request, reply) => {
    const { context } = await findReader(house, request)
    const [board] = await inCouncil(house.db, 'public', context, (tx) =>
      listPublished(tx, { kinds: ['board'], limit: 1 }),
    )
    if (!board) throw new NotFound()
    return reply.redirect(board.url, 303)
  })
}
