import { sql } from 'kysely'
import { NotFound } from '../http/errors.ts'
import type { Tx } from '../db/tables.ts'
import type { PublicationRow } from './publish.ts'

/** The current publication of a kind and slug, its data typed by the room that wrote it. */
export async function readPublished<D>(
  tx: Tx,
  kind: string,
  slug: string,
): Promise<PublicationRow & { data: D }> {
  const row = await tx
    .selectFrom('hearth.publication')
    .selectAll()
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('is_current', '=', true)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row as PublicationRow & { data: D }
}

/** Current publications of some kinds, newest happening first. */
export async function listPublished<D>(
  tx: Tx,
  options: { kinds: readonly string[]; boardSlug?: string; limit?: number },
): Promise<(PublicationRow & { data: D })[]> {
  let query = tx
    .selectFrom('hearth.publication')
    .selectAll()
    .where('is_current', '=', true)
    .where('kind', 'in', [...options.kinds])
    .orderBy('happened_at', 'desc')
    .orderBy('publication_id')
    .limit(options.limit ?? 100)
  if (options.boardSlug) query = query.where('board_slug', '=', options.boardSlug)
  return (await query.execute()) as (PublicationRow & { data: D })[]
}

export interface FoundPublication {
  readonly kind: string
  readonly title: string
  readonly url: string
  readonly happened_at: Date
  /** The words around the match, with `[[` and `]]` about each hit. */
  readonly snippet: string
}

/** Looks through public text. Hits are marked with brackets, never with markup. */
export async function searchPublished(
  tx: Tx,
  words: string,
  limit = 50,
): Promise<FoundPublication[]> {
  const result = await sql<FoundPublication>`
    select kind, title, url, happened_at,
      ts_headline('english', search_text, query,
        'StartSel=[[, StopSel=]], MaxWords=30, MinWords=12, MaxFragments=1') as snippet
    from hearth.publication, websearch_to_tsquery('english', ${words}) query
    where is_current and to_tsvector('english', title || ' ' || search_text) @@ query
    order by ts_rank(to_tsvector('english', title || ' ' || search_text), query) desc, happened_at desc
    limit ${limit}`.execute(tx)
  return result.rows
}

/** Finds a public file by the publication it belongs to and its name. */
export async function findPublishedFile(tx: Tx, kind: string, slug: string, name: string) {
  const row = await tx
    .selectFrom('hearth.publication_file')
    .innerJoin('hearth.publication', (join) =>
      join
        .onRef('hearth.publication.council_id', '=', 'hearth.publication_file.council_id')
        .onRef('hearth.publication.publication_id', '=', 'hearth.publication_file.publication_id'),
    )
    .select([
      'hearth.publication_file.name',
      'hearth.publication_file.sha256',
      'hearth.publication_file.media_type',
      'hearth.publication_file.size',
    ])
    .where('hearth.publication.kind', '=', kind)
    .where('hearth.publication.slug', '=', slug)
    .where('hearth.publication.is_current', '=', true)
    .where('hearth.publication_file.name', '=', name)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}
