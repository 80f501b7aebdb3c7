import type { FastifyRequest, FastifyServerOptions } from 'fastify'

/**
 * Logs say what happened and never to whom: no addresses of people or machines, no query strings,
 * no bodies, no cookies. A route's pattern stands in for the address, which may hold an identifier.
 */
export function createLogger(level: string): Pick<FastifyServerOptions, 'logger'> {
  if (level === 'silent') return { logger: false }
  return {
    logger: {
      level,
      base: null,
      serializers: {
        req: (request: FastifyRequest) => ({
          method: request.method,
          route: request.routeOptions?.url ?? 'none',
        }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
        err: (error: Error & { code?: string }) => ({
          type: error.name,
          message: error.message,
          code: error.code ?? '',
          stack: error.stack ?? '',
        }),
      },
    },
  }
}
