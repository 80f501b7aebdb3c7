import { z } from 'zod'
import { todayOf } from '#platform/clock/clock.ts'
import { defineAction, definePage, type Ask } from '#platform/http/page.ts'
import type { Tx } from '#platform/db/tables.ts'
import {
  agreeActions,
  confirmBetter,
  sayHappy,
  sayNotBetter,
  sayNotGoodEnough,
  sayStillDisagree,
  showToGroup,
} from '../answering/group-view.ts'
import { answerOwner } from '../answering/own-card.ts'
import { getCard } from '../cards/find-card.ts'
import { paths } from '../paths.ts'
import { youthVoice, type CardRecord } from '../policies.ts'
import { agreeToShare, choosePerson, reopenCard, replyToQuestion } from '../writing/writer-steps.ts'
import { chooseForm, replyForm } from '../following/writer-forms.ts'
import {
  leaveCard,
  passToGroup,
  pauseCard,
  resumeCard,
  showToWriter,
  takeForward,
} from './prepare-card.ts'
import {
  askWriter,
  finishHandOver,
  handToPerson,
  joinCard,
  logHandOverTry,
  raiseSafety,
  skimCard,
} from './read-card.ts'
import { deskLinks, viewDesk } from './view-desk.ts'

const loadCard = async (tx: Tx, ask: Ask): Promise<CardRecord> => ({
  card: await getCard(tx, ask.params['card'] ?? ''),
})

const words = (empty: string) =>
  z.string({ error: empty }).trim().min(1, empty).max(3000, 'That is too long.')
const day = (empty: string) => z.iso.date({ error: empty })
const session = day('Say on which day the group met.')

/** A verb with nothing to fill in. */
const plain = (act: (tx: Tx, cardId: string) => Promise<unknown>, say: string) =>
  defineAction<CardRecord, undefined>({
    policy: youthVoice,
    async submit(tx, ask) {
      await act(tx, ask.record.card.card_id)
      return { say }
    },
  })

/** A verb with a form. */
const withForm = <F>(
  form: z.ZodType<F>,
  act: (tx: Tx, cardId: string, form: F) => Promise<unknown>,
  say: string,
) =>
  defineAction<CardRecord, F>({
    policy: youthVoice,
    form,
    async submit(tx, ask, filled) {
      await act(tx, ask.record.card.card_id, filled)
      return { say }
    },
  })

