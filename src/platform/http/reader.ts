import type { FastifyReply, FastifyRequest } from 'fastify'
import { thePublic, type Actor } from '../auth/actor.ts'
import { findSession } from '../auth/session.ts'
import { inCouncil, type Council, type TxContext } from '../db/in-council.ts'
import { newToken } from '../ids/new-id.ts'
import type { House } from './house.ts'
import type { FormInput } from './read-form.ts'

export const SESSION_COOKIE = 'hearth_session'
export const VISITOR_COOKIE = 'hearth_visitor'
export const NOTICE_COOKIE = 'hearth_notice'

/** Who reads, and for which council; found once a request. */
export interface Reader {
  readonly council: Council
  readonly actor: Actor
  readonly context: TxContext
  /** A session was named, and it is over: the page says so instead of "please sign in". */
  readonly sessionIsOver: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    reader: Reader | undefined
    form: FormInput | undefined
    /** Set when the rendered page used the visitor's token, so that the cookie is sent. */
    newVisitor: string | undefined
  }
}

/** Finds the reader of a request from the address and the session cookie. */
export async function findReader(house: House, request: FastifyRequest): Promise<Reader> {
  if (request.reader) return request.reader
  const council = await house.council(request.hostname)
  const context = contextFor(house, council, thePublic)
  const token = readSigned(request, SESSION_COOKIE)
  let actor: Actor = thePublic
  if (token) {
    actor = await inCouncil(house.db, 'app', context, async (tx) => {
      const personId = await findSession(tx, token)
      return (personId && (await house.findPerson(tx, personId))) || thePublic
    })
  }
  const sessionIsOver = token !== undefined && actor === thePublic
  request.reader = { council, actor, context: { ...context, actor }, sessionIsOver }
  return request.reader
}

/** The context of a transaction for one council and one actor. */
export function contextFor(house: House, council: Council, actor: Actor): TxContext {
  const { clock, events, jobs, files, secret, publicUrl } = house
  return { council, actor, clock, events, jobs, files, secret, publicUrl }
}

/** A cookie that we signed; anything else counts as absent. */
export function readSigned(request: FastifyRequest, name: string): string | undefined {
  const raw = request.cookies[name]
  if (raw === undefined) return undefined
  const result = request.unsignCookie(raw)
  return result.valid ? result.value : undefined
}

/** What this visitor's forms are bound to: the session, or a visitor's cookie made when needed. */
export function visitorOf(request: FastifyRequest): string {
  const known = readSigned(request, SESSION_COOKIE) ?? readSigned(request, VISITOR_COOKIE)
  if (known) return known
  request.newVisitor ??= newToken()
  return request.newVisitor
}

/** Cookies are for this site only, out of reach of scripts, and secure where the site is. */
export function setSigned(reply: FastifyReply, name: string, value: string, secure: boolean): void {
  void reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    secure,
  })
}
