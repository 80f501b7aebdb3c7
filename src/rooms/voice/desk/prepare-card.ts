import { nowOf, todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { HOURS_TO_PULL_OUT } from '../cards/card-guards.ts'
import { takeCard, type Card } from '../cards/find-card.ts'
import { moveCard } from '../cards/move-card.ts'
import { createDeliveries } from '../telling/deliveries.ts'
import { nudgeWriters } from '../telling/neutral-message.ts'
import { writeShownAs } from '../writing/shown-as.ts'
import { insistOnPlain } from './read-card.ts'

export interface SharedVersion {
  readonly words: string
  readonly topic: string
  readonly groupId: string
  /** What the worker saw when they began; somebody else may have changed it since. */
  readonly version: number
}

/** The version that others will read, names and places taken out, goes to its writer first. */
export async function showToWriter(tx: Tx, cardId: string, shared: SharedVersion): Promise<Card> {
  const card = await takeCard(tx, cardId)
  if (card.version !== shared.version) {
    throw new Unacceptable(
      'A colleague changed this card while you wrote. Your words are kept below: look at the card again before you go on.',
    )
  }
  const words = shared.words.trim()
  const moved = await moveCard(tx, card, {
    event: 'show_to_writer',
    as: 'youth_voice',
    facts: { hasSharedVersion: words !== '' },
    change: { shared_words: words, topic: shared.topic.trim(), group_id: shared.groupId },
    fields: { a_shared_version_is_ready: 'shared' },
  })
  await writeShownAs(tx, moved)
  await nudgeWriters(tx, cardId)
  return moved
}

/** Whether the writer's 48 hours to say no are over. */
export function writersTimeIsUp(card: Card, now: Temporal.Instant): boolean {
  return hoursSince(card, now) >= HOURS_TO_PULL_OUT
}

const hoursSince = (card: Card, now: Temporal.Instant): number =>
  card.state_since.toTemporalInstant().until(now).total('hours')

/** The writer had 48 hours and said nothing against it: the group reads it. */
export async function passToGroup(
  tx: Tx,
  cardId: string,
  as: 'youth_voice' | 'house',
): Promise<Card> {
  const card = await takeCard(tx, cardId)
  return moveCard(tx, card, {
    event: 'time_is_up',
    as,
    facts: {
      hasSharedVersion: card.shared_words !== null,
      hoursSinceShown: hoursSince(card, nowOf(tx)),
    },
  })
}

export interface Session {
  /** The day the group met, or closed its vote. */
  readonly on: string
}

/** The group takes it to the Board. */
export async function takeForward(tx: Tx, cardId: string, session: Session): Promise<Card> {
  insistOnPastDay(tx, session.on)
  return moveCard(tx, await takeCard(tx, cardId), {
    event: 'take_forward',
    as: 'group',
    facts: { hasSession: session.on !== '' },
    happenedOn: session.on,
    fields: { a_session_is_named: 'session_on' },
  })
}

/** The group does not take it this time, and says why. Everyone who said it hears that too. */
export async function leaveCard(
  tx: Tx,
  cardId: string,
  session: Session & { reason: string },
): Promise<Card> {
  insistOnPastDay(tx, session.on)
  insistOnPlain(session.reason, 'reason')
  const card = await moveCard(tx, await takeCard(tx, cardId), {
    event: 'leave',
    as: 'group',
    facts: { hasSession: session.on !== '', why: session.reason.trim() !== '' },
    change: { what_happened: session.reason.trim(), told_from: nowOf(tx).toString() },
    note: session.reason,
    noteFor: 'writer',
    happenedOn: session.on,
    fields: { a_session_is_named: 'session_on', a_reason_is_given: 'reason' },
  })
  await createDeliveries(tx, card)
  return card
}

/** The day of a session lies behind us. */
export function insistOnPastDay(tx: Tx, day: string): void {
  if (day > todayOf(tx).toString()) {
    throw new Unacceptable({ session_on: 'That day is still to come. Say when the group met.' })
  }
}

/** Puts a card on hold, with a reason that its writer reads. Never because young people have not replied. */
export async function pauseCard(
  tx: Tx,
  cardId: string,
  pause: { reason: string; until: string },
): Promise<Card> {
  insistOnPlain(pause.reason, 'pause_reason')
  const days = todayOf(tx).until(Temporal.PlainDate.from(pause.until)).days
  return moveCard(tx, await takeCard(tx, cardId), {
    event: 'pause',
    as: 'youth_voice',
    facts: { why: pause.reason.trim() !== '', pauseDays: days },
    change: { paused_until: pause.until },
    note: pause.reason,
    noteFor: 'group',
    fields: { a_reason_is_given: 'pause_reason', the_pause_is_short: 'pause_until' },
  })
}

/** Takes a card off its hold; it goes on from where it was. */
export async function resumeCard(
  tx: Tx,
  cardId: string,
  as: 'youth_voice' | 'house' = 'youth_voice',
): Promise<Card> {
  return moveCard(tx, await takeCard(tx, cardId), {
    event: 'resume',
    as,
    change: { paused_until: null },
  })
}
