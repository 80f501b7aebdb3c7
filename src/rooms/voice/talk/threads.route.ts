import { z } from 'zod'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { getPerson } from '#rooms/council/index.ts'
import { longDateTime } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import { youthVoice } from '../policies.ts'
import { answerYoungPerson, listMessages, listThreads, markRead, personOfThread } from './talk.ts'

/** Who has written to Youth Voice, unread first. */
export const threadsPage = definePage({
  path: paths.threads,
  policy: youthVoice,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'voice/talk/threads.njk',
  async view(tx) {
    const threads = await listThreads(tx)
    return {
      title: 'Messages from young people',
      threads: threads.map((thread) => ({
        text: thread.name,
        href: paths.thread(thread.threadId),
        line: `Last message ${longDateTime(thread.lastAt)}`,
        chip: thread.unread > 0 ? { text: `${thread.unread} unread`, kind: 'open' } : undefined,
      })),
    }
  },
})

interface ThreadRecord {
  readonly threadId: string
  readonly personId: string
}

/** One thread, read and answered. */
export const threadPage = definePage<ThreadRecord>({
  path: '/youth-voice/talk/:thread',
  policy: youthVoice,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const threadId = ask.params['thread'] ?? ''
    return { threadId, personId: await personOfThread(tx, threadId) }
  },
  template: 'voice/talk/thread.njk',
  async view(tx, ask) {
    const person = await getPerson(tx, ask.record.personId)
    return {
      title: person.name,
      crumbs: [{ text: 'Messages', href: paths.threads }],
      messages: (await listMessages(tx, ask.record.threadId)).map((message) => ({
        title: message.fromYoung ? person.name : message.workerName,
        when: longDateTime(message.at),
        at: message.at.toISOString(),
        text: message.words,
        who: message.fromYoung && message.readByName ? `Read by ${message.readByName}` : '',
      })),
      verbs: `${paths.thread(ask.record.threadId)}/`,
    }
  },
  actions: {
    '': defineAction<ThreadRecord, { words: string }>({
      policy: youthVoice,
      form: z.object({
        words: z
          .string({ error: 'Write your answer.' })
          .trim()
          .min(1, 'Write your answer.')
          .max(2000, 'That is too long.'),
      }),
      async submit(tx, ask, form) {
        await answerYoungPerson(tx, ask.record.threadId, form.words)
        return { say: 'Sent.' }
      },
    }),
    read: defineAction<ThreadRecord, undefined>({
      policy: youthVoice,
      async submit(tx, ask) {
        await markRead(tx, ask.record.threadId)
        return { say: 'Marked as read. They can see that you have read it.' }
      },
    }),
  },
})
