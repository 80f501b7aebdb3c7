import { dateInEngland } from '#platform/clock/clock.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { listBodies } from '#rooms/council/index.ts'
import type { Tx } from '#platform/db/tables.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { clockOf, isPast } from '../cards/card-clocks.ts'
import { openStates, type CardState } from '../cards/card-states.ts'
import type { Card } from '../cards/find-card.ts'
import { opening } from '../following/me.route.ts'
import { paths } from '../paths.ts'
import { youthVoice } from '../policies.ts'
import { listThreads } from '../talk/talk.ts'
import { stateWords } from '../words/adult-states.ts'
import { clockWords } from './view-desk.ts'

/** What a stage of the work is called, and which cards stand in it; oldest first in each. */
const stages: readonly { title: string; states: readonly CardState[]; empty?: string }[] = [
  { title: 'To read', states: ['sent', 'checking'], empty: 'No new cards.' },
  { title: 'Answers to check', states: ['answer_check'], empty: 'No answers wait for a check.' },
  { title: 'For the group', states: ['with_group', 'answered', 'group_view', 'done_claimed'] },
  { title: 'To tell', states: ['telling'] },
  { title: 'Waiting for the writer', states: ['help_needed', 'personal_route', 'shown_to_writer'] },
  {
    title: 'With officers',
    states: ['taken_forward', 'asked', 'answering', 'lead_member', 'doing'],
  },
  { title: 'On hold', states: ['paused'] },
  { title: 'Safeguarding', states: ['safety_route'] },
]

/** Youth Voice's day: what is owed, to whom, and by when. */
export const todayPage = definePage({
  path: paths.today,
  policy: youthVoice,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'voice/desk/today.njk',
  async view(tx, ask) {
    const cards = await listWork(tx)
    const groups = new Map(
      (await listBodies(tx, ['children_in_care_council', 'care_leavers_forum'])).map((one) => [
        one.body_id,
        one.name,
      ]),
    )
    const items = cards.map((card) => ({
      state: card.state,
      text: card.title ?? opening(card.shared_words ?? card.words),
      href:
        card.state === 'answer_check' ? paths.checkAnswer(card.card_id) : paths.desk(card.card_id),
      group: groups.get(card.group_id) ?? '',
      ...dueOf(card, ask.now),
    }))
    const unread = (await listThreads(tx)).filter((thread) => thread.unread > 0).length
    return {
      title: 'Youth Voice today',
      late: items
        .filter((item) => item.isLate && youthVoiceOwes.includes(item.state))
        .map((item) => ({
          text: item.text,
          href: item.href,
          why: item.line,
          chip: { text: 'Late', kind: 'late' },
        })),
      stages: stages
        .map((stage) => ({
          ...stage,
          items: items
            .filter((item) => stage.states.includes(item.state))
            .map((item) => ({
              text: item.text,
              href: item.href,
              line: [item.group, item.line].filter(Boolean).join('. '),
              chip: item.isLate ? { text: 'Late', kind: 'late' } : stateWords[item.state],
            })),
        }))
        .filter((stage) => stage.items.length > 0 || stage.empty),
      unread,
      paths: { threads: paths.threads, told: paths.told, write: paths.writeFor },
    }
  },
})

const youthVoiceOwes: readonly CardState[] = ['sent', 'checking', 'answer_check']

function dueOf(card: Card, now: Temporal.Instant): { line: string; isLate: boolean } {
  const clock = clockOf(card)
  if (clock) {
    return {
      line: `${clockWords[clock.what]} by ${longDate(clock.dueOn)}`,
      isLate: isPast(clock.dueOn, now),
    }
  }
  const since = longDate(dateInEngland(card.state_since.toTemporalInstant()))
  return { line: `Since ${since}`, isLate: false }
}

async function listWork(tx: Tx) {
  return tx
    .selectFrom('hearth.card')
    .innerJoin('hearth.card_words', (join) =>
      join
        .onRef('hearth.card_words.council_id', '=', 'hearth.card.council_id')
        .onRef('hearth.card_words.card_id', '=', 'hearth.card.card_id')
        .on('hearth.card_words.sequence', '=', 1),
    )
    .selectAll('hearth.card')
    .select('hearth.card_words.words')
    .where('state', 'in', [...openStates, 'paused', 'safety_route'])
    .orderBy('state_since')
    .execute()
}
