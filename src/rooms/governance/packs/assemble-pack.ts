import { councilOf, contextOf } from '#platform/db/in-council.ts'
import { dateInEngland } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { readStoredFile } from '#platform/storage/file-store.ts'
import { longDate, time } from '#ui/dates-in-words.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import { listItems } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import type { PublicDocument, PublicMeeting } from '../public/facts.ts'
import { paragraphWords } from '../reports/words.ts'
import { pagesOf } from './build-pack-pair.ts'
import type { PackAppendix, PackDocument, PackInput, PackItem, PackRange } from './pack-input.ts'

/**
 * The public pack, from public facts alone: a withheld document brings its public title, its
 * paragraphs and its number of pages, because nothing else of it is ever read here.
 */
export async function publicPack(
  tx: Tx,
  facts: PublicMeeting,
  meeting: Meeting,
): Promise<(ranges: readonly PackRange[]) => PackInput> {
  const papers = new Map<string, PackDocument>()
  for (const { documents } of facts.items) {
    for (const document of documents) {
      if (document.publicity === 'exempt') continue
      papers.set(document.slug, await publicPaper(tx, meeting, document))
    }
  }
  const askWhom = askWhomIn(facts)
  return (ranges) => ({
    ...frontOf(tx, facts),
    variant: 'public',
    items: facts.items.map((item): PackItem => ({
      number: item.number,
      title: item.title,
      purpose: item.purpose,
      ...(item.time ? { time: time(item.time) } : {}),
      documents: item.documents.map(
        (document, index): PackDocument =>
          papers.get(document.slug) ?? {
            kind: 'withheld',
            publicTitle: document.title,
            paragraphs: [...document.paragraphs],
            pages: pagesOf(ranges, item.number, index),
            askWhom,
          },
      ),
    })),
  })
}

/**
 * The restricted pack: every document whole, marked where it is not for publication. A reader who
 * left an item for an interest finds a placeholder in it, with the same page numbers.
 */
export async function restrictedPack(
  tx: Tx,
  facts: PublicMeeting,
  meeting: Meeting,
  copy: { watermark?: string; frontPages?: number; barred?: ReadonlySet<string> } = {},
): Promise<PackInput> {
  const { barred, ...stamps } = copy
  const rows = await tx
    .selectFrom('hearth.document')
    .select([
      'item_id',
      'title',
      'public_title',
      'publicity',
      'paragraphs',
      'paper',
      'report_id',
      'pages_from',
      'pages_to',
    ])
    .where('meeting_id', '=', meeting.meeting_id)
    .where('slug', 'is not', null)
    .orderBy('position')
    .execute()
  const items: PackItem[] = []
  for (const item of await listItems(tx, meeting.meeting_id)) {
    if (item.number === null) continue
    const documents: PackDocument[] = []
    for (const row of rows.filter((one) => one.item_id === item.item_id)) {
      if (row.publicity === 'exempt' && barred?.has(item.item_id)) {
        documents.push({
          kind: 'withheld',
          publicTitle: row.public_title ?? 'A restricted report',
          paragraphs: row.paragraphs,
          pages: (row.pages_to ?? 0) - (row.pages_from ?? 0) + 1,
          askWhom: askWhomIn(facts),
        })
        continue
      }
      documents.push({
        kind: 'paper',
        title: row.title,
        paper: row.paper,
        appendices: row.report_id ? await appendicesOf(tx, row.report_id) : [],
        ...(row.publicity === 'exempt' ? { notForPublication: markOf(row.paragraphs) } : {}),
      })
    }
    const { number, title, purpose, scheduled_at: at } = item
    items.push({ number, title, purpose, ...(at ? { time: time(at) } : {}), documents })
  }
  return { ...frontOf(tx, facts), ...stamps, variant: 'restricted', items }
}

/** The uploaded pages behind a report. */
export async function appendicesOf(tx: Tx, reportId: string): Promise<PackAppendix[]> {
  const rows = await tx
    .selectFrom('hearth.report_appendix')
    .select(['title', 'sha256', 'pages'])
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute()
  const appendices: PackAppendix[] = []
  for (const { title, sha256, pages } of rows) {
    appendices.push({ title, pdf: await readStoredFile(tx, sha256), pages })
  }
  return appendices
}

async function publicPaper(
  tx: Tx,
  meeting: Meeting,
  document: PublicDocument,
): Promise<PackDocument> {
  const row = await tx
    .selectFrom('hearth.document')
    .select(['title', 'paper', 'report_id'])
    .where('meeting_id', '=', meeting.meeting_id)
    .where('slug', '=', document.slug)
    .where('publicity', '=', 'public')
    .executeTakeFirstOrThrow()
  return {
    kind: 'paper',
    title: row.title,
    paper: row.paper,
    appendices: row.report_id ? await appendicesOf(tx, row.report_id) : [],
  }
}

const askWhomIn = ({ contact }: PublicMeeting): string =>
  contact ? `${contact.post}, ${contact.email}` : 'Democratic Services'

type Front = Omit<PackInput, 'variant' | 'items'>

function frontOf(tx: Tx, facts: PublicMeeting): Front {
  const { contact, notice } = facts
  return {
    council: { name: councilOf(tx).name },
    board: facts.board.name,
    meeting: {
      title: facts.board.name,
      date: longDate(facts.meetsOn),
      isoDate: facts.meetsOn,
      time: time(facts.startsAt),
      venue: [facts.venue, facts.accessNote].filter((part) => part !== '').join('\n'),
    },
    quorum: String(facts.quorum),
    membership: facts.membership.map(({ name, role }) =>
      role === 'Member' ? { name } : { name, role },
    ),
    clerk: contact
      ? { name: contact.name, post: contact.post, email: contact.email }
      : { name: 'Democratic Services', post: '', email: '' },
    participation: [...facts.participation],
    htmlUrl: `${contextOf(tx).publicUrl}${paths.meeting(facts.slug)}`,
    ...(notice?.shortNotice
      ? { shortNotice: `Called at shorter notice than five clear days. ${notice.shortNotice}` }
      : {}),
    ...(notice
      ? { publishedOn: dateInEngland(Temporal.Instant.from(notice.publishedAt)).toString() }
      : {}),
  }
}

/** Every copy says so and gives the description relied on (LGA 1972 s.100B(5)). */
function markOf(paragraphs: readonly number[]): string {
  const covered = paragraphs.map((number) => `${number} (${paragraphWords[number] ?? ''})`)
  return `Exempt by virtue of paragraph(s) ${covered.join('; ')} of Part 1 of Schedule 12A of the Local Government Act 1972.`
}
