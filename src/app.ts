import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { answerErrors } from '#platform/http/answer-errors.ts'
import { guardForms, requirePolicies, type KnownRoute } from '#platform/http/guard-requests.ts'
import type { House, Room } from '#platform/http/house.ts'
import { LARGEST_UPLOAD } from '#platform/http/read-form.ts'
import { securityHeaders } from '#platform/http/security-headers.ts'
import { servePage } from '#platform/http/serve-page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { createLogger } from '#platform/http/logger.ts'

export interface BuiltApp {
  readonly app: FastifyInstance
  /** Every route with the sentence of its policy, for docs/permissions.md. */
  readonly routes: readonly KnownRoute[]
}

/** The order of everything that happens to a request; this page is the security review. */
export async function buildApp(
  house: House,
  rooms: readonly Room[],
  options: { assetsFolder: string; logLevel: string; postsAMinute: number },
): Promise<BuiltApp> {
  const app = fastify({
    ...createLogger(options.logLevel),
    bodyLimit: 25 * 1024 * 1024,
    trustProxy: 'loopback',
  })
  const routes: KnownRoute[] = []
  app.decorateRequest('reader', undefined)
  app.decorateRequest('form', undefined)
  app.decorateRequest('newVisitor', undefined)

  requirePolicies(app, routes)
  await app.register(helmet, securityHeaders(house.publicUrl))
  await app.register(compress, { globalDecompression: false, threshold: 1024 })
  await app.register(rateLimit, {
    max: options.postsAMinute,
    timeWindow: '1 minute',
    allowList: (request) => request.method === 'GET' || request.method === 'HEAD',
  })
  await app.register(cookie, { secret: house.secret })
  // The totals of a scorecard, with two years of months for each line, are the longest form there is.
  await app.register(formbody, { bodyLimit: 4 * 1024 * 1024 })
  await app.register(multipart, {
    // Several years of returns are many small files, and their folders' names tell the years.
    limits: { fileSize: LARGEST_UPLOAD, files: 120, fields: 200, fieldSize: 200_000 },
    preservePath: true,
  })
  guardForms(app, house)
  answerErrors(app, house)

  app.get('/healthz', { config: { policy: everyone }, logLevel: 'silent' }, () => ({ ready: true }))
  await app.register(fastifyStatic, { root: options.assetsFolder, serve: false })
  app.get<{ Params: { name: string } }>(
    '/assets/:name',
    { config: { policy: everyone }, logLevel: 'silent' },
    // The name holds a hash of the content, so it may be kept for ever.
    (request, reply) => reply.sendFile(request.params.name, { maxAge: '365d', immutable: true }),
  )
  for (const room of rooms) {
    for (const page of room.pages) servePage(app, house, page)
    room.routes?.(app, house)
  }
  return { app, routes }
}
