import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { recordAct } from '#platform/audit/record-act.ts'
import { startSession } from '#platform/auth/session.ts'
import { inCouncil } from '#platform/db/in-council.ts'
import { Refused } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { findReader, readSigned, SESSION_COOKIE, setSigned } from '#platform/http/reader.ts'
import { everyone } from '#platform/policy/policy.ts'
import { paths } from '../paths.ts'
import type { OidcProvider } from './oidc-provider.ts'
import { findOrPinSubject } from './pin-subject.ts'
import { safeNext } from './safe-next.ts'

const JOURNEY_COOKIE = 'hearth_journey'

const journeyShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string().optional(),
})

/** The page that leads to the council's own sign-in. */
export const signInPage = definePage({
  path: paths.signIn,
  policy: everyone,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'council/sign-in/sign-in.njk',
  view: async (_tx, ask) => {
    const next = safeNext(ask.query['next'])
    return {
      title: 'Sign in',
      start: next ? `${paths.signInStart}?next=${encodeURIComponent(next)}` : paths.signInStart,
    }
  },
})

/** Leaving for the provider, and coming back. */
export function oidcRoutes(app: FastifyInstance, house: House, provider: OidcProvider): void {
  const secure = house.publicUrl.startsWith('https:')
  const returnUrl = `${house.publicUrl}${paths.signInReturn}`

  app.get<{ Querystring: { next?: string } }>(
    paths.signInStart,
    { config: { policy: everyone } },
    async (request, reply) => {
      const { url, journey } = await provider.begin(returnUrl, safeNext(request.query.next))
      setSigned(reply, JOURNEY_COOKIE, JSON.stringify(journey), secure)
      return reply.redirect(url, 303)
    },
  )

  app.get(paths.signInReturn, { config: { policy: everyone } }, async (request, reply) => {
    const journey = readJourney(request)
    const subject = await provider
      .finish(new URL(request.url, house.publicUrl), journey)
      .catch((error: unknown) => {
        request.log.warn({ err: error }, 'a sign-in was not completed')
        throw new Refused('The sign-in was not completed. Please start again.')
      })
    const reader = await findReader(house, request)
    const { token, isYoung } = await inCouncil(house.db, 'app', reader.context, async (tx) => {
      const person = await findOrPinSubject(tx, subject)
      await recordAct(tx, {
        act: 'session.began',
        subject: { kind: 'person', id: person.personId },
      })
      return {
        token: await startSession(tx, person.personId, person.isYoung),
        isYoung: person.isYoung,
      }
    })
    setSigned(reply, SESSION_COOKIE, token, secure)
    void reply.clearCookie(JOURNEY_COOKIE, { path: '/' })
    return reply.redirect(safeNext(journey.next) ?? (isYoung ? '/me' : '/home'), 303)
  })
}

function readJourney(request: FastifyRequest) {
  const raw = readSigned(request, JOURNEY_COOKIE)
  if (!raw)
    throw new Refused(
      'The sign-in took too long or was started in another window. Please start again.',
    )
  return journeyShape.parse(JSON.parse(raw))
}
