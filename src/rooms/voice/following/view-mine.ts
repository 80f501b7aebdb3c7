import { dateInEngland, nowOf, todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { readSetting } from '#rooms/council/index.ts'
import { HOURS_TO_PULL_OUT, MONTHS_TO_REOPEN } from '../cards/card-guards.ts'
import { eventsFrom } from '../cards/card-machine.ts'
import { listSteps, type Card, type Originator } from '../cards/find-card.ts'
import { advocate, helpLines, safeguarding } from '../settings.ts'
import { ownWords } from '../writing/find-originator.ts'
import { longDay } from './card-path.ts'
import { writersNote } from './view-card.ts'

/** What only the writer sees of their card: their own words, what is asked of them, what they can do. */
export async function viewMine(tx: Tx, card: Card, line: Originator) {
  const steps = await listSteps(tx, card.card_id)
  const today = todayOf(tx)
  const can = new Set(eventsFrom(card.state, 'writer'))
  const handOver = await tx
    .selectFrom('hearth.card_hand_over')
    .select(['is_complaint', 'choice'])
    .where('card_id', '=', card.card_id)
    .executeTakeFirst()
  const pullOutUntil = card.state_since.toTemporalInstant().add({ hours: HOURS_TO_PULL_OUT })
  const lastToReopen =
    card.closed_at &&
    dateInEngland(card.closed_at.toTemporalInstant()).add({ months: MONTHS_TO_REOPEN })
  return {
    words: await ownWords(tx, line.wrote_card_id),
    wasJoined: line.wrote_card_id !== line.card_id,
    shownTo: line.show_name_to,
    isShownToOthers: ['group', 'board'].includes(line.show_name_to),
    question: card.state === 'help_needed' ? writersNote(steps, 'ask_writer') : undefined,
    reason: card.state === 'not_taken' ? writersNote(steps, 'leave') : undefined,
    pullOutBy: longDay(dateInEngland(pullOutUntil).toString()),
    handOver:
      card.state === 'personal_route' || card.state === 'handed_over' ? handOver : undefined,
    advocate: await readSetting(tx, advocate, today),
    safetyRole: (await readSetting(tx, safeguarding, today))?.role,
    lines: card.state === 'safety_route' ? await readSetting(tx, helpLines, today) : [],
    opinion: await myOpinion(tx, card, line),
    asksAboutAnswer: ['answered', 'group_view'].includes(card.state),
    asksAboutDone: card.state === 'done_claimed',
    can: {
      agree: can.has('agree'),
      pullOut: can.has('pull_out'),
      reply: can.has('reply'),
      askAgain: can.has('ask_again') && card.times_asked_again === 0,
      reopen:
        can.has('reopen') &&
        lastToReopen !== null &&
        lastToReopen !== undefined &&
        Temporal.PlainDate.compare(dateInEngland(nowOf(tx)), lastToReopen) < 0,
    },
  }
}

async function myOpinion(tx: Tx, card: Card, line: Originator): Promise<string | undefined> {
  const row = await tx
    .selectFrom('hearth.card_opinion')
    .select('opinion')
    .where('card_id', '=', card.card_id)
    .where('originator_id', '=', line.originator_id)
    .where('telling_round', '=', card.telling_round)
    .where('about', '=', card.state === 'done_claimed' ? 'done' : 'answer')
    .orderBy('answer_version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.opinion
}
