import { nowOf, todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { publish } from '#platform/publish/publish.ts'
import { getBody } from '#rooms/council/index.ts'
import { defaultQuorum } from '../meetings/default-quorum.ts'
import { paths } from '../paths.ts'
import { clerkContact, membershipOf } from './board-people.ts'
import type { PublicBoard } from './facts.ts'

/** Brings the public page of a board up to date: what it is for, who sits on it, whom to ask. */
export async function publishBoard(tx: Tx, bodyId: string): Promise<void> {
  const body = await getBody(tx, bodyId)
  const data: PublicBoard = {
    slug: body.slug,
    name: body.name,
    purpose: body.purpose,
    quorum: await defaultQuorum(tx, bodyId, todayOf(tx)),
    contact: await clerkContact(tx, bodyId),
    membership: await membershipOf(tx, bodyId),
  }
  await publish(tx, {
    kind: 'board',
    slug: body.slug,
    title: body.name,
    summary: body.purpose,
    boardSlug: body.slug,
    url: paths.board(body.slug),
    data,
    searchText: [body.purpose, ...data.membership.map((member) => member.name)].join('\n'),
    happenedAt: nowOf(tx),
  })
}
