import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../auth/actor.ts'
import { startSession, endSession } from '../auth/session.ts'
import { inCouncil } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'
import type { Policy } from '../policy/policy.ts'
import { NotFound, Refused, Unacceptable } from './errors.ts'
import type { House } from './house.ts'
import type { AnyPage, Ask, AskAbout, Done, PageAction } from './page.ts'
import { parseForm } from './parse-form.ts'
import { typedInput, type FormInput } from './read-form.ts'
import { findReader, NOTICE_COOKIE, readSigned, SESSION_COOKIE, setSigned } from './reader.ts'
import { sendHtml, type PageState } from './send-html.ts'

/** Somebody not signed in asked for what needs it: the sign-in page comes first. */
export class SignInFirst extends Error {
  readonly status = 303
}

/** Serves a page and each of its verbs. */
export function servePage(app: FastifyInstance, house: House, page: AnyPage): void {
  app.get(page.path, { config: { policy: page.policy } }, async (request, reply) => {
    const notice = readSigned(request, NOTICE_COOKIE)
    if (notice) void reply.clearCookie(NOTICE_COOKIE, { path: '/' })
    return showPage(house, page, request, reply, { notice, fields: {}, input: {}, status: 200 })
  })
  for (const [name, action] of Object.entries(page.actions ?? {})) {
    const path = name === '' ? page.path : `${page.path === '/' ? '' : page.path}/${name}`
    app.post(path, { config: { policy: action.policy } }, (request, reply) =>
      act(house, page, action, request, reply),
    )
  }
}

async function showPage(
  house: House,
  page: AnyPage,
  request: FastifyRequest,
  reply: FastifyReply,
  state: PageState,
) {
  const reader = await findReader(house, request)
  const role = page.surface === 'public' ? 'public' : 'app'
  const view = await inCouncil(house.db, role, reader.context, async (tx) => {
    const ask = await askAbout(tx, house, page, request, reader.actor)
    insist(page, page.policy, ask)
    return page.view(tx, { ...ask, typed: state.input })
  })
  const shown = { ...view, ...state.show }
  return sendHtml(house, { ...page, path: ownPath(page, request) }, request, reply, shown, state)
}

async function act(
  house: House,
  page: AnyPage,
  action: PageAction<unknown>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const reader = await findReader(house, request)
  const input: FormInput = request.form ?? {}
  try {
    const outcome = await inCouncil(house.db, 'app', reader.context, async (tx) => {
      const ask = await askAbout(tx, house, page, request, reader.actor)
      insist(page, page.policy, ask)
      insist(page, action.policy, ask)
      if (house.stopAfterPolicy()) return 'stopped' as const
      const done =
        (await action.submit(tx, ask, parseForm(action as PageAction<never>, input))) ?? {}
      return { done, token: await changeSession(tx, request, done) }
    })
    if (outcome === 'stopped') return await reply.code(204).send()
    const { show, problems = {} } = outcome.done
    if (show) {
      return await showPage(house, page, request, reply, {
        notice: undefined,
        fields: problems,
        input: typedInput(input),
        status: Object.keys(problems).length > 0 ? 422 : 200,
        show,
      })
    }
    return await goOn(house, page, request, reply, outcome.done, outcome.token)
  } catch (error) {
    if (!(error instanceof Unacceptable)) throw error
    return showPage(house, page, request, reply, {
      notice: undefined,
      fields: error.fields,
      input: typedInput(input),
      status: 422,
    })
  }
}

async function askAbout(
  tx: Tx,
  house: House,
  page: AnyPage,
  request: FastifyRequest,
  actor: Actor,
): Promise<AskAbout<unknown>> {
  const ask: Ask = {
    actor,
    council: (await findReader(house, request)).council,
    params: request.params as Record<string, string>,
    query: singleValues(request.query),
    now: house.clock.now(),
  }
  const record: unknown = await page.load(tx, ask)
  return { ...ask, record, may: (policy) => policy(actor, record), typed: {} }
}

/** A query string may name a field twice; the last one counts. */
function singleValues(query: unknown): Record<string, string> {
  const entries = Object.entries((query ?? {}) as Record<string, string | string[]>)
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      (Array.isArray(value) ? (value.at(-1) ?? '') : value).replaceAll('\u0000', ''),
    ]),
  )
}

function insist(page: AnyPage, policy: Policy<unknown>, ask: AskAbout<unknown>): void {
  if (policy(ask.actor, ask.record)) return
  if (ask.actor.kind === 'public' && !page.hidden) throw new SignInFirst()
  throw page.hidden ? new NotFound() : new Refused()
}

async function changeSession(
  tx: Tx,
  request: FastifyRequest,
  done: Done,
): Promise<string | undefined> {
  const before = readSigned(request, SESSION_COOKIE)
  // A session never survives a sign-in: a token known before it is worth nothing after it.
  if (before && (done.signIn || done.signOut)) await endSession(tx, before)
  return done.signIn ? startSession(tx, done.signIn.personId, done.signIn.isYoung) : undefined
}

async function goOn(
  house: House,
  page: AnyPage,
  request: FastifyRequest,
  reply: FastifyReply,
  done: Done,
  token: string | undefined,
) {
  const secure = house.publicUrl.startsWith('https:')
  if (token) setSigned(reply, SESSION_COOKIE, token, secure)
  if (done.signOut) void reply.clearCookie(SESSION_COOKIE, { path: '/' })
  if (done.say) setSigned(reply, NOTICE_COOKIE, done.say, secure)
  return reply.redirect(done.to ?? ownPath(page, request), 303)
}

/** The page's own address: where its form posts to, and where a verb goes back to. */
function ownPath(page: AnyPage, request: FastifyRequest): string {
  const params = request.params as Record<string, string>
  return page.path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
}
