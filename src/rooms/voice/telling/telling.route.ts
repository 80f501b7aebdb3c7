import { z } from 'zod'
import { todayOf } from '#platform/clock/clock.ts'
import { defineAction, definePage } from '#platform/http/page.ts'
import { getBody, getPerson } from '#rooms/council/index.ts'
import { getCard, releasedAnswer } from '../cards/find-card.ts'
import { paths } from '../paths.ts'
import { youthVoice, type CardRecord } from '../policies.ts'
import { publishEntry, statusWords } from '../said-did/publish-entry.ts'
import { decisionWords } from '../words/decision-words.ts'
import { tellingFacts } from './close-card.ts'
import { tellEveryone } from './tell.ts'

const words = (empty: string) =>
  z.string({ error: empty }).trim().min(1, empty).max(2000, 'That is too long.')

const tellForm = z.object({ what_happened: words('Write what happened.') })

const entryForm = z.object({
  said: words('Write what young people said.'),
  did: words('Write what was done, or why it can’t be.'),
  who: words('Say who did it: a person, or a team.'),
  status: z.enum(['doing', 'done', 'cannot', 'not_yet'], { error: 'Say how it stands.' }),
  entry_topic: words('Give it a topic, such as "Getting about".'),
  group_saw_on: z.iso.date({ error: 'The group sees it first. Say when it did.' }),
})

/** Telling everyone who said it, and the entry that the public reads. The card closes when both are done. */
export const tellingPage = definePage<CardRecord>({
  path: '/youth-voice/cards/:card/telling',
  policy: youthVoice,
  surface: 'member',
  skin: 'council',
  load: async (tx, ask) => ({ card: await getCard(tx, ask.params['card'] ?? '') }),
  template: 'voice/telling/telling.njk',
  async view(tx, ask) {
    const { card } = ask.record
    const answer = await releasedAnswer(tx, card.card_id)
    const owner = card.owner_id ? await getPerson(tx, card.owner_id) : undefined
    const entry = await tx
      .selectFrom('hearth.said_did')
      .selectAll()
      .where('card_id', '=', card.card_id)
      .executeTakeFirst()
    return {
      title: 'Tell everyone who said it',
      crumbs: [
        { text: 'Youth Voice', href: paths.today },
        { text: card.title ?? 'Card', href: paths.desk(card.card_id) },
      ],
      card,
      group: (await getBody(tx, card.group_id)).name,
      answer: answer && { decision: decisionWords[answer.decision], words: answer.words },
      owner,
      entry,
      facts: await tellingFacts(tx, card),
      statuses: Object.entries(statusWords).map(([value, text]) => ({ value, text })),
      today: todayOf(tx).toString(),
      verbs: `${paths.tellEveryone(card.card_id)}/`,
      paths: { told: paths.told, entry: entry && paths.saidDidEntry(entry.slug) },
    }
  },
  actions: {
    tell: defineAction<CardRecord, z.infer<typeof tellForm>>({
      policy: youthVoice,
      form: tellForm,
      async submit(tx, ask, form) {
        await tellEveryone(tx, ask.record.card.card_id, form.what_happened)
        return { say: 'They are being told, each in the way they chose.' }
      },
    }),
    publish: defineAction<CardRecord, z.infer<typeof entryForm>>({
      policy: youthVoice,
      form: entryForm,
      async submit(tx, ask, form) {
        await publishEntry(tx, ask.record.card.card_id, {
          said: form.said,
          did: form.did,
          who: form.who,
          status: form.status,
          topic: form.entry_topic,
          groupSawOn: form.group_saw_on,
        })
        return { say: 'Published. Everybody can read it now.' }
      },
    }),
  },
})
