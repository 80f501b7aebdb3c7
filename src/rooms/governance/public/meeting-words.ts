import { longDate, shortDate, time } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import type { PublicDocument, PublicMeeting } from './facts.ts'

type Chip = { text: string; kind: string }

/** Where a meeting stands, as the public reads it. */
export function meetingChip(meeting: Pick<PublicMeeting, 'state'>, hasMinutes: boolean): Chip {
  if (hasMinutes) return { text: 'Minutes published', kind: 'done' }
  switch (meeting.state) {
    case 'scheduled':
      return { text: 'Scheduled', kind: 'neutral' }
    case 'published':
      return { text: 'Agenda published', kind: 'open' }
    case 'in_session':
      return { text: 'Meeting now', kind: 'wait' }
    case 'cancelled':
      return { text: 'Cancelled', kind: 'late' }
    case 'held':
    case 'concluded':
      return { text: 'Held', kind: 'done' }
  }
}

/** A meeting as a line of a list. */
export function meetingEntry(meeting: PublicMeeting, today: string, minuted: boolean) {
  const items = meeting.items.length
  return {
    text: longDate(meeting.meetsOn),
    href: paths.meeting(meeting.slug),
    line: [
      `${time(meeting.startsAt)}, ${meeting.venue}`,
      items > 0 ? `${items} items on the agenda` : '',
    ]
      .filter((part) => part !== '')
      .join('. '),
    date: meeting.meetsOn,
    past: meeting.meetsOn < today,
    chip: meetingChip(meeting, minuted),
  }
}

/** How a document is offered: its page, its PDF, its numbers in the pack. */
export function documentView(slug: string, document: PublicDocument) {
  const pages = document.pages
    ? `Pages ${document.pages.from} to ${document.pages.to} of the pack`
    : undefined
  if (document.publicity === 'exempt') {
    return {
      title: document.title,
      isWithheld: true,
      href: paths.exemptReason(`${slug}-${document.slug}`),
      pages,
    }
  }
  return {
    title: document.title,
    isWithheld: false,
    href: paths.document(slug, document.slug),
    pages,
    appendices: document.appendices,
    pdf: document.pdf && {
      href: paths.documentFile(slug, document.slug, document.pdf.name),
      size: document.pdf.size,
    },
  }
}

/** The notice that was given, in one sentence. */
export function noticeInWords(meeting: PublicMeeting): string | undefined {
  const { notice } = meeting
  if (!notice) return undefined
  const days = `${notice.clearDays} clear ${notice.clearDays === 1 ? 'day' : 'days'}`
  return `Published on ${shortDate(Temporal.Instant.from(notice.publishedAt))}, ${days} before the meeting. The law asks for five.`
}
