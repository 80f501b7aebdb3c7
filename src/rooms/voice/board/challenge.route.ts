import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import {
  getBody,
  getPerson,
  listBodies,
  listPeopleByRole,
  namePeople,
} from '#rooms/council/index.ts'
import { governancePaths } from '#rooms/governance/index.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { answerForm, ACTION_ROWS, toAnswer, typedAnswer } from '../answering/answer-form.ts'
import { askOwner } from '../answering/ask-owner.ts'
import { needLonger } from '../answering/own-card.ts'
import { judgeAnswer, recordLeadMemberAnswer } from '../answering/send-answer.ts'
import { workOutDue } from '../answering/work-out-due.ts'
import { boardStates } from '../cards/card-states.ts'
import { actionsOf, getCard, listSteps, releasedAnswer, type Card } from '../cards/find-card.ts'
import { lateWords } from '../following/view-card.ts'
import { paths } from '../paths.ts'
import {
  theBoardAndItsOfficers,
  theCorporateParentingOfficer,
  theDirector,
  type CardRecord,
} from '../policies.ts'
import { sayGrade } from '../reading/judge-words.ts'
import { stateWords } from '../words/adult-states.ts'
import { decisionChoices, decisionWords } from '../words/decision-words.ts'
import { isLate } from './challenges.route.ts'
import { sayToldRate, SMALLEST_SHOWN, toldRate } from './told-rate.ts'
import { viewStory } from './view-story.ts'

const askForm = z.object({
  title: z
    .string({ error: 'Give it a plain title.' })
    .trim()
    .min(1, 'Give it a plain title.')
    .max(80, 'Make the title shorter.'),
  owner: z.uuid({ error: 'Choose one person who answers.' }),
  due_on: z.iso.date({ error: 'Choose the day by which they answer.' }),
  version: z.coerce.number().int(),
})

const longerForm = z.object({
  longer_until: z.iso.date({ error: 'Choose a day.' }),
  longer_why: z
    .string({ error: 'Say why.' })
    .trim()
    .min(1, 'Say why.')
    .max(1000, 'That is too long.'),
})

const leadForm = answerForm.and(
  z.object({ given_by: z.enum(['in person', 'on video'], { error: 'Say how it was answered.' }) }),
)

/** A challenge as the Board sees it: cleared words, group, owner, answer, actions, minutes. Never who wrote it. */
export const challengePage = definePage<CardRecord>({
  path: '/challenges/:card',
  policy: theBoardAndItsOfficers,
  surface: 'member',
  skin: 'council',
  hidden: true,
  async load(tx, ask) {
    const card = await getCard(tx, ask.params['card'] ?? '')
    // Before its group takes it forward, no officer knows that a card exists.
    if (!boardStates.includes(card.state) || card.shared_words === null) throw new NotFound()
    return { card }
  },
  template: 'voice/board/challenge.njk',
  view: viewChallenge,
  actions: {
    ask: defineAction<CardRecord, z.infer<typeof askForm>>({
      policy: theCorporateParentingOfficer,
      form: askForm,
      async submit(tx, ask, form) {
        await askOwner(tx, ask.record.card.card_id, {
          boardId: await boardOf(tx, ask),
          title: form.title,
          ownerId: form.owner,
          dueOn: form.due_on,
          version: form.version,
        })
        return { say: 'Asked, and first on the Board’s next agenda.' }
      },
    }),
    longer: defineAction<CardRecord, z.infer<typeof longerForm>>({
      policy: theDirector,
      form: longerForm,
      async submit(tx, ask, form) {
        await needLonger(tx, ask.record.card.card_id, {
          until: form.longer_until,
          why: form.longer_why,
          as: 'director',
        })
        return { say: 'Young people see the new date, the first one, and why.' }
      },
    }),
    check: defineAction<CardRecord, undefined>({
      policy: theCorporateParentingOfficer,
      submit: async () => ({ show: {} }),
    }),
    'lead-member': defineAction<CardRecord, z.infer<typeof leadForm>>({
      policy: theCorporateParentingOfficer,
      form: leadForm,
      async submit(tx, ask, form) {
        await recordLeadMemberAnswer(tx, ask.record.card.card_id, {
          ...toAnswer(form),
          givenBy: form.given_by,
        })
        return { say: 'Written down. Young people can read it now.' }
      },
    }),
  },
})

