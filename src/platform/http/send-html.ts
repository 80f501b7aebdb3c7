import type { FastifyReply, FastifyRequest } from 'fastify'
import { fieldId } from '#ui/field-state.ts'
import type { Actor } from '../auth/actor.ts'
import { csrfToken } from '../auth/csrf.ts'
import type { House } from './house.ts'
import type { View } from './page.ts'
import { findReader, setSigned, VISITOR_COOKIE, visitorOf } from './reader.ts'

/** What the last try left behind: a notice, or sentences and the input to keep. */
export interface PageState {
  readonly notice: string | undefined
  readonly fields: Readonly<Record<string, string>>
  readonly input: Readonly<Record<string, string | string[]>>
  readonly status: number
  /** Facts of the act itself, for the page that answers it. */
  readonly show?: Readonly<Record<string, unknown>>
}

export const freshState: PageState = { notice: undefined, fields: {}, input: {}, status: 200 }

/** Renders a template in its skin and sends it. */
export async function sendHtml(
  house: House,
  page: {
    skin: 'council' | 'young'
    template: string
    surface: 'public' | 'member'
    path?: string
  },
  request: FastifyRequest,
  reply: FastifyReply,
  view: View,
  state: PageState,
) {
  const { actor, council } = await findReader(house, request)
  const path = page.path ?? request.url.split('?')[0] ?? '/'
  const html = house.render(page.template, {
    ...view,
    page: {
      title: view.title,
      description: view.description,
      crumbs: view.crumbs,
      feeds: view.feeds,
      skin: page.skin,
      path,
      council: { name: council.name, shortName: council.shortName },
      demo: house.demo,
      actor: actor.kind === 'person' ? { name: actor.name, line: actor.line } : null,
      place: view['place'],
      group: view['group'],
      home: view['home'],
      // A young page over a shoulder says nothing about the Board: its menu is the young reader's own.
      nav: (page.skin === 'young' && !isYoung(actor) ? [] : house.navigation(actor)).map(
        (entry) => ({ ...entry, current: isCurrent(entry.href, path) }),
      ),
      notice: state.notice,
      errors: Object.entries(state.fields).map(([name, text]) => ({
        text,
        href: name === '' ? '#main' : `#${fieldId(name)}`,
      })),
      fieldErrors: state.fields,
      input: state.input,
      help: {
        getHelpHref: '/help-now',
        talkHref: '/talk',
        leaveHref: 'https://www.bbc.co.uk/weather',
      },
      // A getter: only a page that holds a form makes its reader carry a cookie.
      get csrf() {
        return csrfToken(house.secret, visitorOf(request))
      },
    },
  })
  if (request.newVisitor) {
    setSigned(reply, VISITOR_COOKIE, request.newVisitor, house.publicUrl.startsWith('https:'))
  }
  void reply.header('cache-control', page.surface === 'member' ? 'no-store' : 'private, no-cache')
  return reply.code(state.status).type('text/html; charset=utf-8').send(html)
}

const isYoung = (actor: Actor): boolean => actor.kind === 'person' && actor.isYoung

const isCurrent = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
