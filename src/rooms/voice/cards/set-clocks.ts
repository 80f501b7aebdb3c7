import { atLocalTime, nowOf } from '#platform/clock/clock.ts'
import { addWorkingDays } from '#platform/clock/working-days.ts'
import type { Tx } from '#platform/db/tables.ts'
import { sendJob } from '#platform/jobs/job-sender.ts'
import { DAYS_TO_CONFIRM, HOURS_TO_PULL_OUT, NUDGES_TO_CONFIRM } from './card-guards.ts'
import { DAYS_TO_GROUP, END_OF_DAY, lateSteps } from './card-clocks.ts'
import { cardClock, cardLate } from './card-jobs.ts'
import type { Card } from './find-card.ts'

const DAY = 24 * 60 * 60

/** Sets what will ring for a card in its new state. What rings looks first whether it still matters. */
export async function setClocks(tx: Tx, card: Card): Promise<void> {
  const since = card.state_since.toISOString()
  const ring = (afterSeconds: number) =>
    sendJob(tx, cardClock, { cardId: card.card_id, state: card.state, since }, { afterSeconds })
  if (card.state === 'shown_to_writer') await ring(HOURS_TO_PULL_OUT * 60 * 60)
  if (card.state === 'answered') await ring(DAYS_TO_GROUP * DAY)
  if (card.state === 'done_claimed') {
    for (const nth of [1, 2, 3]) {
      await ring(Math.ceil((nth * DAYS_TO_CONFIRM) / (NUDGES_TO_CONFIRM + 1)) * DAY)
    }
  }
  if (card.state === 'paused' && card.paused_until) {
    await ring(secondsUntil(tx, Temporal.PlainDate.from(card.paused_until)))
  }
  if (card.state === 'asked' || card.state === 'answering') await setLateClock(tx, card, 0)
}

/** Rings when an answer becomes late by the next step. */
export async function setLateClock(tx: Tx, card: Card, step: number): Promise<void> {
  const next = lateSteps[step]
  if (!card.due_on || !next) return
  const on = addWorkingDays(Temporal.PlainDate.from(card.due_on), next.after)
  await sendJob(
    tx,
    cardLate,
    { cardId: card.card_id, dueOn: card.due_on, step },
    { afterSeconds: secondsUntil(tx, on) },
  )
}

function secondsUntil(tx: Tx, day: Temporal.PlainDate): number {
  const seconds = nowOf(tx).until(atLocalTime(day, END_OF_DAY)).total('seconds')
  return Math.max(0, Math.ceil(seconds))
}
