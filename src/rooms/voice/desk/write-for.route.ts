import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { listBodies, listPeopleByRole } from '#rooms/council/index.ts'
import { nameChoices } from '../cards/card-states.ts'
import { paths } from '../paths.ts'
import { youthVoice } from '../policies.ts'
import { sendCard } from '../writing/send-card.ts'

const NOBODY = 'nobody'

const writeForm = z.object({
  words: z
    .string({ error: 'Write what they said.' })
    .trim()
    .min(1, 'Write what they said.')
    .max(3000, 'That is too long.'),
  who: z.string({ error: 'Say who said it.' }).min(1, 'Say who said it.'),
  group: z.uuid({ error: 'Choose the group.' }),
  show_name_to: z.enum(nameChoices, { error: 'Ask them who may see their name.' }),
  tell_by: z.enum(['message', 'in_person', 'no'], { error: 'Ask them how they want to hear.' }),
})

/** "I told you at football": a worker writes it down, in the young person's own words. */
export const writeForPage = definePage({
  path: paths.writeFor,
  policy: youthVoice,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'voice/desk/write-for.njk',
  async view(tx) {
    const groups = await listGroups(tx)
    return {
      title: 'Write for someone',
      crumbs: [{ text: 'Youth Voice', href: paths.today }],
      people: [
        { value: NOBODY, text: 'Somebody without an account: they get a code' },
        ...(await listYoung(tx)),
      ],
      groups: groups.map((group) => ({ value: group.body_id, text: group.name })),
      paths: { today: paths.today },
    }
  },
  actions: {
    '': defineAction({
      policy: youthVoice,
      form: writeForm,
      async submit(tx, _ask, form) {
        const known = form.who !== NOBODY && form.show_name_to !== 'nobody'
        if (form.who !== NOBODY && !(await listYoung(tx)).some((one) => one.value === form.who)) {
          throw new Unacceptable({ who: 'Choose somebody from the list.' })
        }
        const sent = await sendCard(tx, {
          words: form.words,
          showNameTo: form.show_name_to,
          tellBy: form.tell_by,
          groupId: form.group,
          onBehalfOf: known ? form.who : null,
        })
        return { show: { code: sent.code, deskHref: paths.desk(sent.cardId), known } }
      },
    }),
  },
})

const listGroups = (tx: Tx) => listBodies(tx, ['children_in_care_council', 'care_leavers_forum'])

async function listYoung(tx: Tx): Promise<{ value: string; text: string }[]> {
  const people = []
  for (const group of await listGroups(tx)) {
    for (const one of await listPeopleByRole(tx, ['young_person'], group.body_id)) {
      people.push({ value: one.id, text: `${one.name}, ${group.name}` })
    }
  }
  return people
}
