import { recordAct } from '#platform/audit/record-act.ts'
import { dateInEngland, nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { publish } from '#platform/publish/publish.ts'
import { getBody } from '#rooms/council/index.ts'
import { getCard, releasedAnswer, takeCard } from '../cards/find-card.ts'
import type { Decision } from '../cards/card-states.ts'
import { insistOnPastDay } from '../desk/prepare-card.ts'
import { insistOnPlain } from '../desk/read-card.ts'
import { paths } from '../paths.ts'
import type { SaidDidStatus, Verdict } from '../tables.ts'
import { closeIfFinished } from '../telling/close-card.ts'

export const SAID_DID = 'you-said-we-did'

export interface NewEntry {
  readonly said: string
  readonly did: string
  readonly who: string
  readonly status: SaidDidStatus
  readonly topic: string
  /** The group saw it on this day: young people see their own words before everybody else does. */
  readonly groupSawOn: string
}

/** What the public reads of an entry; nothing else is known to the public's database role. */
export interface PublicEntry {
  readonly said: string
  readonly did: string
  readonly who: string
  readonly status: SaidDidStatus
  readonly topic: string
  readonly group: string
  readonly decision: Decision | null
  readonly verdict: Verdict | null
  readonly groupDisagrees: boolean
  readonly on: string
}

const publishable = ['answered', 'group_view', 'doing', 'done_claimed', 'telling', 'closed']

/**
 * Publishes what was said and what was done about it, or why it cannot be. The group speaks in its
 * own name, so no number of voices is asked for. A "we can't" is published as readily as a "we did".
 */
export async function publishEntry(tx: Tx, cardId: string, entry: NewEntry): Promise<void> {
  const card = await takeCard(tx, cardId)
  if (!publishable.includes(card.state) || !card.title || !card.number) {
    throw new Unacceptable('There is nothing to say yet: this card has no answer.')
  }
  insistOnEntry(tx, entry)
  const slug = `${card.number}-${slugOf(card.title)}`
  const now = nowOf(tx)
  const values = {
    said: entry.said.trim(),
    did: entry.did.trim(),
    who: entry.who.trim(),
    status: entry.status,
    topic: entry.topic.trim(),
    group_saw_on: entry.groupSawOn,
    published_at: now.toString(),
  }
  const row = await tx
    .insertInto('hearth.said_did')
    .values({ council_id: councilOf(tx).id, card_id: cardId, slug, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['council_id', 'card_id'])
        .doUpdateSet((old) => ({ ...values, version: old('hearth.said_did.version', '+', 1) })),
    )
    .returning('slug')
    .executeTakeFirstOrThrow()
  const group = await getBody(tx, card.group_id)
  const board = card.board_id ? await getBody(tx, card.board_id) : undefined
  const data: PublicEntry = {
    said: values.said,
    did: values.did,
    who: values.who,
    status: entry.status,
    topic: values.topic,
    group: group.name,
    decision: (await releasedAnswer(tx, cardId))?.decision ?? null,
    verdict: card.verdict,
    groupDisagrees: card.group_disagrees,
    on: dateInEngland(now).toString(),
  }
  await publish(tx, {
    kind: SAID_DID,
    slug: row.slug,
    title: card.title,
    summary: `${group.name} said: ${values.said} ${statusWords[entry.status]}: ${values.did}`,
    boardSlug: board?.slug,
    url: paths.saidDidEntry(row.slug),
    data,
    searchText: [values.said, values.did, values.topic, group.name].join('\n'),
    happenedAt: now,
  })
  await recordAct(tx, {
    act: 'said_did.published',
    subject: { kind: 'card', id: cardId },
    details: { slug: row.slug, status: entry.status },
  })
  await closeIfFinished(tx, await getCard(tx, cardId))
}

/** How an entry's state is said, everywhere. */
export const statusWords: Record<SaidDidStatus, string> = {
  doing: 'We’re doing it',
  done: 'We did it',
  cannot: 'We can’t, because',
  not_yet: 'Not yet',
}

function insistOnEntry(tx: Tx, entry: NewEntry): void {
  const problems: Record<string, string> = {}
  if (entry.said.trim() === '') problems['said'] = 'Write what young people said.'
  if (entry.did.trim() === '') problems['did'] = 'Write what was done, or why it can’t be.'
  if (entry.who.trim() === '') problems['who'] = 'Say who did it: a person, or a team.'
  if (entry.topic.trim() === '')
    problems['entry_topic'] = 'Give it a topic, such as "Getting about".'
  if (entry.groupSawOn === '')
    problems['group_saw_on'] = 'The group sees it first. Say when it did.'
  if (Object.keys(problems).length > 0) throw new Unacceptable(problems)
  insistOnPlain(entry.said, 'said')
  insistOnPlain(entry.did, 'did')
  try {
    insistOnPastDay(tx, entry.groupSawOn)
  } catch {
    throw new Unacceptable({ group_saw_on: 'The group sees it before everybody else does.' })
  }
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'entry'
