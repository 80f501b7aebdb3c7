import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound, Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import {
  isOpenOn,
  listHomes,
  type AgeGroup,
  type Arrangement,
  type UnregisteredHome,
} from './home.ts'

/** One home as a month's notice tells it. */
export interface NoticeHome {
  readonly word: string
  readonly ageGroup: AgeGroup
  readonly arrangement: Arrangement
  readonly startedOn: string
  readonly endedOn: string | null
  readonly why: string
  readonly agreedBy: string
  readonly plan: string
  readonly toldOn: string | null
}

/** What a month's notice says: every child who lived in such a home on any day of the month. */
export interface Notice {
  /** The last day of the month. */
  readonly monthEnd: string
  readonly homes: readonly NoticeHome[]
  /** How many lived there on the last day. */
  readonly atEnd: number
  readonly began: number
  readonly ended: number
  readonly notTold: number
}

export interface SignedNotice {
  readonly notice: Notice
  readonly signedBy: string | null
  readonly signedAt: Date | null
}

const MOST_MONTHS_BACK = 12

/** The months that ended and in which somebody lived in such a home, newest first, signed or not. */
export async function listNotices(
  tx: Tx,
  bodyId: string,
): Promise<{ monthEnd: string; signed: boolean; homes: number }[]> {
  const homes = await listHomes(tx, [bodyId])
  const signed = await tx
    .selectFrom('hearth.unregistered_notice')
    .select('month_end')
    .where('body_id', '=', bodyId)
    .execute()
  return monthEndsBefore(todayOf(tx), MOST_MONTHS_BACK).flatMap((monthEnd) => {
    const isSigned = signed.some((one) => one.month_end === monthEnd)
    const count = homesOf(homes, monthEnd).length
    return isSigned || count > 0 ? [{ monthEnd, signed: isSigned, homes: count }] : []
  })
}

/** A month's notice: as it was signed, or as the register has it now. Throws `NotFound`. */
export async function getNotice(tx: Tx, bodyId: string, monthEnd: string): Promise<SignedNotice> {
  const ended = monthEndsBefore(todayOf(tx), 600)
  if (!ended.includes(monthEnd)) throw new NotFound('There is no notice of this month yet.')
  const row = await tx
    .selectFrom('hearth.unregistered_notice')
    .select(['data', 'signed_by as signedBy', 'signed_at as signedAt'])
    .where('body_id', '=', bodyId)
    .where('month_end', '=', monthEnd)
    .executeTakeFirst()
  if (row) return { notice: row.data, signedBy: row.signedBy, signedAt: row.signedAt }
  const homes = await listHomes(tx, [bodyId])
  return { notice: makeNotice(homes, monthEnd), signedBy: null, signedAt: null }
}

/** Signs a month's notice: from then on it stays as it is, whatever changes in the register. */
export async function signNotice(tx: Tx, bodyId: string, monthEnd: string): Promise<void> {
  const { notice, signedAt } = await getNotice(tx, bodyId, monthEnd)
  if (signedAt) throw new Unacceptable('This notice is signed already.')
  if (notice.homes.length === 0)
    throw new Unacceptable(
      'Nobody lived in an unregistered home in this month: there is nothing to sign.',
    )
  const noticeId = newId()
  await tx
    .insertInto('hearth.unregistered_notice')
    .values({
      council_id: councilOf(tx).id,
      notice_id: noticeId,
      body_id: bodyId,
      month_end: monthEnd,
      data: json(notice),
      signed_by: personOf(actorOf(tx)).personId,
      signed_at: nowOf(tx).toString(),
    })
    .execute()
  await recordAct(tx, {
    act: 'unregistered_notice.signed',
    subject: { kind: 'unregistered_notice', id: noticeId },
    details: { monthEnd, homes: notice.homes.length, notTold: notice.notTold },
  })
}

/** What the register says of a month. */
export function makeNotice(homes: readonly UnregisteredHome[], monthEnd: string): Notice {
  const there = homesOf(homes, monthEnd)
  const month = monthEnd.slice(0, 7)
  return {
    monthEnd,
    homes: there.map((home) => noticeHomeOf(home, monthEnd)),
    atEnd: there.filter((home) => isOpenOn(home, monthEnd)).length,
    began: there.filter(({ startedOn }) => startedOn.startsWith(month)).length,
    ended: there.filter(({ endedOn }) => endedOn?.startsWith(month)).length,
    notTold: there.filter(({ toldOn }) => toldOn === null || toldOn > monthEnd).length,
  }
}

function noticeHomeOf(home: UnregisteredHome, monthEnd: string): NoticeHome {
  const { word, ageGroup, arrangement, startedOn, endedOn, why, agreedBy, plan, toldOn } = home
  // What happened after the month belongs into a later notice.
  const by = (date: string | null) => (date !== null && date <= monthEnd ? date : null)
  return {
    word,
    ageGroup,
    arrangement,
    startedOn,
    endedOn: by(endedOn),
    why,
    agreedBy,
    plan,
    toldOn: by(toldOn),
  }
}

/** Those in which somebody lived on any day of the month. */
function homesOf(homes: readonly UnregisteredHome[], monthEnd: string): UnregisteredHome[] {
  const first = `${monthEnd.slice(0, 7)}-01`
  return homes.filter(
    ({ startedOn, endedOn }) => startedOn <= monthEnd && (endedOn === null || endedOn >= first),
  )
}

/** The last days of the months that have ended before a day, newest first. */
function monthEndsBefore(today: Temporal.PlainDate, count: number): string[] {
  const first = today.with({ day: 1 })
  return Array.from({ length: count }, (_, at) =>
    first.subtract({ months: at }).subtract({ days: 1 }).toString(),
  )
}
