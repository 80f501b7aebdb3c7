import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inCouncil } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound, Refused } from '#platform/http/errors.ts'
import type { House } from '#platform/http/house.ts'
import { findReader } from '#platform/http/reader.ts'
import { SignInFirst } from '#platform/http/serve-page.ts'
import { everyone, thoseWhoWeighTheFigures } from '../policies.ts'
import { findByDate, findLatest } from '../public/find-published.ts'
import { getScorecard } from '../scorecards/find-scorecard.ts'
import { forMembers } from './for-members.ts'
import { chartTypes, writeOne, type OneType, type OutgoingFile } from './one-file.ts'
import { wholeTypes, writeWhole, type WholeScorecard, type WholeType } from './whole-files.ts'

type Params = { id?: string; date?: string; indicator?: string }

/** The scorecard to take away, whole or one indicator: the public one for everybody, all of it for those who weigh it. */
export function serveDownloads(app: FastifyInstance, house: House): void {
  for (const type of Object.keys(wholeTypes) as WholeType[]) {
    for (const path of [`/scorecard.${type}`, `/scorecard/at/:date/scorecard.${type}`])
      servePublic(app, house, path, (scorecard) => whole(type, scorecard, 'public'))
    serveMembers(app, house, `/scorecards/:id/scorecard.${type}`, (scorecard) =>
      whole(type, scorecard, 'member'),
    )
  }
  for (const type of Object.keys(chartTypes) as OneType[]) {
    for (const path of ['/scorecard/:indicator', '/scorecard/at/:date/:indicator'])
      servePublic(app, house, `${path}/${chartTypes[type].name}`, (scorecard, indicator) =>
        writeOne(type, scorecard, indicator, 'public'),
      )
    const path = `/scorecards/:id/indicators/:indicator/${chartTypes[type].name}`
    serveMembers(app, house, path, (scorecard, indicator) =>
      writeOne(type, scorecard, indicator, 'member'),
    )
  }
}

type Make = (scorecard: WholeScorecard, indicator: string) => Promise<OutgoingFile>

const whole = async (
  type: WholeType,
  scorecard: WholeScorecard,
  audience: 'public' | 'member',
): Promise<OutgoingFile> => ({
  name: `scorecard-${scorecard.asAt}.${type}`,
  type: wholeTypes[type],
  body: await writeWhole(type, scorecard, audience),
})

function servePublic(app: FastifyInstance, house: House, path: string, make: Make): void {
  app.get<{ Params: Params }>(path, { config: { policy: everyone } }, async (request, reply) => {
    const { context } = await findReader(house, request)
    const { date, indicator = '' } = request.params
    const scorecard = await inCouncil(house.db, 'public', context, (tx) =>
      date === undefined ? findLatest(tx) : findByDate(tx, date),
    )
    if (!scorecard) throw new NotFound('No scorecard is published yet.')
    void reply.header('cache-control', 'private, no-cache')
    return send(reply, await make(scorecard, indicator))
  })
}

function serveMembers(app: FastifyInstance, house: House, path: string, make: Make): void {
  app.get<{ Params: Params }>(
    path,
    { config: { policy: thoseWhoWeighTheFigures } },
    async (request, reply) => {
      const scorecard = await asMember(house, request, async (tx, actor) => {
        const stored = await getScorecard(tx, request.params.id ?? '')
        if (!thoseWhoWeighTheFigures(actor, stored)) throw new Refused()
        return forMembers(tx, stored)
      })
      void reply.header('cache-control', 'no-store')
      return send(reply, await make(scorecard, request.params.indicator ?? ''))
    },
  )
}

async function asMember<T>(
  house: House,
  request: FastifyRequest,
  work: (tx: Tx, actor: Awaited<ReturnType<typeof findReader>>['actor']) => Promise<T>,
): Promise<T> {
  const { context, actor } = await findReader(house, request)
  if (actor.kind === 'public') throw new SignInFirst()
  return inCouncil(house.db, 'app', context, (tx) => work(tx, actor))
}

const send = (reply: FastifyReply, file: OutgoingFile) =>
  reply
    .type(file.type)
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .send(typeof file.body === 'string' ? file.body : Buffer.from(file.body))
