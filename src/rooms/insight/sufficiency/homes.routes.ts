import type { FastifyInstance } from 'fastify'
import { inCouncil } from '#platform/db/in-council.ts'
import { NotFound, Refused } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { findReader } from '#platform/http/reader.ts'
import { SignInFirst } from '#platform/http/serve-page.ts'
import { thoseWhoWeighTheFigures } from '../policies.ts'
import { getScorecard } from '../scorecards/find-scorecard.ts'
import { homesCsv } from './homes-csv.ts'
import { getSufficiency } from './keep-sufficiency.ts'

/** Who lives where for a spreadsheet, whole, for those who weigh it. */
export function serveHomes(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string } }>(
    '/scorecards/:id/homes.csv',
    { config: { policy: thoseWhoWeighTheFigures } },
    async (request, reply) => {
      const { context, actor } = await findReader(house, request)
      if (actor.kind === 'public') throw new SignInFirst()
      const file = await inCouncil(house.db, 'app', context, async (tx) => {
        const scorecard = await getScorecard(tx, request.params.id)
        if (!thoseWhoWeighTheFigures(actor, scorecard)) throw new Refused()
        const homes = await getSufficiency(tx, scorecard.id)
        if (!homes) throw new NotFound('This scorecard came without who lives where.')
        return { asAt: scorecard.asAt, csv: homesCsv(homes) }
      })
      return reply
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="homes-${file.asAt}.csv"`)
        .send(file.csv)
    },
  )
}
