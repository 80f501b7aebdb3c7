import type { FastifyInstance } from 'fastify'
import { personOf, type PersonActor } from '#platform/auth/actor.ts'
import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { inCouncil } from '#platform/db/in-council.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { definePage } from '#platform/http/page.ts'
import { findReader } from '#platform/http/reader.ts'
import type { Tx } from '#platform/db/tables.ts'
import { longDate, longDateTime } from '#ui/dates-in-words.ts'
import { findMeetingBySlug, type Meeting } from '../meetings/find-meeting.ts'
import { restrictedPack } from '../packs/assemble-pack.ts'
import { barredItems } from '../packs/barred-items.ts'
import { buildPack } from '../packs/build-pack.ts'
import type { PackInput } from '../packs/pack-input.ts'
import { paths } from '../paths.ts'
import { thoseEntitledToRestrictedPapers } from '../policies.ts'
import { buildMeetingFacts } from '../public/meeting-facts.ts'
import { crumbsToMeeting, loadMeeting } from './load-meeting.ts'

/** Where a member finds their own copy of the whole pack. To everyone else it does not exist. */
export const restrictedPackPage = definePage({
  path: '/work/meetings/:meeting/restricted-pack',
  policy: thoseEntitledToRestrictedPapers,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: loadMeeting,
  template: 'governance/work/restricted-pack.njk',
  async view(tx, ask) {
    const meeting = ask.record
    const pack = await readyPack(tx, meeting)
    const withheld = await tx
      .selectFrom('hearth.document')
      .select(['title', 'pages_from', 'pages_to'])
      .where('meeting_id', '=', meeting.meeting_id)
      .where('publicity', '=', 'exempt')
      .orderBy('pages_from')
      .execute()
    return {
      title: `Your restricted pack, ${longDate(meeting.meets_on)}`,
      crumbs: crumbsToMeeting(meeting),
      isPublished: meeting.agenda_published_at !== null,
      isReady: pack !== undefined,
      withheld: withheld.map((row) => ({
        title: row.title,
        pages: row.pages_from === null ? '' : `Pages ${row.pages_from} to ${row.pages_to ?? ''}`,
      })),
      reader: personOf(ask.actor).name,
      file: paths.restrictedPackFile(meeting.slug),
      publicPage: paths.meeting(meeting.slug),
    }
  },
})

/** Builds a reader's own copy with their name and the time on every page, and logs it. */
export function serveRestrictedPack(app: FastifyInstance, house: House): void {
  app.get<{ Params: { meeting: string } }>(
    '/work/meetings/:meeting/restricted-pack.pdf',
    { config: { policy: thoseEntitledToRestrictedPapers } },
    async (request, reply) => {
      const { actor, context } = await findReader(house, request)
      const slug = request.params.meeting
      const input = await inCouncil(house.db, 'app', context, async (tx) => {
        const meeting = await findMeetingBySlug(tx, slug)
        // To somebody without a right to it, the pack is not there.
        if (!thoseEntitledToRestrictedPapers(actor, meeting)) throw new NotFound()
        return readersCopy(tx, meeting, personOf(actor))
      })
      // Outside the transaction: a copy takes a moment, and nobody has to wait for it.
      const { pdf } = await buildPack(input)
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="restricted-pack-${slug}.pdf"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(pdf))
    },
  )
}

async function readersCopy(tx: Tx, meeting: Meeting, reader: PersonActor): Promise<PackInput> {
  const pack = await readyPack(tx, meeting)
  if (!pack) throw new NotFound('The pack of this meeting is not there yet.')
  const facts = { ...(await buildMeetingFacts(tx, meeting)), history: [] }
  await recordAct(tx, {
    act: 'restricted_pack.opened',
    subject: { kind: 'meeting', id: meeting.meeting_id },
    details: { version: pack.version },
  })
  return restrictedPack(tx, facts, meeting, {
    watermark: `${reader.name}, ${longDateTime(nowOf(tx))}`,
    barred: await barredItems(tx, meeting.meeting_id, reader.personId),
    frontPages: pack.frontPages,
  })
}

async function readyPack(tx: Tx, meeting: Meeting) {
  const row = await tx
    .selectFrom('hearth.meeting_pack')
    .select(['version', 'front_pages'])
    .where('meeting_id', '=', meeting.meeting_id)
    .executeTakeFirst()
  return row && row.front_pages !== null
    ? { version: row.version, frontPages: row.front_pages }
    : undefined
}
