import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { AskAbout } from '#platform/http/page.ts'
import { namePeople } from '#rooms/council/index.ts'
import { isoDate, longDateTime } from '#ui/dates-in-words.ts'
import { describeDue } from '../actions/due-point.ts'
import { isOverdue, isRunning, listEvents, type Action } from '../actions/find-action.ts'
import { daysLate } from '../list/list-actions.view.ts'
import { paths } from '../paths.ts'
import {
  theOwnerAndWhoeverKeepsTheTracker,
  theOwnerOfTheAction,
  whoeverKeepsTheTracker,
  whoeverKeepsTheTrackerForTheBoard,
} from '../policies.ts'
import { chipOf, eventWords } from '../words.ts'
import { listPossibleOwners } from './possible-owners.ts'

export async function viewAction(tx: Tx, ask: AskAbout<Action>) {
  const { record: action } = ask
  const events = await listEvents(tx, action.action_id)
  const people = await namePeople(tx, [
    action.owner_id,
    ...events.flatMap((event) => (event.actor_id ? [event.actor_id] : [])),
  ])
  const owner = people.find((person) => person.id === action.owner_id)
  const today = todayOf(tx)
  const isLate = isOverdue(action, today)
  const running = isRunning(action)
  const waiting = action.state === 'submitted_as_done'
  return {
    title: action.title,
    crumbs: [{ text: 'The tracker', href: paths.tracker() }],
    action,
    owner,
    due: describeDue(action),
    late: isLate ? daysLate(action.due_on, today) : null,
    chip: chipOf(action.state, isLate),
    history: events.toReversed().map((event) => ({
      when: longDateTime(event.at),
      at: isoDate(event.at),
      title: eventWords[event.kind],
      words: event.words,
      who: people.find((person) => person.id === event.actor_id)?.name ?? event.actor_line,
      link: event.proof_link,
      file: event.proof_sha256 && {
        name: event.proof_name,
        href: paths.proof(action.action_id, event.event_id),
      },
    })),
    verbs: {
      start: action.state === 'open' && ask.may(theOwnerOfTheAction),
      claim: running && !waiting && ask.may(theOwnerOfTheAction),
      confirm: waiting && ask.may(whoeverKeepsTheTrackerForTheBoard),
      note: running && ask.may(theOwnerAndWhoeverKeepsTheTracker),
      keep: running && ask.may(whoeverKeepsTheTracker),
      stop: running && ask.may(whoeverKeepsTheTrackerForTheBoard),
    },
    waitsForGroup: waiting && action.source_kind === 'card',
    owners: ask.may(whoeverKeepsTheTracker) ? await listPossibleOwners(tx, action.body_id) : [],
    paths: {
      start: paths.verb(action.action_id, 'start'),
      done: paths.verb(action.action_id, 'done'),
      close: paths.verb(action.action_id, 'close'),
      back: paths.verb(action.action_id, 'send-back'),
      note: paths.verb(action.action_id, 'note'),
      transfer: paths.verb(action.action_id, 'transfer'),
      due: paths.verb(action.action_id, 'due'),
      stop: paths.verb(action.action_id, 'stop'),
    },
  }
}
