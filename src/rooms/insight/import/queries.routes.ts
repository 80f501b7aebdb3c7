import type { FastifyInstance } from 'fastify'
import { recordAct } from '#platform/audit/record-act.ts'
import { inCouncil } from '#platform/db/in-council.ts'
import { NotFound, Refused } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { findReader } from '#platform/http/reader.ts'
import { SignInFirst } from '#platform/http/serve-page.ts'
import { writeCsv } from '../scorecards/write-csv.ts'
import { getImport } from './find-import.ts'
import { theAnalystOfThisImport } from './import-policies.ts'
import type { ImportQuery } from './import-task.ts'
import { askAgain } from './read-import.ts'

/**
 * The rows that raised a question, out of the sealed files: made when the analyst asks and kept
 * nowhere. It names children, so each look is in the audit.
 */
export function serveQueries(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string } }>(
    '/returns/import/:id/queries.csv',
    { config: { policy: theAnalystOfThisImport } },
    async (request, reply) => {
      const { context, actor } = await findReader(house, request)
      if (actor.kind === 'public') throw new SignInFirst()
      const csv = await inCouncil(house.db, 'app', context, async (tx) => {
        const given = await getImport(tx, request.params.id)
        if (!theAnalystOfThisImport(actor, given)) throw new Refused()
        if (given.deleted_at !== null) throw new NotFound('These files are deleted.')
        const answer = await askAgain(tx, given)
        if (answer.kind !== 'read') throw new NotFound('These files could not be read.')
        await recordAct(tx, {
          act: 'returns.queries_read',
          subject: { kind: 'returns_import', id: given.import_id },
          details: { queries: answer.queries.length },
        })
        return queriesCsv(answer.queries)
      })
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="queries.csv"')
        .send(csv)
    },
  )
}

function queriesCsv(queries: readonly ImportQuery[]): string {
  const rows = queries.map((one) => [one.rule, one.table, one.row, one.child, one.message])
  return writeCsv([['Rule', 'Table', 'Row', 'Child', 'What to look at'], ...rows])
}
