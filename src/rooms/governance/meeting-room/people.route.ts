import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { listBodies, listPeopleByRole, roles, type Role } from '#rooms/council/index.ts'
import { time } from '#ui/dates-in-words.ts'
import { findMeetingBySlug, type Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { addToRoll, setApologies, type Guest } from './call-roll.ts'
import { countQuorum, listRoll, type OnTheRoll } from './find-record.ts'
import { momentField } from './form-parts.ts'
import { recordPaths } from './paths.ts'
import {
  recordArrival,
  recordArrivalOfTheRest,
  recordDeparture,
  takeBackPresence,
} from './record-presence.ts'
import { capacityWords, quorumInWords } from './words.ts'

const policy = theClerkOfTheBoard
const rollForm = z.object({ roll: z.uuid({ error: 'Choose a person.' }), at: momentField })
type RollForm = z.infer<typeof rollForm>

/** A button beside a person: it does one thing, at the time in the box above or now. */
const verb = (work: (tx: Tx, meetingId: string, form: RollForm) => Promise<void>) =>
  defineAction<Meeting, RollForm>({
    policy,
    form: rollForm,
    async submit(tx, { record }, form) {
      await work(tx, record.meeting_id, form)
    },
  })

const rest = defineAction<Meeting, { at: string }>({
  policy,
  form: z.object({ at: momentField }),
  async submit(tx, { record }, form) {
    const count = await recordArrivalOfTheRest(tx, record.meeting_id, form.at)
    return { say: `${count} ${count === 1 ? 'person is' : 'people are'} recorded as here.` }
  },
})

const addForm = z.object({
  who: z.string().default(''),
  guest_name: z.string().max(120, { error: 'Keep the name under 120 characters.' }).default(''),
  guest_line: z.string().max(120, { error: 'Keep the post under 120 characters.' }).default(''),
  capacity: z.enum(['officer', 'also_present']).default('officer'),
})

const add = defineAction<Meeting, z.infer<typeof addForm>>({
  policy,
  form: addForm,
  async submit(tx, { record }, form) {
    const rollId = await addToRoll(tx, record.meeting_id, guestFrom(form))
    if (record.state === 'in_session') await recordArrival(tx, record.meeting_id, rollId)
    return { say: 'They are on the roll.' }
  },
})

function guestFrom(form: z.infer<typeof addForm>): Guest {
  const [kind, id] = form.who.split(':')
  if (kind === 'group' && id) return { kind: 'group', bodyId: id }
  if (kind === 'person' && id) return { kind: 'person', personId: id, capacity: form.capacity }
  return {
    kind: 'guest',
    name: form.guest_name,
    line: form.guest_line,
    capacity: form.capacity,
  }
}

/** Who is in the room, and since when. */
export const peoplePage = definePage<Meeting>({
  path: recordPaths.people(':slug'),
  policy,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => findMeetingBySlug(tx, ask.params['slug'] ?? ''),
  view: viewPeople,
  template: 'governance/meeting-room/people.njk',
  actions: {
    arrive: verb((tx, meetingId, form) => recordArrival(tx, meetingId, form.roll, form.at)),
    leave: verb((tx, meetingId, form) => recordDeparture(tx, meetingId, form.roll, form.at)),
    'take-back': verb((tx, meetingId, form) => takeBackPresence(tx, meetingId, form.roll)),
    apologies: verb((tx, meetingId, form) => setApologies(tx, meetingId, form.roll, true)),
    'no-apologies': verb((tx, meetingId, form) => setApologies(tx, meetingId, form.roll, false)),
    rest,
    add,
  },
})

const guestRoles: readonly Role[] = [
  'clerk',
  'corporate_parenting_officer',
  'director',
  'report_author',
  'card_owner',
  'analyst',
  'youth_voice',
]

async function viewPeople(tx: Tx, { record: meeting }: AskAbout<Meeting>) {
  const here = recordPaths.people(meeting.slug)
  const roll = await listRoll(tx, meeting.meeting_id)
  const known = new Set(roll.map((one) => one.personId))
  const groups = await listBodies(tx, ['children_in_care_council', 'care_leavers_forum'])
  const officers = await listPeopleByRole(tx, guestRoles, meeting.body_id)
  return {
    title: 'Who is here',
    crumbs: [
      { text: 'This meeting', href: paths.workMeeting(meeting.slug) },
      { text: 'Run the meeting', href: recordPaths.run(meeting.slug) },
    ],
    isRunning: meeting.state === 'published' || meeting.state === 'in_session',
    isOpen: meeting.state === 'in_session',
    quorumWords: `${quorumInWords(await countQuorum(tx, meeting))}.`,
    people: roll.map(rowOf),
    missing: roll.filter((one) => !one.hasApologised && one.presence.length === 0).length,
    guests: [
      ...groups.map((body) => ({
        value: `group:${body.body_id}`,
        text: `Young people from ${body.name}`,
      })),
      ...[...new Map(officers.map((one) => [one.id, one])).values()]
        .filter((one) => !known.has(one.id))
        .map((one) => ({ value: `person:${one.id}`, text: `${one.name}, ${one.line}` })),
    ],
    hrefs: {
      run: recordPaths.run(meeting.slug),
      arrive: `${here}/arrive`,
      leave: `${here}/leave`,
      takeBack: `${here}/take-back`,
      apologies: `${here}/apologies`,
      noApologies: `${here}/no-apologies`,
      rest: `${here}/rest`,
      add: `${here}/add`,
    },
  }
}

function rowOf(one: OnTheRoll) {
  const isIn = one.presence.at(-1)?.leftAt === null
  return {
    id: one.rollId,
    name: one.name,
    what:
      one.capacity === 'officer' || one.capacity === 'also_present'
        ? one.line || capacityWords[one.capacity]
        : one.capacity === 'member'
          ? roles.member
          : capacityWords[one.capacity],
    isIn,
    hasApologised: one.hasApologised,
    hasMarks: one.presence.length > 0,
    times: one.presence
      .map(({ arrivedAt, leftAt }) =>
        leftAt ? `${time(arrivedAt)} to ${time(leftAt)}` : `since ${time(arrivedAt)}`,
      )
      .join(', '),
    chip: isIn
      ? { text: 'Here', kind: 'done' }
      : one.hasApologised
        ? { text: 'Apologies', kind: 'neutral' }
        : one.presence.length > 0
          ? { text: 'Left', kind: 'wait' }
          : { text: 'Not here yet', kind: 'draft' },
  }
}
