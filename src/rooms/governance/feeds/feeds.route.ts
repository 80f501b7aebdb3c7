import type { FastifyInstance, FastifyRequest } from 'fastify'
import { thePublic } from '#platform/auth/actor.ts'
import { councilOf, inCouncil } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { House } from '#platform/http/house.ts'
import { contextFor } from '#platform/http/reader.ts'
import { everyone } from '#platform/policy/policy.ts'
import { listPublished, readPublished } from '#platform/publish/read-published.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import { paths } from '../paths.ts'
import type { PublicMeeting } from '../public/facts.ts'
import { readBoard } from '../public/read-public.ts'
import { listNews } from './list-news.ts'
import { writeAtom } from './write-atom.ts'
import { writeCalendar, type PublishedMeeting } from './write-calendar.ts'

const open = { config: { policy: everyone } }
const CALENDAR = 'text/calendar; charset=utf-8'
const ATOM = 'application/atom+xml; charset=utf-8'

/** Calendars and the news of a board, read with the public's own role from what was published. */
export function serveFeeds(app: FastifyInstance, house: House): void {
  app.get<{ Params: { board: string } }>(
    recordPaths.boardCalendar(':board'),
    open,
    async (request, reply) => {
      const text = await asPublic(house, request, async (tx) => {
        const board = await readBoard(tx, request.params.board)
        const meetings = await listPublished<PublicMeeting>(tx, {
          kinds: ['meeting'],
          boardSlug: board.slug,
          limit: 500,
        })
        return calendarOf(tx, house, board.name, meetings)
      })
      return reply
        .header('cache-control', CACHE)
        .header('content-disposition', `inline; filename="${request.params.board}.ics"`)
        .type(CALENDAR)
        .send(text)
    },
  )
  app.get<{ Params: { slug: string } }>(
    recordPaths.meetingCalendar(':slug'),
    open,
    async (request, reply) => {
      const { slug } = request.params
      const text = await asPublic(house, request, async (tx) => {
        const meeting = await readPublished<PublicMeeting>(tx, 'meeting', slug)
        const name = `${meeting.data.board.name}, ${longDate(meeting.data.meetsOn)}`
        return calendarOf(tx, house, name, [meeting])
      })
      return reply
        .header('cache-control', CACHE)
        .header('content-disposition', `attachment; filename="${slug}.ics"`)
        .type(CALENDAR)
        .send(text)
    },
  )
  app.get<{ Params: { board: string } }>(
    recordPaths.feed(':board'),
    open,
    async (request, reply) => {
      const text = await asPublic(house, request, (tx) => feedOf(tx, house, request.params.board))
      return reply.header('cache-control', CACHE).type(ATOM).send(text)
    },
  )
}

/** The same for every reader, so that a subscriber's program may keep it for five minutes. */
const CACHE = 'public, max-age=300'

function calendarOf(
  tx: Tx,
  house: House,
  name: string,
  meetings: readonly PublishedMeeting[],
): string {
  return writeCalendar(name, meetings, { url: house.publicUrl, council: councilOf(tx).name })
}

async function feedOf(tx: Tx, house: House, boardSlug: string): Promise<string> {
  const board = await readBoard(tx, boardSlug)
  const { hostname } = new URL(house.publicUrl)
  // A tag (RFC 4151) stays what it is when an address changes.
  const tag = (kind: string, slug: string) => `tag:${hostname},2026:${kind}/${slug}`
  const news = await listNews(tx, board.slug)
  return writeAtom({
    id: tag('board', board.slug),
    title: `${board.name}, ${councilOf(tx).name}`,
    author: councilOf(tx).name,
    selfHref: house.publicUrl + recordPaths.feed(board.slug),
    pageHref: house.publicUrl + paths.board(board.slug),
    entries: news.map((one) => ({
      id: tag(one.kind, one.slug),
      title: one.title,
      summary: one.summary,
      href: house.publicUrl + one.url,
      updated: one.publishedAt,
    })),
  })
}

async function asPublic<T>(
  house: House,
  request: FastifyRequest,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const council = await house.council(request.hostname)
  return inCouncil(house.db, 'public', contextFor(house, council, thePublic), work)
}
