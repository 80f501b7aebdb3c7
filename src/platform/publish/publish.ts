import { sql } from 'kysely'
import { contextOf } from '../db/in-council.ts'
import { json } from '../db/json.ts'
import type { PublicationTable, Tx } from '../db/tables.ts'
import { newId } from '../ids/new-id.ts'
import type { Selectable } from 'kysely'

/** What the public may see of one thing, frozen. It holds public matter and nothing else. */
export interface Publication {
  /** 'board', 'meeting', 'scorecard', 'you-said-we-did', … */
  readonly kind: string
  /** Its name within the kind, part of a permanent address. */
  readonly slug: string
  readonly title: string
  /** One or two sentences for lists, feeds and search results. */
  readonly summary: string
  readonly boardSlug?: string | undefined
  /** The path of its page, from the root. */
  readonly url: string
  readonly data: unknown
  /** Plain text that search looks through. */
  readonly searchText: string
  readonly happenedAt: Temporal.Instant
  readonly files?: readonly PublicationFile[]
}

export interface PublicationFile {
  readonly name: string
  readonly sha256: string
  readonly mediaType: string
  readonly size: number
}

export type PublicationRow = Selectable<PublicationTable>

/** Publishes a new version; earlier ones stay in the record and are no longer shown. */
export async function publish(
  tx: Tx,
  publication: Publication,
): Promise<{ id: string; version: number }> {
  const { council, clock } = contextOf(tx)
  const { kind, slug } = publication
  await sql`select pg_advisory_xact_lock(hashtext(${`publish:${council.id}:${kind}:${slug}`}))`.execute(
    tx,
  )
  const before = await tx
    .selectFrom('hearth.publication')
    .select((row) => row.fn.max('version').as('version'))
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst()
  const version = (before?.version ?? 0) + 1
  await withdrawPublication(tx, kind, slug)
  const id = newId()
  await tx
    .insertInto('hearth.publication')
    .values({
      council_id: council.id,
      publication_id: id,
      kind,
      slug,
      version,
      is_current: true,
      title: publication.title,
      summary: publication.summary,
      board_slug: publication.boardSlug ?? null,
      url: publication.url,
      data: json(publication.data),
      search_text: publication.searchText,
      happened_at: publication.happenedAt.toString(),
      published_at: clock.now().toString(),
    })
    .execute()
  for (const file of publication.files ?? []) {
    await tx
      .insertInto('hearth.publication_file')
      .values({
        council_id: council.id,
        publication_id: id,
        name: file.name,
        sha256: file.sha256,
        media_type: file.mediaType,
        size: file.size,
      })
      .execute()
  }
  return { id, version }
}

/** Takes a thing off every public surface. */
export async function withdrawPublication(tx: Tx, kind: string, slug: string): Promise<void> {
  await tx
    .updateTable('hearth.publication')
    .set({ is_current: false })
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('is_current', '=', true)
    .execute()
}
