import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, nothing, type Done } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { tryCode } from '../cards/card-code.ts'
import { getCard, type Card, type Originator } from '../cards/find-card.ts'
import { paths } from '../paths.ts'
import { seeWhatHappened } from '../telling/tell.ts'
import { getLine } from '../writing/find-originator.ts'
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

const codeForm = z.object({
  code: z
    .string({ error: 'Type your code.' })
    .trim()
    .min(1, 'Type your code.')
    .max(100, 'That is too long for a code.'),
})

/** What a card's own forms send beside the code; each verb holds it against its rules. */
const anyForm = codeForm.extend({
  reply: z.string().optional(),
  choice: z.string().optional(),
  opinion: z.string().optional(),
  words: z.string().optional(),
  why: z.string().optional(),
})

/** Throws one sentence a field, so that the card stays on the page beside it. */
function checked<F>(form: z.ZodType<F>, input: unknown): F {
  const result = form.safeParse(input)
  if (result.success) return result.data
  throw new Unacceptable(
    Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), issue.message])),
  )
}

/** Finds the card behind a code and shows it. A wrong code is counted, so that nobody can guess. */
async function withCode(
  tx: Tx,
  code: string,
  act: (card: Card, line: Originator) => Promise<string | undefined>,
): Promise<Done> {
  const tried = await tryCode(tx, code)
  if ('problem' in tried) return { show: {}, problems: { code: tried.problem } }
  let line = await getLine(tx, tried.originatorId)
  let said: string | undefined
  let problems: Readonly<Record<string, string>> = {}
  try {
    said = await act(await getCard(tx, line.card_id), line)
  } catch (error) {
    if (!(error instanceof Unacceptable)) throw error
    problems = error.fields
  }
  line = await getLine(tx, tried.originatorId)
  const card = await getCard(tx, line.card_id)
  const mine = await viewMine(tx, card, line)
  return {
    show: {
      found: {
        named: card.title ?? opening(mine.words[0]?.words ?? ''),
        number: card.number,
        card: await viewCard(tx, card),
        mine,
        said,
        isSeen: await isSeen(tx, card, line),
      },
      code,
    },
    problems,
  }
}

async function isSeen(tx: Tx, card: Card, line: Originator): Promise<boolean> {
  const row = await tx
    .selectFrom('hearth.outcome_delivery')
    .select('state')
    .where('card_id', '=', card.card_id)
    .where('originator_id', '=', line.originator_id)
    .where('telling_round', '=', card.telling_round)
    .executeTakeFirst()
  return row?.state === 'delivered'
}

const verb = (act: (tx: Tx, card: Card, line: Originator) => Promise<unknown>, said: string) =>
  defineAction({
    policy: everyone,
    form: codeForm,
    submit: (tx, _ask, form) =>
      withCode(tx, form.code, async (card, line) => {
        await act(tx, card, line)
        return said
      }),
  })

const say = <F>(
  rules: z.ZodType<F>,
  said: string,
  act: (tx: Tx, card: Card, line: Originator, form: F) => Promise<unknown>,
) =>
  defineAction({
    policy: everyone,
    form: anyForm,
    submit: (tx, _ask, form) =>
      withCode(tx, form.code, async (card, line) => {
        await act(tx, card, line, checked(rules, form))
        return said
      }),
  })

/** A card by its code: for whoever sent it, with or without an account. */
export const codePage = definePage({
  path: paths.code,
  policy: everyone,
  surface: 'member',
  skin: 'young',
  load: nothing,
  template: 'voice/following/code.njk',
  async view(tx, ask) {
    return {
      ...(await youngFrame(tx, ask.actor)),
      title: 'My card code',
      verbs: `${paths.code}/`,
      paths: {
        code: paths.code,
        start: paths.start,
        say: paths.say,
        helpNow: paths.helpNow,
        talk: paths.talk,
        saidDid: paths.saidDidEntry,
      },
    }
  },
  actions: {
    '': defineAction({
      policy: everyone,
      form: codeForm,
      submit: (tx, _ask, form) => withCode(tx, form.code, async () => undefined),
    }),
    seen: verb((tx, card, line) => seeWhatHappened(tx, card, line), 'Thanks for telling us.'),
    agree: verb(
      (tx, card) => agreeToShare(tx, card.card_id),
      'Thanks. The group will talk about it.',
    ),
    'pull-out': verb(
      (tx, card) => pullOut(tx, card.card_id),
      'You took it back. Nobody else will read it.',
    ),
    'name-off': verb((tx, _card, line) => takeNameOff(tx, line), 'Your name is off.'),
    'ask-again': verb(
      (tx, card) => askToLookAgain(tx, card.card_id),
      'OK. The group will look at it again.',
    ),
    reply: say(replyForm, 'Thanks. That helps.', (tx, card, _line, form) =>
      replyToQuestion(tx, card.card_id, form.reply),
    ),
    choose: say(chooseForm, 'OK. We will sort that out now.', (tx, card, _line, form) =>
      choosePerson(tx, card.card_id, form.choice),
    ),
    opinion: say(opinionForm, 'Thanks. We will take that to the group.', (tx, card, line, form) =>
      sayOpinion(tx, line, { about: card.state === 'done_claimed' ? 'done' : 'answer', ...form }),
    ),
    reopen: say(reopenForm, 'It is open again.', (tx, card, _line, form) =>
      reopenCard(tx, card.card_id, form.why),
    ),
  },
})
