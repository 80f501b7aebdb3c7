import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { getBody, getPerson, listBodies, namePeople } from '#rooms/council/index.ts'
import { longDate, longDateTime } from '#ui/dates-in-words.ts'
import { eventsFrom } from '../cards/card-machine.ts'
import { clockOf, isPast } from '../cards/card-clocks.ts'
import { latestAnswer, listSteps, type Card } from '../cards/find-card.ts'
import { openStates } from '../cards/card-states.ts'
import { stateWords } from '../words/adult-states.ts'
import { decisionWords } from '../words/decision-words.ts'
import { listOriginators, ownWords } from '../writing/find-originator.ts'
import { opening } from '../following/me.route.ts'
import { markTakenOut } from './mark-taken-out.ts'
import { writersTimeIsUp } from './prepare-card.ts'
import { paths } from '../paths.ts'

const nameWords = {
  nobody: 'nobody, only their code knows them',
  youth_voice: 'Youth Voice only',
  group: 'their group',
  board: 'the Board',
} as const

const tellWords = {
  message: 'a message',
  in_person: 'in person',
  code: 'their code',
  no: 'asked not to be told',
} as const

/** Everything Youth Voice sees of a card: the writer's words beside the shared ones, and who said it. */
export async function viewDesk(tx: Tx, card: Card) {
  const words = await ownWords(tx, card.card_id)
  const original = words.map((one) => one.words).join('\n\n')
  const group = await getBody(tx, card.group_id)
  const clock = clockOf(card)
  const can = new Set([
    ...eventsFrom(card.state, 'youth_voice'),
    ...eventsFrom(card.state, 'group'),
  ])
  const answer = await latestAnswer(tx, card.card_id)
  return {
    chip: stateWords[card.state],
    due: clock && {
      text: `${clockWords[clock.what]} by ${longDate(clock.dueOn)}`,
      isLate: isPast(clock.dueOn, nowOf(tx)),
    },
    group: group.name,
    groups: (await listBodies(tx, ['children_in_care_council', 'care_leavers_forum'])).map(
      (one) => ({
        value: one.body_id,
        text: one.name,
      }),
    ),
    original,
    marked: card.shared_words === null ? null : markTakenOut(original, card.shared_words),
    originators: await viewOriginators(tx, card),
    others: can.has('join') ? await othersLike(tx, card) : [],
    owner: card.owner_id ? await getPerson(tx, card.owner_id) : undefined,
    answer: answer && { ...answer, decisionWords: decisionWords[answer.decision] },
    opinions: await countOpinions(tx, card),
    handOver: await tx
      .selectFrom('hearth.card_hand_over')
      .select(['is_complaint', 'choice'])
      .where('card_id', '=', card.card_id)
      .executeTakeFirst(),
    timeIsUp: card.state === 'shown_to_writer' && writersTimeIsUp(card, nowOf(tx)),
    can: Object.fromEntries([...can].map((event) => [event, true])),
    story: (await listSteps(tx, card.card_id)).toReversed().map((step) => ({
      when: longDateTime(step.at),
      at: step.at.toISOString(),
      title: stepWords[step.event] ?? step.event,
      text: step.note,
      who: step.by_part === 'writer' ? 'The writer' : (step.by_name ?? 'Hearth'),
    })),
  }
}

async function viewOriginators(tx: Tx, card: Card) {
  const lines = await listOriginators(tx, card.card_id)
  const ids = lines.flatMap((line) => (line.person_id ? [line.person_id] : []))
  const names = new Map((await namePeople(tx, ids)).map((person) => [person.id, person.name]))
  return lines.map((line) => ({
    name: line.person_id ? (names.get(line.person_id) ?? 'Somebody') : 'Somebody with a code',
    showsNameTo: nameWords[line.show_name_to],
    toldBy: tellWords[line.tell_by],
    wroteHere: line.wrote_card_id === card.card_id,
  }))
}

