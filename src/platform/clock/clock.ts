import { contextOf } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'

export const COUNCIL_ZONE = 'Europe/London'

/** Where the time comes from; tests stand still with `clockAt`. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that stands at an instant until it is moved. */
export function clockAt(iso: string): Clock & { moveTo(iso: string): void } {
  let instant = Temporal.Instant.from(iso)
  return {
    now: () => instant,
    moveTo(next) {
      instant = Temporal.Instant.from(next)
    },
  }
}

/** The instant of this transaction. */
export const nowOf = (tx: Tx): Temporal.Instant => contextOf(tx).clock.now()

/** Today's date in England at this transaction. */
export const todayOf = (tx: Tx): Temporal.PlainDate => dateInEngland(nowOf(tx))

/** The date on English walls at an instant. */
export const dateInEngland = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(COUNCIL_ZONE).toPlainDate()

/** The instant of a local wall time; deadlines are stored as wall time and zone, never as an offset. */
export const atLocalTime = (date: Temporal.PlainDate | string, time: string): Temporal.Instant =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: COUNCIL_ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
