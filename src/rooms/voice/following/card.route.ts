import { holds } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { defineAction, definePage, type Ask } from '#platform/http/page.ts'
import { groupStates } from '../cards/card-states.ts'
import { getCard } from '../cards/find-card.ts'
import { paths } from '../paths.ts'
import { whoeverSaidIt, whoeverSaidItOrTheirGroup, type FollowedCard } from '../policies.ts'
import { seeWhatHappened } from '../telling/tell.ts'
import { findMyLine } from '../writing/find-originator.ts'
import {
  agreeToShare,
  askToLookAgain,
  choosePerson,
  pullOut,
  reopenCard,
  replyToQuestion,
  sayOpinion,
  takeNameOff,
} from '../writing/writer-steps.ts'
import { youngFrame } from '../words/young-frame.ts'
import { opening } from './me.route.ts'
import { viewCard } from './view-card.ts'
import { viewMine } from './view-mine.ts'
import { chooseForm, opinionForm, reopenForm, replyForm } from './writer-forms.ts'

/** A card, found by the address of what its reader wrote; a joined card leads to the one it joined. */
async function loadCard(tx: Tx, ask: Ask): Promise<FollowedCard> {
  const asked = await getCard(tx, ask.params['card'] ?? '')
  const line = await findMyLine(tx, asked.card_id)
  const card = line ? await getCard(tx, line.card_id) : asked
  const isGroups =
    groupStates.includes(card.state) &&
    card.shared_words !== null &&
    holds(ask.actor, 'young_person', card.group_id)
  return { card, line, isGroups }
}

const lineOf = (record: FollowedCard) => {
  if (!record.line) throw new NotFound()
  return record.line
}

/** My card: where it is, the answer with its decision first, and what I can say back. */
export const cardPage = definePage<FollowedCard>({
  path: '/cards/:card',
  policy: whoeverSaidItOrTheirGroup,
  surface: 'member',
  skin: 'young',
  hidden: true,
  load: loadCard,
  template: 'voice/following/card.njk',
  async view(tx, ask) {
    const { line } = ask.record
    // Shown on their own page is delivered: it happens as they read it.
    if (line) await seeWhatHappened(tx, ask.record.card, line)
    const card = await getCard(tx, ask.record.card.card_id)
    const mine = line && (await viewMine(tx, card, line))
    const named = card.title ?? opening(mine?.words[0]?.words ?? card.shared_words ?? '')
    return {
      ...(await youngFrame(tx, ask.actor)),
      title: 'My card',
      named,
      number: card.number,
      card: await viewCard(tx, card),
      mine,
      verbs: `${paths.card(ask.params['card'] ?? '')}/`,
      paths: {
        me: paths.me,
        helpNow: paths.helpNow,
        talk: paths.talk,
        saidDid: paths.saidDidEntry,
      },
    }
  },
  actions: {
    agree: defineAction<FollowedCard, undefined>({
      policy: whoeverSaidIt,
      async submit(tx, ask) {
        await agreeToShare(tx, ask.record.card.card_id)
        return { say: 'Thanks. Your group will talk about it.' }
      },
    }),
    'pull-out': defineAction<FollowedCard, undefined>({
      policy: whoeverSaidIt,
      async submit(tx, ask) {
        await pullOut(tx, ask.record.card.card_id)
        return { say: 'You took it back. Nobody else will read it.' }
      },
    }),
    reply: defineAction({
      policy: whoeverSaidIt,
      form: replyForm,
      async submit(tx, ask, form) {
        await replyToQuestion(tx, ask.record.card.card_id, form.reply)
        return { say: 'Thanks. That helps.' }
      },
    }),
    choose: defineAction({
      policy: whoeverSaidIt,
      form: chooseForm,
      async submit(tx, ask, form) {
        await choosePerson(tx, ask.record.card.card_id, form.choice)
        return { say: 'OK. We will sort that out now.' }
      },
    }),
    'ask-again': defineAction<FollowedCard, undefined>({
      policy: whoeverSaidIt,
      async submit(tx, ask) {
        await askToLookAgain(tx, ask.record.card.card_id)
        return { say: 'OK. Your group will look at it again.' }
      },
    }),
    opinion: defineAction({
      policy: whoeverSaidIt,
      form: opinionForm,
      async submit(tx, ask, form) {
        const about = ask.record.card.state === 'done_claimed' ? 'done' : 'answer'
        await sayOpinion(tx, lineOf(ask.record), { about, ...form })
        return { say: 'Thanks. We will take that to your group.' }
      },
    }),
    reopen: defineAction({
      policy: whoeverSaidIt,
      form: reopenForm,
      async submit(tx, ask, form) {
        await reopenCard(tx, ask.record.card.card_id, form.why)
        return { say: 'It is open again.' }
      },
    }),
    'name-off': defineAction<FollowedCard, undefined>({
      policy: whoeverSaidIt,
      async submit(tx, ask) {
        await takeNameOff(tx, lineOf(ask.record))
        return { say: 'Your name is off. Papers that are printed keep it.' }
      },
    }),
  },
})
