import type { Council } from '#platform/db/in-council.ts'
import type { Db } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'

/** Every council of this house, the first one first. */
export async function listCouncils(db: Db): Promise<(Council & { host: string | null })[]> {
  const rows = await db.selectFrom('hearth.council').selectAll().orderBy('created_at').execute()
  return rows.map((row) => ({
    id: row.council_id,
    slug: row.slug,
    name: row.name,
    shortName: row.short_name,
    host: row.host,
  }))
}

/** Finds the council of a host name; where there is one council only, every address is its own. */
export function createCouncilFinder(db: Db): (host: string) => Promise<Council> {
  const known = new Map<string, Council>()
  return async (host) => {
    const before = known.get(host)
    if (before) return before
    const councils = await listCouncils(db)
    const council =
      councils.find((one) => one.host === host) ?? (councils.length === 1 ? councils[0] : undefined)
    if (!council) throw new NotFound('No council is set up here yet. Run: npx hearth seed')
    // A visitor can send any host name, so what is remembered stays small.
    if (known.size < 100) known.set(host, council)
    return council
  }
}
