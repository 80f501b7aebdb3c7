import type { Tx } from '#platform/db/tables.ts'
import { listPublished, readPublished } from '#platform/publish/read-published.ts'
import type { PublicBoard, PublicMeeting } from './facts.ts'

/** The public page of a board. Throws `NotFound`. */
export const readBoard = async (tx: Tx, slug: string): Promise<PublicBoard> =>
  (await readPublished<PublicBoard>(tx, 'board', slug)).data

/** The public page of a meeting. Throws `NotFound`. */
export const readMeeting = async (tx: Tx, slug: string): Promise<PublicMeeting> =>
  (await readPublished<PublicMeeting>(tx, 'meeting', slug)).data

/** Every public meeting of a board, the latest first. */
export async function readMeetings(tx: Tx, boardSlug: string): Promise<PublicMeeting[]> {
  const rows = await listPublished<PublicMeeting>(tx, {
    kinds: ['meeting'],
    boardSlug,
    limit: 500,
  })
  return rows.map((row) => row.data)
}

export interface PublicOutcome {
  readonly number: string
  readonly minuteNumber: string | null
  readonly outcome: string
  readonly decisions: readonly string[]
  readonly url: string
}

/** What the meeting did with each of its items, as far as it is published; by item number. */
export async function readOutcomes(tx: Tx, slug: string): Promise<Map<string, PublicOutcome>> {
  const rows = await tx
    .selectFrom('hearth.publication')
    .select(['slug', 'url', 'data'])
    .where('kind', '=', 'decision')
    .where('is_current', '=', true)
    .where('slug', '>=', `${slug}-`)
    .where('slug', '<', `${slug}-~`)
    .execute()
  const outcomes = new Map<string, PublicOutcome>()
  for (const row of rows) {
    const data = row.data as Omit<PublicOutcome, 'url'> & { meetingSlug: string }
    // The second meeting of a day has an address that begins like the first one's.
    if (data.meetingSlug === slug) outcomes.set(data.number, { ...data, url: row.url })
  }
  return outcomes
}

/** The published minutes of a meeting: their title and address, when there are any. */
export async function findMinutes(
  tx: Tx,
  slug: string,
): Promise<{ title: string; url: string } | undefined> {
  return tx
    .selectFrom('hearth.publication')
    .select(['title', 'url'])
    .where('kind', '=', 'minutes')
    .where('slug', '=', slug)
    .where('is_current', '=', true)
    .executeTakeFirst()
}
