import { longDate } from '#ui/dates-in-words.ts'
import type { DueKind } from '../tables.ts'

/** A meeting as far as a due point needs it. */
export interface MeetingDay {
  readonly id: string
  readonly meetsOn: string
}

/** When an action is due, as the Board said it. */
export type DuePoint =
  | { readonly kind: 'date'; readonly on: string }
  /** Without a meeting: none is arranged yet, and the day follows when one is. */
  | { readonly kind: 'next_meeting'; readonly meeting?: MeetingDay | undefined }
  | { readonly kind: 'meeting'; readonly meeting: MeetingDay }
  | { readonly kind: 'months'; readonly months: number }

export interface ResolvedDue {
  readonly due_kind: DueKind
  readonly due_words: string
  readonly due_meeting_id: string | null
  readonly due_after: string
  readonly due_on: string | null
}

/** The wording that is kept, and the day that it means now. */
export function resolveDue(due: DuePoint, raisedOn: Temporal.PlainDate): ResolvedDue {
  const base = { due_kind: due.kind, due_after: raisedOn.toString(), due_meeting_id: null }
  switch (due.kind) {
    case 'date':
      return { ...base, due_words: `by ${longDate(due.on)}`, due_on: due.on }
    case 'next_meeting':
      return {
        ...base,
        due_words: 'by the next formal meeting',
        due_meeting_id: due.meeting?.id ?? null,
        due_on: due.meeting?.meetsOn ?? null,
      }
    case 'meeting':
      return {
        ...base,
        due_words: `by the meeting of ${longDate(due.meeting.meetsOn)}`,
        due_meeting_id: due.meeting.id,
        due_on: due.meeting.meetsOn,
      }
    case 'months':
      return {
        ...base,
        due_words: due.months === 1 ? 'in one month' : `in ${due.months} months`,
        due_on: raisedOn.add({ months: due.months }).toString(),
      }
  }
}

/** A due point for readers: the words it was given in, and the day where the words do not say it. */
export function describeDue(action: {
  due_kind: DueKind
  due_words: string
  due_on: string | null
}): string {
  const { due_words: words, due_on: on } = action
  if (on === null) return `${words}, which has no date yet`
  if (words.includes(longDate(on))) return words
  return action.due_kind === 'meeting'
    ? `${words}, now ${longDate(on)}`
    : `${words}: ${longDate(on)}`
}

/** A meeting of the body, with whether it still takes place. */
export interface KnownMeeting extends MeetingDay {
  readonly isCancelled: boolean
}

/**
 * Where a due point that hangs on a meeting lies now. The next formal meeting is the first one
 * after the day the action was raised; a named meeting that was cancelled passes its work on to the
 * first one that takes place on that day or later.
 */
export function repoint(
  action: {
    due_kind: DueKind
    due_after: string
    due_meeting_id: string | null
    due_on: string | null
  },
  meetings: readonly KnownMeeting[],
): { due_meeting_id: string | null; due_on: string | null } {
  const held = meetings
    .filter((meeting) => !meeting.isCancelled)
    .toSorted((a, b) => (a.meetsOn < b.meetsOn ? -1 : 1))
  const firstFrom = (isLater: (meetsOn: string) => boolean) => {
    const found = held.find((meeting) => isLater(meeting.meetsOn))
    return { due_meeting_id: found?.id ?? null, due_on: found?.meetsOn ?? null }
  }
  if (action.due_kind === 'next_meeting') return firstFrom((day) => day > action.due_after)
  if (action.due_kind !== 'meeting') return action
  const named = meetings.find((meeting) => meeting.id === action.due_meeting_id)
  if (named && !named.isCancelled) return { due_meeting_id: named.id, due_on: named.meetsOn }
  const from = named?.meetsOn ?? action.due_on ?? action.due_after
  const next = firstFrom((day) => day >= from)
  // Keeping the old meeting's id would lose the action if that meeting were the last one known.
  return next.due_meeting_id ? next : { due_meeting_id: action.due_meeting_id, due_on: null }
}
