import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { EventBus, HouseEvents } from '#platform/events/event-bus.ts'
import { publish } from '#platform/publish/publish.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import { getBody } from '#rooms/council/index.ts'
import { governancePaths } from '#rooms/governance/index.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { mainsOf } from '../readings/themes.ts'
import { getScorecard, type StoredScorecard } from './find-scorecard.ts'
import { kinds, type PublicScorecard, type PublishedScorecard } from './public-scorecard.ts'

type AgendaPublished = HouseEvents['agenda.published']

/** When an agenda becomes public, so does the scorecard that is one of its papers. */
export function listenForAgendas(events: EventBus): void {
  events.on('agenda.published', async (tx, agenda) => {
    for (const item of agenda.items) {
      if (item.sourceRoom !== 'insight' || !item.sourceRef) continue
      const scorecard = await getScorecard(tx, item.sourceRef)
      if (scorecard.state === 'submitted')
        await publishScorecard(tx, scorecard, agenda, item.number)
    }
  })
}

async function publishScorecard(
  tx: Tx,
  scorecard: StoredScorecard,
  agenda: AgendaPublished,
  itemNumber: string,
): Promise<void> {
  if (!scorecard.publicData) throw new Error('A scorecard was sent to a meeting without its paper.')
  const board = await getBody(tx, scorecard.bodyId)
  const data: PublishedScorecard = {
    ...scorecard.publicData,
    meeting: {
      on: dayInWords(agenda.meetsOn),
      href: governancePaths.item(agenda.meetingSlug, itemNumber),
    },
  }
  await makePublic(tx, data, board.slug)
  await tx
    .updateTable('hearth.scorecard')
    .set({ state: 'published', published_at: nowOf(tx).toString() })
    .where('scorecard_id', '=', scorecard.id)
    .execute()
  await recordAct(tx, {
    act: 'scorecard.published',
    subject: { kind: 'scorecard', id: scorecard.id },
    details: { meetingId: agenda.meetingId, asAt: scorecard.asAt },
  })
}

/** The newest date stands at /scorecard; the one before it keeps its own dated address. */
async function makePublic(tx: Tx, data: PublishedScorecard, boardSlug: string): Promise<void> {
  const [latest] = (
    await listPublished<PublishedScorecard>(tx, { kinds: [kinds.scorecard], boardSlug })
  ).filter((row) => row.slug === kinds.latest)
  const happenedAt = nowOf(tx)
  const asLatest = { slug: kinds.latest, url: paths.public }
  const dated = (asAt: string) => ({ slug: asAt, url: paths.publicAt(asAt) })
  if (latest && latest.data.asAt > data.asAt) {
    await publish(tx, { ...describePublication(data), ...dated(data.asAt), boardSlug, happenedAt })
    return
  }
  if (latest && latest.data.asAt !== data.asAt) {
    const before = Temporal.Instant.fromEpochMilliseconds(latest.happened_at.getTime())
    const address = dated(latest.data.asAt)
    await publish(tx, {
      ...describePublication(latest.data),
      ...address,
      boardSlug,
      happenedAt: before,
    })
  }
  await publish(tx, { ...describePublication(data), ...asLatest, boardSlug, happenedAt })
}

/** What stands beside a published scorecard in lists, feeds and search. */
export const describePublication = (data: PublishedScorecard) => ({
  kind: kinds.scorecard,
  title: `Scorecard at ${dayInWords(data.asAt)}`,
  summary: summaryOf(data),
  data,
  searchText: searchTextOf(data),
})

function summaryOf({ attention, readings }: PublicScorecard): string {
  const shown = mainsOf(readings).filter((reading) => reading.value !== null).length
  const first = attention[0]
  if (!first) return `${shown} figures on how children in care and care leavers are doing.`
  const count = attention.length === 1 ? '1 of them needs' : `${attention.length} of them need`
  return `${shown} figures on how children in care and care leavers are doing; ${count} attention, first of all “${first.title}”.`
}

const searchTextOf = ({ readings }: PublicScorecard): string =>
  readings
    .map(({ title, value, definition, comment }) =>
      [title, value ?? '', definition, comment].filter(Boolean).join('. '),
    )
    .join('\n')
