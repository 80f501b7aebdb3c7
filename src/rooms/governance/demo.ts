import { atLocalTime, dateInEngland } from '#platform/clock/clock.ts'
import { addWorkingDays, isWorkingDay } from '#platform/clock/working-days.ts'
import type { DemoAs } from '#platform/demo/demo-as.ts'
import { renderPaper } from '#platform/pdf/render-paper.ts'
import { agreeAgenda } from './agenda/agree-agenda.ts'
import { addOwnItem } from './agenda/change-item.ts'
import { publishAgenda } from './agenda/publish-agenda.ts'
import {
  carersMap,
  carersWhoStay,
  driving,
  firstFlat,
  homesNearSchool,
  oneFamilyApart,
  oneHomeTwoChildren,
} from './demo-words.ts'
import { latestDayToPublish } from './meetings/clear-days.ts'
import { getMeeting } from './meetings/find-meeting.ts'
import { scheduleMeeting } from './meetings/schedule-meeting.ts'
import { buildPacks } from './packs/build-packs.ts'
import { addAppendix } from './reports/appendices.ts'
import { placeReport } from './reports/place-report.ts'
import { receiveReport, signOffReport, submitReport } from './reports/sign-off-report.ts'
import { saveReport, startReport, type ReportDraft } from './reports/write-report.ts'

/** Who acts in the demo's meetings. */
export interface DemoBoardPeople {
  readonly board: string
  readonly clerk: string
  readonly chair: string
  readonly director: string
  readonly headOfFostering: string
  readonly headOfCareLeavers: string
}

export interface DemoMeeting {
  readonly meetingId: string
  readonly slug: string
  readonly meetsOn: Temporal.PlainDate
  /** When its agenda is (or was) published: the morning of the last day for it. */
  readonly publishedAt: Temporal.Instant
}

export interface DemoMeetings {
  /** About eight weeks ago; its agenda is still open until `publishPastMeeting`. */
  readonly past: DemoMeeting
  /** About five weeks ahead. */
  readonly coming: DemoMeeting
  /** About eleven weeks ahead. */
  readonly further: DemoMeeting
}

/**
 * Schedules the three meetings of the demo. Whoever has an item or a paper for the past one hands
 * it in after this, at an instant before its `publishedAt`.
 */
export async function scheduleDemoMeetings(
  as: DemoAs,
  people: DemoBoardPeople,
  today: Temporal.PlainDate,
): Promise<DemoMeetings> {
  const scheduledAt = atLocalTime(today.subtract({ weeks: 26 }), '10:00')
  const schedule = async (near: Temporal.PlainDate): Promise<DemoMeeting> => {
    const meetsOn = wednesdayNear(near)
    const made = await as(people.clerk, scheduledAt, (tx) =>
      scheduleMeeting(tx, {
        bodyId: people.board,
        meetsOn,
        startsAt: '15:00',
        venue: 'Committee Room 2, Wren House, Castle Street, Wrenbridge',
        accessNote:
          'Step-free from Castle Street. There is a hearing loop, a quiet room next door, and tea from half past two.',
      }),
    )
    const { latest } = latestDayToPublish(meetsOn, new Map())
    return { ...made, meetsOn, publishedAt: atLocalTime(latest, '10:30') }
  }
  return {
    past: await schedule(today.subtract({ weeks: 8 })),
    coming: await schedule(today.add({ weeks: 5 })),
    further: await schedule(today.add({ weeks: 11 })),
  }
}

/** Two public reports and an exempt one come to the past meeting. */
export async function prepareDemoPastMeeting(
  as: DemoAs,
  people: DemoBoardPeople,
  past: DemoMeeting,
): Promise<void> {
  const { headOfFostering, headOfCareLeavers } = people
  await bringToAgenda(as, people, past, headOfFostering, homesNearSchool, true)
  await bringToAgenda(as, people, past, headOfCareLeavers, firstFlat)
  await bringToAgenda(as, people, past, headOfFostering, oneHomeTwoChildren)
}