async function viewChallenge(tx: Tx, ask: AskAbout<CardRecord>) {
  const { card } = ask.record
  const isOfficer = ask.may(theCorporateParentingOfficer)
  const owners = await listPeopleByRole(tx, ['card_owner'])
  const rate = await toldRate(tx, card.card_id)
  const judged = 'words' in ask.typed ? judgeAnswer(typedAnswer(ask.typed)) : undefined
  const isAsking = isOfficer && card.state === 'taken_forward'
  return {
    title: card.title ?? 'A challenge that needs an owner',
    crumbs: [{ text: 'Challenges', href: paths.challenges }],
    card,
    group: (await getBody(tx, card.group_id)).name,
    owner: card.owner_id ? await getPerson(tx, card.owner_id) : undefined,
    chip: isLate(card, ask.now) ? { text: 'Late', kind: 'late' } : stateWords[card.state],
    late: await lateWords(tx, card),
    answer: await viewAnswer(tx, card),
    meetings: await viewMeetings(tx, card),
    told: rate.owed >= SMALLEST_SHOWN ? sayToldRate(rate) : undefined,
    asking: isAsking ? await viewAsking(tx, ask) : undefined,
    canGiveLonger:
      ask.may(theDirector) && card.state === 'answering' && card.times_given_longer > 0,
    leadMember: isOfficer && card.state === 'lead_member',
    owners: owners.map((one) => ({ value: one.id, text: `${one.name}, ${one.line}` })),
    decisions: decisionChoices,
    rows: Array.from({ length: ACTION_ROWS }, (_, index) => index + 1),
    judged,
    grade: judged && sayGrade(judged),
    entry: await tx
      .selectFrom('hearth.said_did')
      .select('slug')
      .where('card_id', '=', card.card_id)
      .executeTakeFirst(),
    story: viewStory(await listSteps(tx, card.card_id), 'board'),
    verbs: `${paths.challenge(card.card_id)}/`,
    paths: { saidDid: paths.saidDidEntry },
  }
}

async function viewAsking(tx: Tx, ask: AskAbout<CardRecord>) {
  const { dueOn, meetsOn } = await workOutDue(tx, await boardOf(tx, ask))
  return {
    dueOn: dueOn.toString(),
    working: meetsOn
      ? `The rule: 20 working days, or 5 clear working days before the Board of ${longDate(meetsOn)}, whichever comes first. That is ${longDate(dueOn)}.`
      : `The rule: 20 working days. That is ${longDate(dueOn)}. No meeting of the Board is open for new items yet.`,
  }
}

async function viewAnswer(tx: Tx, card: Card) {
  const answer = await releasedAnswer(tx, card.card_id)
  if (!answer) return undefined
  const actions = await actionsOf(tx, answer)
  const names = new Map(
    (
      await namePeople(
        tx,
        actions.map((one) => one.owner_id),
      )
    ).map((one) => [one.id, one.name]),
  )
  return {
    decision: decisionWords[answer.decision],
    text: [answer.words, answer.how_to_check, answer.what_next].filter(Boolean).join('\n\n'),
    by: answer.by_lead_member ? `The Lead Member, ${answer.given_by}` : undefined,
    next: actions.map((one) => ({
      what: one.what,
      who: names.get(one.owner_id),
      when: `by ${longDate(one.due_on)}`,
    })),
  }
}

async function viewMeetings(tx: Tx, card: Card) {
  const links = await tx
    .selectFrom('hearth.card_on_board')
    .selectAll()
    .where('card_id', '=', card.card_id)
    .orderBy('meets_on')
    .execute()
  return links.map((link) => ({
    text: link.meets_on ? `The Board of ${longDate(link.meets_on)}` : 'A meeting of the Board',
    href:
      link.meeting_slug && link.item_number
        ? governancePaths.item(link.meeting_slug, link.item_number)
        : undefined,
    note: [
      link.item_number ? `item ${link.item_number}` : 'on the agenda that is being built',
      link.minute_number ? `minute ${link.minute_number}` : '',
      link.outcome === 'noted' ? 'minuted as noted, which changes nothing here' : '',
    ]
      .filter(Boolean)
      .join(', '),
  }))
}

/** The board this officer works for; the council's first board when the role is for all of them. */
async function boardOf(tx: Tx, ask: AskAbout<CardRecord>): Promise<string> {
  const held =
    ask.actor.kind === 'person'
      ? ask.actor.roles.find((role) => role.role === 'corporate_parenting_officer' && role.bodyId)
      : undefined
  const [first] = await listBodies(tx, ['board'])
  const id = held?.bodyId ?? first?.body_id
  if (!id) throw new NotFound('This council has no board yet.')
  return id
}
