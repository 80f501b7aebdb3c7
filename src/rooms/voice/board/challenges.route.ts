import { definePage, nothing } from '#platform/http/page.ts'
import type { Tx } from '#platform/db/tables.ts'
import { listBodies, namePeople } from '#rooms/council/index.ts'
import { shortDate } from '#ui/dates-in-words.ts'
import { isPast, workingDaysLate } from '../cards/card-clocks.ts'
import { boardStates } from '../cards/card-states.ts'
import type { Card } from '../cards/find-card.ts'
import { opening } from '../following/me.route.ts'
import { paths } from '../paths.ts'
import { theBoardAndItsOfficers, theCorporateParentingOfficer } from '../policies.ts'
import { stateWords } from '../words/adult-states.ts'
import { sayToldRate, toldRate } from './told-rate.ts'

const views = {
  open: 'Open',
  late: 'Late',
  answered: 'Answered',
  'young-people-say': 'Young people say not done',
  closed: 'Closed',
} as const

type ViewName = keyof typeof views

/** The tracker of challenges: what is late first, and how many young people have been told. */
export const challengesPage = definePage({
  path: paths.challenges,
  policy: theBoardAndItsOfficers,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'voice/board/challenges.njk',
  async view(tx, ask) {
    const cards = await listChallenges(tx)
    const current = (ask.query['show'] ?? 'open') in views ? (ask.query['show'] ?? 'open') : 'open'
    const shown = cards.filter((card) => belongs(card, current as ViewName, ask.now))
    return {
      title: 'Challenges from young people',
      rate: sayToldRate(await toldRate(tx)),
      rows: await viewRows(tx, shown, ask.now),
      tabs: Object.entries(views).map(([name, text]) => ({
        text,
        href: name === 'open' ? paths.challenges : `${paths.challenges}?show=${name}`,
        current: name === current,
        count: cards.filter((card) => belongs(card, name as ViewName, ask.now)).length,
      })),
      needsOwner: ask.may(theCorporateParentingOfficer)
        ? cards
            .filter((card) => card.state === 'taken_forward')
            .map((card) => ({
              text: opening(card.shared_words ?? ''),
              href: paths.challenge(card.card_id),
              why: card.board_shown_as,
              chip: stateWords.taken_forward,
            }))
        : [],
      empty: empties[current as ViewName],
    }
  },
})

/** Whether the answer is late: its day is over, and no answer is with Youth Voice or released. */
export function isLate(card: Card, now: Temporal.Instant): boolean {
  const isOwed = card.state === 'asked' || card.state === 'answering'
  return isOwed && card.due_on !== null && isPast(Temporal.PlainDate.from(card.due_on), now)
}

function belongs(card: Card, view: ViewName, now: Temporal.Instant): boolean {
  if (view === 'closed') return card.state === 'closed'
  if (view === 'late') return isLate(card, now)
  if (view === 'answered')
    return ['answered', 'group_view', 'doing', 'done_claimed', 'telling'].includes(card.state)
  if (view === 'young-people-say')
    return card.group_disagrees || (card.rounds > 0 && card.state !== 'closed')
  return card.state !== 'closed'
}

async function listChallenges(tx: Tx): Promise<Card[]> {
  return tx
    .selectFrom('hearth.card')
    .selectAll()
    .where('state', 'in', [...boardStates])
    .where('shared_words', 'is not', null)
    .orderBy('due_on')
    .orderBy('number')
    .execute()
}

async function viewRows(tx: Tx, cards: readonly Card[], now: Temporal.Instant) {
  const groups = new Map(
    (await listBodies(tx, ['children_in_care_council', 'care_leavers_forum'])).map((one) => [
      one.body_id,
      one.name,
    ]),
  )
  const ids = cards.flatMap((card) => (card.owner_id ? [card.owner_id] : []))
  const owners = new Map((await namePeople(tx, ids)).map((one) => [one.id, one.name]))
  return cards
    .map((card) => ({
      isLate: isLate(card, now),
      title: card.number ? `${card.number}. ${card.title}` : 'Waits for an owner',
      href: paths.challenge(card.card_id),
      group: groups.get(card.group_id) ?? '',
      owner: (card.owner_id && owners.get(card.owner_id)) ?? 'Nobody yet',
      due: dueWords(card, now),
      chip: chipOf(card, now),
    }))
    .toSorted((a, b) => Number(b.isLate) - Number(a.isLate))
}

function chipOf(card: Card, now: Temporal.Instant) {
  if (isLate(card, now)) return { text: 'Late', kind: 'late' }
  if (card.group_disagrees) return { text: 'Young people do not agree', kind: 'late' }
  return stateWords[card.state]
}

function dueWords(card: Card, now: Temporal.Instant): string {
  if (card.state === 'closed') return 'Answered'
  if (!card.due_on || !['asked', 'answering'].includes(card.state)) return ''
  const late = workingDaysLate(Temporal.PlainDate.from(card.due_on), now)
  return late > 0
    ? `${shortDate(card.due_on)}, ${late} working ${late === 1 ? 'day' : 'days'} late`
    : shortDate(card.due_on)
}

const empties: Record<ViewName, string> = {
  open: 'No challenge is open. When a group takes one forward, it stands here with its owner and its date.',
  late: 'Nothing is late.',
  answered: 'No answer is out just now.',
  'young-people-say': 'Young people have sent nothing back.',
  closed: 'Nothing is closed yet. A challenge closes when everyone who asked has been told.',
}
