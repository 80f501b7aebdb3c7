import { dateInEngland, nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { getBody, getPerson, listPeopleByRole, namePeople } from '#rooms/council/index.ts'
import { clockOf, isPast, SKIM_DAYS } from '../cards/card-clocks.ts'
import { addWorkingDays } from '#platform/clock/working-days.ts'
import {
  actionsOf,
  listSteps,
  releasedAnswer,
  type Answer,
  type Card,
  type CardStep,
} from '../cards/find-card.ts'
import { groupStates } from '../cards/card-states.ts'
import { decisionWords } from '../words/decision-words.ts'
import { allOf, firstName, oneOf } from '../words/first-name.ts'
import { youngChip, youngLine, type YoungFacts } from '../words/young-states.ts'
import { cardPath, longDay } from './card-path.ts'

/** Everything about a card that young people may read, whoever of them reads it. */
export async function viewCard(tx: Tx, card: Card) {
  const steps = await listSteps(tx, card.card_id)
  const group = await getBody(tx, card.group_id)
  const owner = card.owner_id ? await getPerson(tx, card.owner_id) : undefined
  const answer = await releasedAnswer(tx, card.card_id)
  const facts = await youngFacts(tx, card, steps, group.name, owner?.name)
  const ownerWords = owner && `${firstName(owner.name)}, ${owner.line}`
  return {
    state: card.state,
    line: youngLine[card.state](facts),
    chip: youngChip[card.state],
    group: group.name,
    owner: ownerWords,
    shared:
      groupStates.includes(card.state) || card.state === 'shown_to_writer'
        ? card.shared_words
        : null,
    from: card.group_shown_as,
    answer: answer && (await viewAnswer(tx, card, answer, owner?.name)),
    path: cardPath(card, steps, {
      group: group.name,
      owner: ownerWords,
      ownerFirst: owner && firstName(owner.name),
      late: await lateWords(tx, card),
    }),
    notes: notesFor(steps, 'group'),
    whatHappened: card.what_happened,
    verdict: verdictWords(card),
    entry: await tx
      .selectFrom('hearth.said_did')
      .select('slug')
      .where('card_id', '=', card.card_id)
      .executeTakeFirst(),
  }
}

/** The question, the reason: notes that only the writer reads. */
export const writersNote = (steps: readonly CardStep[], event: string): string | undefined =>
  steps.findLast((step) => step.event === event)?.note ?? undefined

async function youngFacts(
  tx: Tx,
  card: Card,
  steps: readonly CardStep[],
  group: string,
  owner: string | undefined,
): Promise<YoungFacts> {
  const workers = await listPeopleByRole(tx, ['youth_voice'])
  const reader = steps.findLast((step) => step.event === 'skim')?.by_name
  const sentOn = card.sent_at ? dateInEngland(card.sent_at.toTemporalInstant()) : undefined
  return {
    readers: oneOf(workers.map((worker) => firstName(worker.name))) || 'Youth Voice',
    reader: reader ? firstName(reader) : 'Youth Voice',
    readBy: sentOn ? longDay(addWorkingDays(sentOn, SKIM_DAYS).toString()) : '',
    group,
    owner: owner ? firstName(owner) : 'somebody',
    due: card.due_on ? longDay(card.due_on) : '',
    until: card.paused_until ? longDay(card.paused_until) : '',
    hasWords: card.what_happened !== null,
    isLate: card.due_on !== null && isPast(Temporal.PlainDate.from(card.due_on), nowOf(tx)),
  }
}

async function viewAnswer(tx: Tx, card: Card, answer: Answer, owner: string | undefined) {
  const actions = await actionsOf(tx, answer)
  const names = new Map(
    (
      await namePeople(
        tx,
        actions.map((action) => action.owner_id),
      )
    ).map((one) => [one.id, one.name]),
  )
  const who = answer.by_lead_member ? 'The Lead Member' : owner ? firstName(owner) : undefined
  return {
    decision: decisionWords[answer.decision],
    text: [answer.words, answer.how_to_check, answer.what_next].filter(Boolean).join('\n\n'),
    who,
    when: answer.released_at
      ? longDay(dateInEngland(answer.released_at.toTemporalInstant()).toString())
      : undefined,
    next: actions.map((action) => ({
      what: action.what,
      who: firstName(names.get(action.owner_id) ?? ''),
      when: `by ${longDay(action.due_on)}`,
    })),
    isAgreed: ['doing', 'done_claimed', 'telling', 'closed'].includes(card.state),
  }
}

/** When an answer is late: sorry, and who has been told. Only what was really done is said. */
export async function lateWords(tx: Tx, card: Card): Promise<string | undefined> {
  const clock = clockOf(card)
  const isAnswer = clock?.what === 'answer' || clock?.what === 'accept'
  if (!clock || !isAnswer || !card.due_on) return firstDate(card)
  if (!isPast(Temporal.PlainDate.from(card.due_on), nowOf(tx))) return firstDate(card)
  const told = await tx
    .selectFrom('hearth.card_late_notice')
    .select('told_names')
    .where('card_id', '=', card.card_id)
    .where('due_on', '=', card.due_on)
    .orderBy('step', 'desc')
    .limit(1)
    .executeTakeFirst()
  const names = told ? allOf(told.told_names.split(', ').map(firstName)) : ''
  return `This is late. It was due on ${longDay(card.due_on)}. Sorry.${names ? ` We have told ${names}.` : ''}`
}

function firstDate(card: Card): string | undefined {
  if (!card.first_due_on || !card.due_on || card.first_due_on === card.due_on) return undefined
  return `They need until ${longDay(card.due_on)}. The first date was ${longDay(card.first_due_on)}.`
}

/** What adults and the group wrote down about this card, for young people to read. */
function notesFor(steps: readonly CardStep[], reader: 'group') {
  return steps
    .filter((step) => step.note && (step.note_for === 'board' || step.note_for === reader))
    .map((step) => ({
      title: noteTitles[step.event] ?? 'Somebody wrote',
      text: step.note,
      who: step.by_name && step.by_part !== 'group' ? firstName(step.by_name) : step.by_name,
      when: longDay(step.happened_on ?? dateInEngland(step.at.toTemporalInstant()).toString()),
      at: dateInEngland(step.at.toTemporalInstant()).toString(),
    }))
    .toReversed()
}

const noteTitles: Record<string, string> = {
  pass_on: 'It was passed on',
  need_longer: 'They need longer',
  not_good_enough: 'We said it is not enough',
  ask_lead_member: 'We said it is not enough, again',
  still_disagree: 'We still do not agree',
  not_better: 'We said it is not better',
  pause: 'It is on hold',
  progress: 'How it is going',
  late_told: 'It is late, so we told',
}

function verdictWords(card: Card): string | undefined {
  if (card.group_disagrees) return 'Your group does not agree. That is on the page for everyone.'
  if (card.not_confirmed) return 'Nobody has said yet if it is better.'
  if (card.verdict === 'still_not_happy')
    return 'Your group still does not agree. We wrote that down.'
  if (card.verdict === 'a_bit') return 'Your group says it is a bit better.'
  if (card.verdict === 'better') return 'Your group says it is better.'
  return card.verdict === 'ok' ? 'Your group says it is OK.' : undefined
}
