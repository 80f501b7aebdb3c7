import type { FastifyInstance } from 'fastify'
import { isCsrfToken } from '../auth/csrf.ts'
import type { Policy } from '../policy/policy.ts'
import { Refused } from './errors.ts'
import type { House } from './house.ts'
import { readForm } from './read-form.ts'
import { readSigned, SESSION_COOKIE, VISITOR_COOKIE } from './reader.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use this route. A route without one stops the boot. */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    policy?: Policy<any>
  }
}

export interface KnownRoute {
  readonly method: string
  readonly path: string
  readonly policy: string
}

/** Refuses to boot with a route that names no policy, and keeps the list for docs/permissions.md. */
export function requirePolicies(app: FastifyInstance, known: KnownRoute[]): void {
  app.addHook('onRoute', (route) => {
    if (route.method === 'HEAD' || route.method === 'OPTIONS') return
    const policy = route.config?.policy
    if (!policy?.name) {
      throw new Error(
        `The route ${String(route.method)} ${route.url} names no policy. Write \`everyone\` if that is meant.`,
      )
    }
    known.push({ method: String(route.method), path: route.url, policy: policy.name })
  })
}

/** Reads every form once, and refuses one that did not come from a page of ours. */
export function guardForms(app: FastifyInstance, house: House): void {
  app.addHook('preHandler', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    request.form = await readForm(request)
    const visitor = readSigned(request, SESSION_COOKIE) ?? readSigned(request, VISITOR_COOKIE) ?? ''
    const token = request.form['_csrf'] ?? request.headers['x-csrf-token']
    if (!isCsrfToken(house.secret, visitor, token)) throw new StaleForm()
  })
}

/** The form is from another visit: the session ended, or the page stood open too long. */
export class StaleForm extends Refused {
  constructor() {
    super(
      'This page stood open for too long, or you have signed out since. Nothing was changed. Go back, reload the page and try again.',
    )
    this.name = 'StaleForm'
  }
}
