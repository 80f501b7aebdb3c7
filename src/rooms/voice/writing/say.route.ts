import { z } from 'zod'
import { dateInEngland } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, nothing, type Ask } from '#platform/http/page.ts'
import { isId, newId } from '#platform/ids/new-id.ts'
import { everyone } from '#platform/policy/policy.ts'
import { listBodies, listPeopleByRole, readSetting } from '#rooms/council/index.ts'
import { nameChoices, type NameChoice } from '../cards/card-states.ts'
import { longDay } from '../following/card-path.ts'
import { paths } from '../paths.ts'
import { aYoungPerson } from '../policies.ts'
import { helpLines } from '../settings.ts'
import { firstName, oneOf } from '../words/first-name.ts'
import { groupOf, youngFrame } from '../words/young-frame.ts'
import { dropDraft, findDraft, keepDraft } from './keep-draft.ts'
import { sendCard } from './send-card.ts'

const LONGEST = 3000

const sayForm = z.object({
  words: z
    .string({ error: 'Write something first.' })
    .trim()
    .min(1, 'Write something first. One line is fine.')
    .max(LONGEST, 'That is very long. Send it as two cards.'),
  show_name_to: z.enum(nameChoices, { error: 'Pick who can see your name.' }).optional(),
  tell_by: z.enum(['message', 'in_person', 'no'], { error: 'Pick how we tell you.' }).optional(),
  group: z.string().optional(),
  card: z.string().optional(),
})

type SayForm = z.infer<typeof sayForm>

/** Say something: write, see it as others will, send. Nothing is kept on the way unless you ask. */
export const sayPage = definePage({
  path: paths.say,
  policy: everyone,
  surface: 'member',
  skin: 'young',
  load: nothing,
  template: 'voice/writing/say.njk',
  async view(tx, ask) {
    const isYoung = ask.may(aYoungPerson)
    const group = await groupOf(tx, ask.actor)
    const workers = await listPeopleByRole(tx, ['youth_voice'])
    return {
      ...(await youngFrame(tx, ask.actor)),
      title: 'Say something',
      isYoung,
      draft: await findDraft(tx, ask.query['draft']),
      cardId: newId(),
      groups: group ? [] : await groupChoices(tx),
      names: nameItems(
        group?.name ?? 'My group',
        workers.map((one) => firstName(one.name)),
      ),
      lines: await readSetting(tx, helpLines, dateInEngland(ask.now)),
      paths: {
        preview: paths.say,
        send: `${paths.say}/send`,
        keep: `${paths.say}/keep`,
        change: `${paths.say}/change`,
        drop: `${paths.say}/drop`,
        me: paths.me,
        code: paths.code,
        start: paths.start,
        signIn: `${paths.signIn}?next=${encodeURIComponent(paths.say)}`,
      },
    }
  },
  actions: {
    '': defineAction({
      policy: everyone,
      form: sayForm,
      submit: async (tx, ask, form) => ({ show: { preview: await preview(tx, ask, form) } }),
    }),
    // Back to the form with the words in it: they were never stored.
    change: defineAction({ policy: everyone, submit: async () => ({ show: {} }) }),
    send: defineAction({
      policy: everyone,
      form: sayForm,
      async submit(tx, ask, form) {
        const { showNameTo, groupId, cardId } = await preview(tx, ask, form)
        const sent = await sendCard(tx, {
          words: form.words,
          showNameTo,
          tellBy: form.tell_by ?? 'message',
          groupId,
          cardId,
        })
        const isKnown = ask.may(aYoungPerson) && showNameTo !== 'nobody'
        return {
          show: {
            title: 'We’ve got it',
            sent: {
              code: sent.code,
              readers: oneOf(sent.readers),
              readBy: longDay(sent.readBy.toString()),
              isKnown,
              href: isKnown ? paths.card(sent.cardId) : undefined,
            },
          },
        }
      },
    }),
    keep: defineAction({
      policy: aYoungPerson,
      form: sayForm,
      async submit(tx, ask, form) {
        const { showNameTo, cardId } = await preview(tx, ask, form)
        await keepDraft(tx, {
          cardId,
          words: form.words,
          showNameTo,
          tellBy: form.tell_by ?? 'message',
        })
        return { to: paths.me, say: 'Saved. Only you can see it.' }
      },
    }),
    drop: defineAction({
      policy: aYoungPerson,
      form: z.object({ card: z.string() }),
      async submit(tx, _ask, form) {
        await dropDraft(tx, form.card)
        return { to: paths.me, say: 'Gone.' }
      },
    }),
  },
})

/** What the form means for this reader: signed out, nobody can know who it is. */
async function preview(tx: Tx, ask: Ask, form: SayForm) {
  const isYoung = aYoungPerson(ask.actor, null)
  const showNameTo: NameChoice = isYoung ? (form.show_name_to ?? 'youth_voice') : 'nobody'
  const own = await groupOf(tx, ask.actor)
  const groups = own ? [own] : await listBodies(tx, youngGroups)
  const group = own ?? groups.find((one) => one.body_id === form.group)
  if (!group) throw new Unacceptable({ group: 'Pick the group that should read it.' })
  return {
    words: form.words,
    showNameTo,
    tellBy: form.tell_by ?? 'message',
    groupId: group.body_id,
    groupName: group.name,
    shownAs:
      ask.actor.kind === 'person' && ['group', 'board'].includes(showNameTo)
        ? `${ask.actor.name}, from ${group.name}`
        : `Somebody in ${group.name}`,
    cardId: form.card && isId(form.card) ? form.card : newId(),
  }
}

const youngGroups = ['children_in_care_council', 'care_leavers_forum'] as const

async function groupChoices(tx: Tx) {
  const groups = await listBodies(tx, youngGroups)
  return groups.map((group) => ({ value: group.body_id, text: group.name, hint: group.purpose }))
}

/** Safest first. */
const nameItems = (group: string, workers: readonly string[]) => [
  {
    value: 'nobody',
    text: 'Nobody',
    hint: 'Not even us. You get a code, so you can look what happened.',
  },
  {
    value: 'youth_voice',
    text: 'Youth Voice',
    hint: `Just ${oneOf(workers) || 'us'}. So we can tell you what happened.`,
  },
  { value: 'group', text: group, hint: 'Your group and Youth Voice.' },
  { value: 'board', text: 'The Board', hint: 'The people in charge, your group and Youth Voice.' },
]
