import { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { defineAction, definePage } from '#platform/http/page.ts'
import { getPerson, namePeople } from '#rooms/council/index.ts'
import { judgeAnswer, releaseAnswer, returnWords } from '../answering/send-answer.ts'
import { actionsOf, getCard, latestAnswer, type Answer, type Card } from '../cards/find-card.ts'
import { paths } from '../paths.ts'
import { youthVoice } from '../policies.ts'
import { sayGrade } from '../reading/judge-words.ts'
import { decisionWords } from '../words/decision-words.ts'

interface AnswerRecord {
  readonly card: Card
  readonly answer: Answer
}

/** Youth Voice reads an officer's answer as a young person will, before a young person does. */
export const checkAnswerPage = definePage<AnswerRecord>({
  path: '/youth-voice/cards/:card/answer',
  policy: youthVoice,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const card = await getCard(tx, ask.params['card'] ?? '')
    const answer = await latestAnswer(tx, card.card_id)
    if (!answer) throw new NotFound('There is no answer to this card yet.')
    return { card, answer }
  },
  template: 'voice/desk/check-answer.njk',
  async view(tx, ask) {
    const { card, answer } = ask.record
    const actions = await actionsOf(tx, answer)
    const judged = judgeAnswer({
      words: answer.words,
      whatNext: answer.what_next,
      howToCheck: answer.how_to_check,
      actions,
    })
    const names = new Map(
      (
        await namePeople(
          tx,
          actions.map((one) => one.owner_id),
        )
      ).map((one) => [one.id, one.name]),
    )
    return {
      title: 'Check the words of an answer',
      crumbs: [
        { text: 'Youth Voice', href: paths.today },
        { text: card.title ?? 'Card', href: paths.desk(card.card_id) },
      ],
      card,
      answer,
      decision: decisionWords[answer.decision],
      author: await getPerson(tx, answer.author_id),
      actions: actions.map((one) => ({
        what: one.what,
        who: names.get(one.owner_id),
        when: one.due_on,
      })),
      judged,
      grade: sayGrade(judged),
      waits: card.state === 'answer_check' && answer.state === 'checking',
      verbs: `${paths.checkAnswer(card.card_id)}/`,
      deskHref: paths.desk(card.card_id),
    }
  },
  actions: {
    release: defineAction<AnswerRecord, undefined>({
      policy: youthVoice,
      async submit(tx, ask) {
        await releaseAnswer(tx, ask.record.card.card_id)
        return {
          to: paths.desk(ask.record.card.card_id),
          say: 'Released. Young people can read it now.',
        }
      },
    }),
    return: defineAction<AnswerRecord, { return_note: string }>({
      policy: youthVoice,
      form: z.object({
        return_note: z
          .string({ error: 'Say what to change.' })
          .trim()
          .min(1, 'Say what to change.')
          .max(1000, 'That is too long.'),
      }),
      async submit(tx, ask, form) {
        await returnWords(tx, ask.record.card.card_id, form.return_note)
        return { to: paths.desk(ask.record.card.card_id), say: 'Sent back with your note.' }
      },
    }),
  },
})
