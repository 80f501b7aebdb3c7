import { holds, type PersonActor } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { DeskEntry } from '#platform/http/house.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { recordPaths } from './paths.ts'

/** Meetings to run, minutes to draft, to clear and to publish. */
export async function listRecordDesk(tx: Tx, actor: PersonActor): Promise<DeskEntry[]> {
  const isChair = holds(actor, 'chair') || holds(actor, 'vice_chair')
  if (!holds(actor, 'clerk') && !isChair) return []
  const rows = await tx
    .selectFrom('hearth.meeting')
    .leftJoin('hearth.minutes', (join) =>
      join
        .onRef('hearth.minutes.council_id', '=', 'hearth.meeting.council_id')
        .onRef('hearth.minutes.meeting_id', '=', 'hearth.meeting.meeting_id'),
    )
    .select([
      'hearth.meeting.slug',
      'hearth.meeting.body_id',
      'hearth.meeting.meets_on',
      'hearth.meeting.state',
      'hearth.minutes.state as minutes',
      'hearth.minutes.chair_remark',
    ])
    .where('hearth.meeting.state', 'in', ['published', 'in_session', 'held'])
    .orderBy('hearth.meeting.meets_on')
    .execute()
  const today = todayOf(tx).toString()
  return rows.flatMap((row) => [
    ...(holds(actor, 'clerk', row.body_id) ? clerkEntries(row, today) : []),
    ...(holds(actor, 'chair', row.body_id) || holds(actor, 'vice_chair', row.body_id)
      ? chairEntries(row)
      : []),
  ])
}

interface Row {
  readonly slug: string
  readonly meets_on: string
  readonly state: string
  readonly minutes: 'draft' | 'cleared' | 'published' | null
  readonly chair_remark: string | null
}

function clerkEntries(row: Row, today: string): DeskEntry[] {
  const day = longDate(row.meets_on)
  if (row.state === 'in_session')
    return [
      {
        text: `Run the meeting of ${day}`,
        href: recordPaths.run(row.slug),
        detail: 'It is in session.',
        urgency: 'soon',
      },
    ]
  if (row.state === 'published')
    return row.meets_on <= today
      ? [
          {
            text: `Open the meeting of ${day}`,
            href: recordPaths.run(row.slug),
            detail: row.meets_on < today ? 'Its day is over.' : 'It is today.',
            urgency: row.meets_on < today ? 'late' : 'soon',
          },
        ]
      : []
  const href = recordPaths.draftMinutes(row.slug)
  if (row.minutes === null)
    return [
      {
        text: `Draft the minutes of ${day}`,
        href,
        detail: 'From what you recorded.',
        urgency: 'soon',
      },
    ]
  if (row.minutes === 'cleared')
    return [
      {
        text: `Publish the minutes of ${day}`,
        href,
        detail: 'The Chair has cleared them.',
        urgency: 'soon',
      },
    ]
  if (row.minutes === 'draft' && row.chair_remark)
    return [
      {
        text: `Change the minutes of ${day}`,
        href,
        detail: 'The Chair asked for a change.',
        urgency: 'soon',
      },
    ]
  return []
}

function chairEntries(row: Row): DeskEntry[] {
  if (row.minutes !== 'draft' || row.chair_remark) return []
  return [
    {
      text: `Read the draft minutes of ${longDate(row.meets_on)}`,
      href: recordPaths.draftMinutes(row.slug),
      detail: 'They are published once you have cleared them.',
      urgency: 'soon',
    },
  ]
}
