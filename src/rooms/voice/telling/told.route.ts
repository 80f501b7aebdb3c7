import { z } from 'zod'
import { dateInEngland } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { namePeople } from '#rooms/council/index.ts'
import { shortDate } from '#ui/dates-in-words.ts'
import { toldRate, sayToldRate } from '../board/told-rate.ts'
import { opening } from '../following/me.route.ts'
import { paths } from '../paths.ts'
import { youthVoice } from '../policies.ts'
import type { DeliveryState } from '../tables.ts'
import { getLine } from '../writing/find-originator.ts'
import {
  addTry,
  askedNotToBeTold,
  couldNotReach,
  finishedStates,
  listTries,
  takeDelivery,
  toldInPerson,
  tryMessage,
} from './deliveries.ts'

const delivery = z.object({ delivery: z.uuid() })

const verb = (act: (tx: Tx, deliveryId: string) => Promise<void>, say: string) =>
  defineAction({
    policy: youthVoice,
    form: delivery,
    async submit(tx, _ask, form) {
      await act(tx, form.delivery)
      return { say }
    },
  })

/** The told board: everyone who said something, how they were told, and every try. */
export const toldPage = definePage({
  path: paths.told,
  policy: youthVoice,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'voice/telling/told.njk',
  async view(tx) {
    const lines = await listToTell(tx)
    return {
      title: 'Who was told',
      rate: sayToldRate(await toldRate(tx)),
      waiting: lines.filter((line) => !line.isFinished),
      finished: lines.filter((line) => line.isFinished).slice(0, 50),
      verbs: `${paths.told}/`,
    }
  },
  actions: {
    'in-person': verb(toldInPerson, 'Written down: you told them.'),
    retry: verb(async (tx, id) => {
      const line = await getLine(tx, (await takeDelivery(tx, id)).originator_id)
      if (!(await tryMessage(tx, id, line))) {
        throw new Unacceptable('There is no address for a message. Tell them in person.')
      }
    }, 'The message is on its way again.'),
    'not-wanted': verb(askedNotToBeTold, 'Written down: they do not want to hear more.'),
    'could-not': verb(couldNotReach, 'Kept open for 12 months, and shown when they next sign in.'),
    tried: defineAction({
      policy: youthVoice,
      form: delivery.extend({
        channel: z.enum(['phone', 'letter', 'in_person', 'worker', 'carer'], {
          error: 'Say how you tried.',
        }),
      }),
      async submit(tx, _ask, form) {
        await takeDelivery(tx, form.delivery)
        await addTry(tx, form.delivery, { channel: form.channel, result: 'no_answer' })
        return { say: 'Your try is written down.' }
      },
    }),
  },
})

async function listToTell(tx: Tx) {
  const rows = await tx
    .selectFrom('hearth.outcome_delivery as delivery')
    .innerJoin('hearth.card as card', (join) =>
      join
        .onRef('card.council_id', '=', 'delivery.council_id')
        .onRef('card.card_id', '=', 'delivery.card_id')
        .onRef('card.telling_round', '=', 'delivery.telling_round'),
    )
    .innerJoin('hearth.card_originator as line', (join) =>
      join
        .onRef('line.council_id', '=', 'delivery.council_id')
        .onRef('line.originator_id', '=', 'delivery.originator_id'),
    )
    .select([
      'delivery.delivery_id',
      'delivery.state',
      'delivery.since',
      'delivery.channel',
      'card.card_id',
      'card.title',
      'card.shared_words',
      'card.what_happened',
      'line.person_id',
      'line.tell_by',
    ])
    .orderBy('delivery.since')
    .execute()
  const people = rows.flatMap((row) => (row.person_id ? [row.person_id] : []))
  const names = new Map((await namePeople(tx, people)).map((one) => [one.id, one.name]))
  const tries = await listTries(
    tx,
    rows.map((row) => row.delivery_id),
  )
  return rows.map((row) => ({
    id: row.delivery_id,
    name: (row.person_id && names.get(row.person_id)) ?? 'Somebody with a code',
    card: row.title ?? opening(row.shared_words ?? 'A card'),
    href: paths.tellEveryone(row.card_id),
    state: deliveryWords[row.state],
    isFinished: finishedStates.includes(row.state),
    hasWords: row.what_happened !== null,
    canMessage: row.tell_by === 'message',
    since: shortDate(dateInEngland(row.since.toTemporalInstant())),
    tries: tries
      .filter((one) => one.delivery_id === row.delivery_id)
      .map((one) => `${tryWords[one.channel]}, ${resultWords[one.result]}, ${shortDate(one.at)}`),
  }))
}

/** Where a delivery stands, in words. Sent is not arrived. */
export const deliveryWords: Record<DeliveryState, string> = {
  to_tell: 'To tell',
  sent: 'Sent, not seen yet',
  delivered: 'Seen by them',
  told_in_person: 'Told in person',
  available_by_code: 'There behind their code',
  could_not_reach: 'Could not be reached',
  asked_not_to_be_told: 'Asked not to be told',
}

const tryWords = {
  message: 'Message',
  phone: 'Phone',
  letter: 'Letter',
  in_person: 'In person',
  worker: 'Through their worker',
  carer: 'Through their carer',
} as const

const resultWords = {
  leaving: 'on its way',
  left: 'left us',
  failed: 'failed',
  no_answer: 'no answer',
  reached: 'reached',
} as const
