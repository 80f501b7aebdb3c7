import { recordAct } from '#platform/audit/record-act.ts'
import { atLocalTime, nowOf, todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { announce } from '#platform/events/event-bus.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import type { PaperBlock } from '#platform/paper/blocks.ts'
import { renderPaper } from '#platform/pdf/render-paper.ts'
import { publish } from '#platform/publish/publish.ts'
import { storeFile } from '#platform/storage/file-store.ts'
import { makeActionsPublic } from '#rooms/tracker/index.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { publishDecisions } from '../decisions/publish-decisions.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import { getMeeting, type Meeting } from '../meetings/find-meeting.ts'
import { publishMeeting } from '../public/publish-meeting.ts'
import { changeMinutes, refuseUnfair, takeMinutes } from './edit-minute.ts'
import { listMinutes, minuteOrigin } from './find-minutes.ts'
import { minutesPaper } from './minutes-paper.ts'
import { buildPublicMinutes, type PublicMinutes } from './public-minutes.ts'

/**
 * Publishes the minutes as a draft: the page, its PDF, the register of decisions and the actions
 * that were decided in public. Their words and numbers are frozen from here on.
 */
export async function publishMinutes(tx: Tx, meetingId: string): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  const minutes = await takeMinutes(tx, meetingId)
  if (minutes.state === 'draft')
    throw new Unacceptable('The Chair has not cleared these minutes yet.')
  if (minutes.state === 'published') throw new Unacceptable('These minutes are published already.')
  await refuseUnfair(tx, meetingId)
  await changeMinutes(tx, minutes, { state: 'published', published_at: nowOf(tx).toString() })
  const rows = await listMinutes(tx, meetingId)
  for (const minute of rows)
    await makeActionsPublic(
      tx,
      { kind: 'minute', ref: minute.item_id },
      minuteOrigin(meeting.slug, meeting.meets_on, minute.number),
    )
  const shown = await buildPublicMinutes(tx, meeting)
  await publishPage(tx, meeting, shown)
  await publishDecisions(tx, meeting, shown)
  await recordAct(tx, {
    act: 'minutes.published',
    subject: { kind: 'meeting', id: meetingId },
    details: { minutes: rows.length },
  })
  await publishMeeting(tx, meetingId, 'Draft minutes published')
  await announce(tx, 'minutes.published', {
    meetingId,
    meetingSlug: meeting.slug,
    items: rows.map((minute) => ({
      itemId: minute.item_id,
      minuteNumber: String(minute.number),
      sourceRoom: minute.source_room,
      sourceRef: minute.source_ref,
    })),
  })
}

async function publishPage(tx: Tx, meeting: Meeting, shown: PublicMinutes): Promise<void> {
  const pdf = await renderPaper(minutesPaper(shown), {
    footer: `${shown.board.name}, ${longDate(shown.meetsOn)}: ${shown.label}`,
    fixedDate: todayOf(tx).toString(),
  })
  await publish(tx, {
    kind: 'minutes',
    slug: meeting.slug,
    title: `Draft minutes, ${shown.board.name}, ${longDate(shown.meetsOn)}`,
    summary: `Minutes ${shown.minutes[0]?.number ?? ''} to ${shown.minutes.at(-1)?.number ?? ''} of ${shown.year}, not yet confirmed.`,
    boardSlug: shown.board.slug,
    url: recordPaths.minutes(meeting.slug),
    data: shown,
    searchText: searchTextOf(shown),
    happenedAt: atLocalTime(meeting.meets_on, meeting.starts_at),
    files: [
      {
        name: `minutes-${meeting.slug}.pdf`,
        sha256: await storeFile(tx, pdf, 'application/pdf'),
        mediaType: 'application/pdf',
        size: pdf.byteLength,
      },
    ],
  })
}

const searchTextOf = (shown: PublicMinutes): string =>
  shown.minutes
    .flatMap((minute) => [
      `${minute.number}. ${minute.title}`,
      ...minute.blocks.map(wordsOf),
      ...minute.decisions,
    ])
    .join('\n')

function wordsOf(block: PaperBlock): string {
  if (block.type === 'list') return block.items.join('\n')
  return 'text' in block ? block.text : ''
}
