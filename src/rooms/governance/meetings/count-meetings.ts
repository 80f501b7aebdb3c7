import type { Tx } from '#platform/db/tables.ts'

/** How often a body met, and how many of its seats were filled. */
export interface MeetingsHeld {
  readonly held: number
  /** Seats on the rolls of those meetings: members, and co-opted members. */
  readonly seats: number
  /** Seats whose holder was present at some time of the meeting. */
  readonly filled: number
}

const SEATS = ['chair', 'vice_chair', 'member', 'co_opted'] as const

/** Counts the meetings that a body held from one day to another, both included (YYYY-MM-DD). */
export async function countMeetingsHeld(
  tx: Tx,
  bodyId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<MeetingsHeld> {
  const meetings = await tx
    .selectFrom('hearth.meeting')
    .select('meeting_id')
    .where('body_id', '=', bodyId)
    .where('state', 'in', ['held', 'concluded'])
    .where('meets_on', '>=', from)
    .where('meets_on', '<=', to)
    .execute()
  if (meetings.length === 0) return { held: 0, seats: 0, filled: 0 }
  const seats = await tx
    .selectFrom('hearth.meeting_roll as roll')
    .leftJoin('hearth.presence as presence', (join) =>
      join
        .onRef('presence.council_id', '=', 'roll.council_id')
        .onRef('presence.roll_id', '=', 'roll.roll_id'),
    )
    .select(({ fn }) => ['roll.roll_id', fn.count('presence.presence_id').as('times')])
    .where(
      'roll.meeting_id',
      'in',
      meetings.map((one) => one.meeting_id),
    )
    .where('roll.capacity', 'in', [...SEATS])
    .groupBy('roll.roll_id')
    .execute()
  const filled = seats.filter((one) => Number(one.times) > 0).length
  return { held: meetings.length, seats: seats.length, filled }
}
