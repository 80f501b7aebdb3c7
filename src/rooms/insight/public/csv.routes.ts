import type { FastifyInstance, FastifyReply } from 'fastify'
import { inCouncil } from '#platform/db/in-council.ts'
import { NotFound, Refused } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { findReader } from '#platform/http/reader.ts'
import { SignInFirst } from '#platform/http/serve-page.ts'
import { paths } from '../paths.ts'
import { everyone, thoseWhoWeighTheFigures } from '../policies.ts'
import { scorecardCsv } from '../scorecards/csv.ts'
import { getScorecard } from '../scorecards/find-scorecard.ts'
import { readForMembers } from '../scorecards/read-scorecard.ts'
import { findLatest } from './find-published.ts'

/** The scorecard for a spreadsheet: the public one for everybody, the whole one for those who weigh it. */
export function serveCsv(app: FastifyInstance, house: House): void {
  app.get(paths.publicCsv, { config: { policy: everyone } }, async (request, reply) => {
    const { context } = await findReader(house, request)
    const scorecard = await inCouncil(house.db, 'public', context, findLatest)
    if (!scorecard) throw new NotFound('No scorecard is published yet.')
    return sendCsv(reply, scorecard.asAt, scorecardCsv(scorecard.readings, 'public'))
  })
  app.get<{ Params: { id: string } }>(
    '/scorecards/:id/scorecard.csv',
    { config: { policy: thoseWhoWeighTheFigures } },
    async (request, reply) => {
      const { context, actor } = await findReader(house, request)
      if (actor.kind === 'public') throw new SignInFirst()
      const { asAt, csv } = await inCouncil(house.db, 'app', context, async (tx) => {
        const scorecard = await getScorecard(tx, request.params.id)
        if (!thoseWhoWeighTheFigures(actor, scorecard)) throw new Refused()
        const readings = await readForMembers(tx, scorecard)
        return { asAt: scorecard.asAt, csv: scorecardCsv(readings, 'member') }
      })
      void reply.header('cache-control', 'no-store')
      return sendCsv(reply, asAt, csv)
    },
  )
}

const sendCsv = (reply: FastifyReply, asAt: string, csv: string) =>
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="scorecard-${asAt}.csv"`)
    .send(csv)
