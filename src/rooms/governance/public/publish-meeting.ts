import { atLocalTime, nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { publish, type PublicationFile } from '#platform/publish/publish.ts'
import { longDate, time } from '#ui/dates-in-words.ts'
import { getMeeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import type { PublicItem, PublicMeeting } from './facts.ts'
import { buildMeetingFacts } from './meeting-facts.ts'

/**
 * Brings the public page of a meeting, and of each of its published items, up to date.
 * `change` is a line for the history that readers see.
 */
export async function publishMeeting(
  tx: Tx,
  meetingId: string,
  change?: string,
): Promise<PublicMeeting> {
  const meeting = await getMeeting(tx, meetingId)
  const history = await historyOf(tx, meeting.slug)
  if (change) history.push({ at: nowOf(tx).toString(), text: change })
  const facts: PublicMeeting = { ...(await buildMeetingFacts(tx, meeting)), history }
  await publish(tx, {
    kind: 'meeting',
    slug: facts.slug,
    title: `${facts.board.name}, ${longDate(facts.meetsOn)}`,
    summary: summaryOf(facts),
    boardSlug: facts.board.slug,
    url: paths.meeting(facts.slug),
    data: facts,
    searchText: [
      facts.venue,
      ...facts.items.map((item) => `${item.number}. ${item.title}. ${item.purpose}`),
    ].join('\n'),
    happenedAt: atLocalTime(facts.meetsOn, facts.startsAt),
    files: await packFile(tx, meetingId),
  })
  for (const item of facts.items) await publishItem(tx, facts, item)
  return facts
}

async function publishItem(tx: Tx, facts: PublicMeeting, item: PublicItem): Promise<void> {
  const { slug, board, meetsOn, startsAt, state } = facts
  await publish(tx, {
    kind: 'item',
    slug: `${slug}-${item.number}`,
    title: `Item ${item.number}: ${item.title}`,
    summary: item.purpose,
    boardSlug: board.slug,
    url: paths.item(slug, item.number),
    data: { meeting: { slug, board, meetsOn, startsAt, state }, item },
    searchText: [item.title, item.purpose, ...item.documents.map((one) => one.title)].join('\n'),
    happenedAt: atLocalTime(meetsOn, startsAt),
  })
}

async function packFile(tx: Tx, meetingId: string): Promise<PublicationFile[]> {
  const row = await tx
    .selectFrom('hearth.meeting_pack')
    .select(['public_name', 'public_sha256', 'public_size'])
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  if (!row?.public_name || !row.public_sha256 || row.public_size === null) return []
  return [
    {
      name: row.public_name,
      sha256: row.public_sha256,
      mediaType: 'application/pdf',
      size: row.public_size,
    },
  ]
}

async function historyOf(tx: Tx, slug: string): Promise<{ at: string; text: string }[]> {
  const before = await tx
    .selectFrom('hearth.publication')
    .select('data')
    .where('kind', '=', 'meeting')
    .where('slug', '=', slug)
    .where('is_current', '=', true)
    .executeTakeFirst()
  return before ? [...(before.data as PublicMeeting).history] : []
}

function summaryOf(facts: PublicMeeting): string {
  const when = `${longDate(facts.meetsOn)} at ${time(facts.startsAt)}, ${facts.venue}.`
  if (facts.state === 'cancelled') return `Cancelled. It was to be held on ${when}`
  return facts.items.length > 0 ? `${when} The agenda is published.` : when
}