/** The Chair agrees the past agenda, the clerk publishes it in time, and its packs are built. */
export async function publishDemoPastMeeting(
  as: DemoAs,
  people: DemoBoardPeople,
  past: DemoMeeting,
): Promise<void> {
  const { meetingId, publishedAt } = past
  await as(people.chair, publishedAt.subtract({ hours: 1 }), async (tx) =>
    agreeAgenda(tx, meetingId, (await getMeeting(tx, meetingId)).version),
  )
  await as(people.clerk, publishedAt, (tx) => publishAgenda(tx, meetingId, { shortNotice: '' }))
  await as(undefined, publishedAt.add({ minutes: 1 }), (tx) => buildPacks(tx, meetingId))
}

/**
 * The agenda of the coming meeting in the making: a report being written, one waiting for the
 * director, an exempt one signed off and waiting for the clerk.
 */
export async function prepareDemoComingMeeting(
  as: DemoAs,
  people: DemoBoardPeople,
  coming: DemoMeeting,
  now: Temporal.Instant,
): Promise<void> {
  const at = (daysAgo: number, wallTime: string) =>
    atLocalTime(addWorkingDays(dateInEngland(now), -daysAgo), wallTime)
  const { headOfFostering, headOfCareLeavers } = people
  const exemptId = await write(as, headOfFostering, coming, oneFamilyApart, at(6, '14:20'))
  const draftId = await write(as, headOfFostering, coming, carersWhoStay, at(5, '09:40'))
  await appendMap(as, headOfFostering, draftId, at(5, '10:05'))
  const drivingId = await write(as, headOfCareLeavers, coming, driving, at(4, '11:15'))
  await as(headOfFostering, at(4, '16:30'), (tx) => submitReport(tx, exemptId))
  await as(headOfCareLeavers, at(3, '15:10'), (tx) => submitReport(tx, drivingId))
  await as(people.director, at(2, '17:45'), (tx) => signOffReport(tx, exemptId))
  await as(people.clerk, at(1, '10:20'), (tx) =>
    addOwnItem(tx, coming.meetingId, {
      title: 'The visit to Larkrise',
      purpose: 'To hear from the members who visited the children’s home at Larkrise.',
      askedFor: 'noting',
      time: '',
    }),
  )
}

async function bringToAgenda(
  as: DemoAs,
  people: DemoBoardPeople,
  meeting: DemoMeeting,
  author: string,
  draft: ReportDraft,
  withMap = false,
): Promise<void> {
  const before = (hours: number) => meeting.publishedAt.subtract({ hours })
  const reportId = await write(as, author, meeting, draft, before(480))
  if (withMap) await appendMap(as, author, reportId, before(470))
  await as(author, before(216), (tx) => submitReport(tx, reportId))
  await as(people.director, before(144), (tx) => signOffReport(tx, reportId))
  await as(people.clerk, before(120), async (tx) => {
    await receiveReport(tx, reportId, { agreesItIsExempt: true })
    await placeReport(tx, reportId, meeting.meetingId)
  })
}

function write(
  as: DemoAs,
  author: string,
  meeting: DemoMeeting,
  draft: ReportDraft,
  at: Temporal.Instant,
): Promise<string> {
  return as(author, at, async (tx) => {
    const reportId = await startReport(tx, { meetingId: meeting.meetingId, title: draft.title })
    await saveReport(tx, reportId, draft, 1)
    return reportId
  })
}

async function appendMap(
  as: DemoAs,
  author: string,
  reportId: string,
  at: Temporal.Instant,
): Promise<void> {
  const bytes = await renderPaper(carersMap, { footer: 'Fostering service' })
  await as(author, at, (tx) => addAppendix(tx, reportId, { title: carersMap.title, bytes }))
}

/** The Wednesday nearest to a day that is a working day. */
function wednesdayNear(day: Temporal.PlainDate): Temporal.PlainDate {
  let wednesday = day.add({ days: 3 - day.dayOfWeek })
  while (!isWorkingDay(wednesday)) wednesday = wednesday.add({ weeks: 1 })
  return wednesday
}
