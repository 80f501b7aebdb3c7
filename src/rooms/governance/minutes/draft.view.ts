import type { Tx } from '#platform/db/tables.ts'
import type { AskAbout } from '#platform/http/page.ts'
import { listNamesOfYoungPeople } from '#rooms/council/index.ts'
import { longDate, longDateTime } from '#ui/dates-in-words.ts'
import { listRoll, listWithdrawals } from '../meeting-room/find-record.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import { outcomeWords } from '../meeting-room/words.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { theChairOfTheBoard, theClerkOfTheBoard } from '../policies.ts'
import { lacksSummary } from './edit-minute.ts'
import { findMinutes, listMinutes, type Minute } from './find-minutes.ts'
import { warnOfNames } from './lint-minutes.ts'
import { blocksOf, buildPublicMinutes } from './public-minutes.ts'

/** The draft as its clerk and its Chair read it, with what still needs somebody. */
export async function viewDraft(tx: Tx, ask: AskAbout<Meeting>) {
  const meeting = ask.record
  const minutes = await findMinutes(tx, meeting.meeting_id)
  const rows = minutes ? await listMinutes(tx, meeting.meeting_id) : []
  const names = await listNamesOfYoungPeople(tx)
  const barred = await listBarredItems(tx, ask)
  const shown = minutes && (await buildPublicMinutes(tx, meeting))
  const isClerk = ask.may(theClerkOfTheBoard)
  const here = recordPaths.draftMinutes(meeting.slug)
  return {
    title: `Minutes of ${longDate(meeting.meets_on)}`,
    crumbs: [{ text: 'This meeting', href: paths.workMeeting(meeting.slug) }],
    minutes,
    isHeld: meeting.state === 'held',
    chip: stateChip(minutes?.state),
    clearedAt: minutes?.cleared_at && longDateTime(minutes.cleared_at),
    remark: minutes?.chair_remark,
    year: minutes?.year,
    people: shown?.people ?? [],
    hours: shown?.hours,
    attention: rows.flatMap((row) => attentionFor(row, names, meeting.slug, isClerk)),
    rows: rows.map((row) => ({
      number: row.number,
      title: row.title,
      publicTitle: row.public_title,
      isPrivate: row.is_private,
      isBarred: barred.has(row.item_id),
      paper: { title: row.title, blocks: blocksOf(row.text) },
      outcome: shown?.minutes.find((one) => one.number === row.number)?.outcomeLabel
        ? outcomeWords[row.outcome]
        : null,
      decisions: row.decisions,
      summary: row.public_summary,
      noSummaryBecause: row.no_summary_because,
      edit:
        isClerk && minutes?.state !== 'published'
          ? recordPaths.editMinute(meeting.slug, String(row.number))
          : null,
    })),
    verbs: {
      draft: isClerk && meeting.state === 'held' && !minutes,
      publish: isClerk && minutes?.state === 'cleared',
      clear: minutes?.state === 'draft' && ask.may(theChairOfTheBoard),
      ask: minutes && minutes.state !== 'published' && ask.may(theChairOfTheBoard),
      waits: isClerk && minutes?.state === 'draft',
    },
    hrefs: {
      run: recordPaths.run(meeting.slug),
      isClerk,
      draft: `${here}/start`,
      clear: `${here}/clear`,
      ask: `${here}/ask`,
      publish: `${here}/publish`,
      published: minutes?.state === 'published' ? recordPaths.minutes(meeting.slug) : null,
    },
  }
}

/** Whoever left the room for an interest does not read what was said of that item without them. */
async function listBarredItems(tx: Tx, ask: AskAbout<Meeting>): Promise<Set<string>> {
  const roll = await listRoll(tx, ask.record.meeting_id)
  const me = ask.actor.kind === 'person' ? ask.actor.personId : null
  const mine = new Set(roll.filter((one) => one.personId === me).map((one) => one.rollId))
  const withdrawals = await listWithdrawals(tx, ask.record.meeting_id)
  return new Set(withdrawals.filter((one) => mine.has(one.rollId)).map((one) => one.itemId))
}

function stateChip(state: 'draft' | 'cleared' | 'published' | undefined) {
  if (state === 'published') return { text: 'Published as a draft', kind: 'done' }
  if (state === 'cleared') return { text: 'Cleared by the Chair', kind: 'open' }
  if (state === 'draft') return { text: 'With the clerk and the Chair', kind: 'draft' }
  return { text: 'Not drafted yet', kind: 'wait' }
}

function attentionFor(minute: Minute, names: readonly string[], slug: string, isClerk: boolean) {
  const href = isClerk ? recordPaths.editMinute(slug, String(minute.number)) : undefined
  const list = warnOfNames(minute, names).map((why) => ({
    text: `Minute ${minute.number} names a young person`,
    href,
    why,
  }))
  if (lacksSummary(minute))
    list.push({
      text: `Minute ${minute.number} says nothing to the public`,
      href,
      why: 'Write a summary that gives nothing away, or say why none is needed.',
    })
  return list
}