/** Open cards of the same group, the likest first: by how many of their longer words they share. */
async function othersLike(tx: Tx, card: Card) {
  const rows = await tx
    .selectFrom('hearth.card')
    .innerJoin('hearth.card_words', (join) =>
      join
        .onRef('hearth.card_words.council_id', '=', 'hearth.card.council_id')
        .onRef('hearth.card_words.card_id', '=', 'hearth.card.card_id'),
    )
    .select([
      'hearth.card.card_id',
      'hearth.card.title',
      'hearth.card.shared_words',
      'hearth.card_words.words',
    ])
    .where('hearth.card.group_id', '=', card.group_id)
    .where('hearth.card.card_id', '<>', card.card_id)
    .where('hearth.card_words.sequence', '=', 1)
    .where(
      'hearth.card.state',
      'in',
      openStates.filter((state) => state !== 'personal_route' && state !== 'telling'),
    )
    .execute()
  const mine = longWords((await ownWords(tx, card.card_id)).map((one) => one.words).join(' '))
  return rows
    .map((row) => ({
      value: row.card_id,
      text: row.title ?? opening(row.shared_words ?? row.words),
      likeness: [...longWords(row.words)].filter((word) => mine.has(word)).length,
    }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 12)
}

const longWords = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])

async function countOpinions(tx: Tx, card: Card) {
  const rows = await tx
    .selectFrom('hearth.card_opinion')
    .select(['opinion', 'words'])
    .where('card_id', '=', card.card_id)
    .where('telling_round', '=', card.telling_round)
    .where(
      'about',
      '=',
      ['done_claimed', 'telling', 'closed'].includes(card.state) ? 'done' : 'answer',
    )
    .orderBy('said_at')
    .execute()
  return rows.map((row) => ({ opinion: opinionWords[row.opinion], words: row.words }))
}

const opinionWords = {
  happy: 'Yes, I’m happy',
  still_not_happy: 'I get it. Still not happy',
  not_enough: 'No, it’s not enough',
  better: 'Yes, it’s better',
  a_bit: 'A bit',
  no: 'No',
} as const

/** What is owed next, as a verb. */
export const clockWords = {
  skim: 'Look for danger',
  read: 'Read in full and reply',
  accept: 'Its owner accepts it',
  answer: 'Answer',
  check: 'Check the words',
  lead_member: 'The Lead Member answers',
} as const

/** What happened, as Youth Voice, officers and the Board read it. */
export const stepWords: Record<string, string> = {
  send: 'Sent',
  skim: 'Read for safety: nobody at risk',
  ask_writer: 'One question to the writer',
  reply: 'The writer answered',
  hand_to_person: 'Handed to a person of the writer’s choice',
  tried_to_reach: 'Tried to reach the writer',
  person_chosen: 'The writer chose who helps',
  finish_hand_over: 'Handed over',
  raise_safety: 'Safeguarding told',
  join: 'Joined with another card',
  show_to_writer: 'Shared version shown to the writer',
  agree: 'The writer said OK',
  pull_out: 'The writer took it back',
  time_is_up: '48 hours are over, nothing said against it',
  take_forward: 'The group takes it to the Board',
  leave: 'Not taken this time',
  ask_again: 'The writer asked to look again',
  ask_owner: 'Asked',
  accept: 'Accepted',
  pass_on: 'Passed on',
  need_longer: 'Given longer',
  send_answer: 'Answer sent for a check of its words',
  return_words: 'Words sent back',
  release: 'Answer released',
  show_to_group: 'The group has the answer',
  not_good_enough: 'The group: not good enough',
  ask_lead_member: 'The group: not good enough, for the third time',
  lead_member_answers: 'The Lead Member answered',
  still_disagree: 'The group still does not agree',
  happy: 'The group: nothing more to do',
  agree_action: 'Actions agreed',
  claim_done: 'Shown to be done',
  confirm: 'The group: it is better',
  not_better: 'The group: not better',
  no_reply: 'Nobody confirmed it in 28 days',
  what_happened_written: 'What happened was written down',
  finish_telling: 'Closed: everyone is told',
  reopen: 'Opened again',
  pause: 'Put on hold',
  resume: 'Off hold',
  progress: 'How it goes',
  owner_asked: 'A question from the owner',
  owner_was_answered: 'The owner was answered',
  late_told: 'People were told that it is late',
}

/** Where each stop of a card is worked on. */
export const deskLinks = (cardId: string) => ({
  check: paths.checkAnswer(cardId),
  telling: paths.tellEveryone(cardId),
})