/** The card desk: the writer's own words beside the shared ones, and every next step. */
export const deskPage = definePage<CardRecord>({
  path: '/youth-voice/cards/:card',
  policy: youthVoice,
  surface: 'member',
  skin: 'council',
  load: loadCard,
  template: 'voice/desk/desk.njk',
  async view(tx, ask) {
    const { card } = ask.record
    const desk = await viewDesk(tx, card)
    return {
      title: card.title ?? `A card from ${desk.group}`,
      crumbs: [{ text: 'Youth Voice', href: paths.today }],
      card,
      desk,
      today: todayOf(tx).toString(),
      verbs: `${paths.desk(card.card_id)}/`,
      links: deskLinks(card.card_id),
      joinedHref: card.joined_into ? paths.desk(card.joined_into) : undefined,
    }
  },
  actions: {
    skim: plain(skimCard, 'Marked as read for safety. Read it in full next.'),
    safety: plain(raiseSafety, 'The safeguarding lead has been told. Ring them now as well.'),
    question: withForm(
      z.object({ question: words('Write the question.') }),
      (tx, id, form) => askWriter(tx, id, form.question),
      'Your question is on its way.',
    ),
    reply: withForm(
      replyForm,
      (tx, id, form) => replyToQuestion(tx, id, form.reply, 'youth_voice'),
      'Written down, in the writer’s own words.',
    ),
    'to-person': withForm(
      z.object({
        is_complaint: z.enum(['yes', 'no'], { error: 'Say whether it is a complaint.' }),
      }),
      (tx, id, form) => handToPerson(tx, id, form.is_complaint === 'yes'),
      'The writer is asked whom they want to talk to.',
    ),
    tried: plain(logHandOverTry, 'Noted: you tried today.'),
    choose: withForm(
      chooseForm,
      (tx, id, form) => choosePerson(tx, id, form.choice, 'youth_voice'),
      'Written down: that is whom they chose.',
    ),
    'handed-over': plain(finishHandOver, 'Handed over.'),
    join: withForm(
      z.object({ into: z.uuid({ error: 'Choose the card it is the same as.' }) }),
      (tx, id, form) => joinCard(tx, id, form.into),
      'Joined. Everyone who said it follows the other card now.',
    ),
    share: withForm(
      z.object({
        shared: words('Write the version that the group will read.'),
        topic: words('Give it a topic, such as "Getting about".'),
        group: z.uuid({ error: 'Choose the group.' }),
        version: z.coerce.number().int(),
      }),
      (tx, id, form) =>
        showToWriter(tx, id, {
          words: form.shared,
          topic: form.topic,
          groupId: form.group,
          version: form.version,
        }),
      'The writer sees it first, and has 48 hours to say no.',
    ),
    agreed: plain(
      (tx, id) => agreeToShare(tx, id, 'youth_voice'),
      'Written down: the writer said OK. It is with the group.',
    ),
    'time-is-up': plain((tx, id) => passToGroup(tx, id, 'youth_voice'), 'It is with the group.'),
    forward: withForm(
      z.object({ session_on: session }),
      (tx, id, form) => takeForward(tx, id, { on: form.session_on }),
      'The corporate parenting officer gives it an owner next.',
    ),
    leave: withForm(
      z.object({ session_on: session, reason: words('Say why, in words a young person reads.') }),
      (tx, id, form) => leaveCard(tx, id, { on: form.session_on, reason: form.reason }),
      'Everyone who said it is being told why.',
    ),
    'with-group': withForm(
      z.object({ session_on: session }),
      (tx, id, form) => showToGroup(tx, id, 'group', form.session_on),
      'The group has the answer.',
    ),
    'not-enough': withForm(
      z.object({
        session_on: session,
        missing: words('Say what is missing, in the group’s words.'),
      }),
      (tx, id, form) => sayNotGoodEnough(tx, id, { on: form.session_on, missing: form.missing }),
      'It goes back with what is missing.',
    ),
    happy: withForm(
      z.object({
        session_on: session,
        verdict: z.enum(['ok', 'still_not_happy'], { error: 'Say what the group thinks.' }),
      }),
      (tx, id, form) => sayHappy(tx, id, { on: form.session_on, verdict: form.verdict }),
      'Now tell everyone who said it.',
    ),
    disagree: withForm(
      z.object({ session_on: session, missing: words('Say what the group does not agree with.') }),
      (tx, id, form) => sayStillDisagree(tx, id, { on: form.session_on, missing: form.missing }),
      'Kept on the page for everyone. Now tell everyone who said it.',
    ),
    agree: withForm(
      z.object({ session_on: session }),
      (tx, id, form) => agreeActions(tx, id, form.session_on),
      'The actions are in the tracker.',
    ),
    better: withForm(
      z.object({
        session_on: session,
        verdict: z.enum(['better', 'a_bit'], { error: 'Say what the group thinks.' }),
      }),
      (tx, id, form) => confirmBetter(tx, id, { on: form.session_on, verdict: form.verdict }),
      'Now tell everyone who said it.',
    ),
    'not-better': withForm(
      z.object({
        session_on: session,
        missing: words('Say what is still wrong, in the group’s words.'),
      }),
      (tx, id, form) => sayNotBetter(tx, id, { on: form.session_on, missing: form.missing }),
      'The actions are back with their owners.',
    ),
    'answer-owner': withForm(
      z.object({ owner_reply: words('Write what the group says.') }),
      (tx, id, form) => answerOwner(tx, id, form.owner_reply),
      'The owner can read it now.',
    ),
    pause: withForm(
      z.object({
        pause_reason: words('Say why, in words a young person reads.'),
        pause_until: day('Say until when.'),
      }),
      (tx, id, form) => pauseCard(tx, id, { reason: form.pause_reason, until: form.pause_until }),
      'On hold. The writer can read why.',
    ),
    resume: plain((tx, id) => resumeCard(tx, id), 'Off hold.'),
    reopen: withForm(
      z.object({ why: words('Say what has stopped.') }),
      (tx, id, form) => reopenCard(tx, id, form.why, 'group'),
      'Open again, with a new date.',
    ),
  },
})
