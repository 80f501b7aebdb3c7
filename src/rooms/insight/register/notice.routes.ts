import type { FastifyInstance } from 'fastify'
import { inCouncil } from '#platform/db/in-council.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { findReader } from '#platform/http/reader.ts'
import { thoseWhoReadThisRegister } from '../policies.ts'
import { writeCsv } from '../scorecards/write-csv.ts'
import { getBoard } from './boards.ts'
import { AGE_GROUPS, ARRANGEMENTS } from './home.ts'
import { getNotice, type Notice } from './notice.ts'

/** A month's notice for a spreadsheet. */
export function serveNotices(app: FastifyInstance, house: House): void {
  app.get<{ Params: { board: string; month: string } }>(
    '/unregistered-homes/notices/:board/:month/notice.csv',
    { config: { policy: thoseWhoReadThisRegister } },
    async (request, reply) => {
      const { context, actor } = await findReader(house, request)
      const { board: slug, month } = request.params
      const notice = await inCouncil(house.db, 'app', context, async (tx) => {
        const board = await getBoard(tx, slug)
        // Whether there is anything in the register is itself nobody else's to know.
        if (!thoseWhoReadThisRegister(actor, board)) throw new NotFound()
        return (await getNotice(tx, board.bodyId, month)).notice
      })
      return reply
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="unregistered-homes-${month}.csv"`)
        .send(noticeCsv(notice))
    },
  )
}

const HEAD = [
  'Word',
  'Age',
  'Arrangement',
  'From',
  'To',
  'Why',
  'Agreed by',
  'What is done',
  'Ofsted told',
]

function noticeCsv({ homes }: Notice): string {
  const rows = homes.map((home) => [
    home.word,
    AGE_GROUPS[home.ageGroup],
    ARRANGEMENTS[home.arrangement],
    home.startedOn,
    home.endedOn,
    home.why,
    home.agreedBy,
    home.plan,
    home.toldOn,
  ])
  return writeCsv([HEAD, ...rows])
}
