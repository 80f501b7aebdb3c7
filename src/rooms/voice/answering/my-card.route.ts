import { z } from 'zod'
import { personOf } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { defineAction, definePage } from '#platform/http/page.ts'
import { getBody, listPeopleByRole } from '#rooms/council/index.ts'
import { listActionsOf, trackerPaths } from '#rooms/tracker/index.ts'
import { actionsOf, getCard, latestAnswer, listSteps, type Card } from '../cards/find-card.ts'
import { eventsFrom } from '../cards/card-machine.ts'
import { viewStory } from '../board/view-story.ts'
import { paths } from '../paths.ts'
import { theOwnerOfThisCard, type CardRecord } from '../policies.ts'
import { sayGrade } from '../reading/judge-words.ts'
import { stateWords } from '../words/adult-states.ts'
import { decisionChoices, decisionWords } from '../words/decision-words.ts'
import { ACTION_ROWS, answerForm, toAnswer, typedAnswer, type AnswerForm } from './answer-form.ts'
import { dueLine, isOwnedLate } from './my-cards.route.ts'
import { acceptCard, askThroughYouthVoice, needLonger, passOn, sayHowItGoes } from './own-card.ts'
import { judgeAnswer, sendAnswer } from './send-answer.ts'

const words = (empty: string) =>
  z.string({ error: empty }).trim().min(1, empty).max(2000, 'That is too long.')

const passForm = z.object({
  pass_to: z.uuid({ error: 'Choose the person who runs this.' }),
  pass_why: words('Say why, in words young people read.'),
})
const longerForm = z.object({
  longer_until: z.iso.date({ error: 'Choose a day.' }),
  longer_why: words('Say why, in words young people read.'),
})
const questionForm = z.object({ question: words('Write your question.') })
const progressForm = z.object({ progress: words('Write how it goes.') })

/** A card as its owner sees it: the cleared words, never who wrote them. */
export const myCardPage = definePage<CardRecord>({
  path: '/my-cards/:card',
  policy: theOwnerOfThisCard,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: async (tx, ask) => ({ card: await getCard(tx, ask.params['card'] ?? '') }),
  template: 'voice/answering/my-card.njk',
  async view(tx, ask) {
    const { card } = ask.record
    const can = new Set(eventsFrom(card.state, 'owner'))
    const me = personOf(ask.actor).personId
    const owners = await listPeopleByRole(tx, ['card_owner'], card.board_id ?? undefined)
    const judged = 'words' in ask.typed ? judgeAnswer(typedAnswer(ask.typed)) : undefined
    return {
      title: card.title ?? 'A card',
      crumbs: [{ text: 'My cards', href: paths.myCards }],
      card,
      group: (await getBody(tx, card.group_id)).name,
      chip: isOwnedLate(card, ask.now) ? { text: 'Late', kind: 'late' } : stateWords[card.state],
      due: dueLine(card, ask.now),
      can: {
        accept: can.has('accept'),
        passOn: can.has('pass_on') && card.times_passed_on === 0,
        longer: can.has('need_longer') && card.times_given_longer === 0,
        answer: can.has('send_answer'),
        ask: ['asked', 'answering'].includes(card.state),
        progress: card.state === 'doing',
      },
      ...(await viewAnswers(tx, card)),
      decisions: decisionChoices,
      owners: owners.map((one) => ({ value: one.id, text: `${one.name}, ${one.line}` })),
      others: owners
        .filter((one) => one.id !== me)
        .map((one) => ({ value: one.id, text: `${one.name}, ${one.line}` })),
      rows: Array.from({ length: ACTION_ROWS }, (_, index) => index + 1),
      judged,
      grade: judged && sayGrade(judged),
      story: viewStory(await listSteps(tx, card.card_id), 'owner'),
      today: todayOf(tx).toString(),
      verbs: `${paths.myCard(card.card_id)}/`,
    }
  },
  actions: {
    accept: defineAction<CardRecord, undefined>({
      policy: theOwnerOfThisCard,
      async submit(tx, ask) {
        await acceptCard(tx, ask.record.card.card_id)
        return { say: 'Young people can see that you are working on it.' }
      },
    }),
    'pass-on': defineAction<CardRecord, z.infer<typeof passForm>>({
      policy: theOwnerOfThisCard,
      form: passForm,
      async submit(tx, ask, form) {
        await passOn(tx, ask.record.card.card_id, { toId: form.pass_to, why: form.pass_why })
        return { to: paths.myCards, say: 'Passed on. The date has not moved.' }
      },
    }),
    longer: defineAction<CardRecord, z.infer<typeof longerForm>>({
      policy: theOwnerOfThisCard,
      form: longerForm,
      async submit(tx, ask, form) {
        await needLonger(tx, ask.record.card.card_id, {
          until: form.longer_until,
          why: form.longer_why,
          as: 'owner',
        })
        return { say: 'Young people see the new date, the first one, and why.' }
      },
    }),
    question: defineAction<CardRecord, z.infer<typeof questionForm>>({
      policy: theOwnerOfThisCard,
      form: questionForm,
      async submit(tx, ask, form) {
        await askThroughYouthVoice(tx, ask.record.card.card_id, form.question)
        return { say: 'Youth Voice takes your question to the group.' }
      },
    }),
    // Reads the words back without sending or storing anything.
    check: defineAction<CardRecord, undefined>({
      policy: theOwnerOfThisCard,
      submit: async () => ({ show: {} }),
    }),
    answer: defineAction<CardRecord, AnswerForm>({
      policy: theOwnerOfThisCard,
      form: answerForm,
      async submit(tx, ask, form) {
        await sendAnswer(tx, ask.record.card.card_id, toAnswer(form))
        return { say: 'Youth Voice checks the words next, within three working days.' }
      },
    }),
    progress: defineAction<CardRecord, z.infer<typeof progressForm>>({
      policy: theOwnerOfThisCard,
      form: progressForm,
      async submit(tx, ask, form) {
        await sayHowItGoes(tx, ask.record.card.card_id, form.progress)
        return { say: 'Young people can read how it goes.' }
      },
    }),
  },
})

/** The answer in hand, what came back with it, and what is being done. */
async function viewAnswers(tx: Tx, card: Card) {
  const answer = await latestAnswer(tx, card.card_id)
  const planned = answer ? await actionsOf(tx, answer) : []
  const tracked = await listActionsOf(tx, { kind: 'card', ref: card.card_id })
  return {
    answer: answer && { ...answer, decisionWords: decisionWords[answer.decision] },
    returned: answer?.state === 'returned' ? answer.returned_note : undefined,
    plannedRows: planned.map((one) => ({ what: one.what, owner: one.owner_id, due: one.due_on })),
    actions: tracked.map((action) => ({
      text: action.title,
      href: trackerPaths.action(action.action_id),
      due: action.due_on,
      state: actionWords[action.state],
    })),
  }
}

const actionWords = {
  open: 'To do',
  in_progress: 'Under way',
  submitted_as_done: 'Shown to be done',
  closed: 'Confirmed by the group',
  not_pursued: 'Not done',
} as const
