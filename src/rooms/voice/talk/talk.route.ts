import { z } from 'zod'
import { dateInEngland } from '#platform/clock/clock.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { readSetting } from '#rooms/council/index.ts'
import { longDateTime } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import { aYoungPerson } from '../policies.ts'
import { helpLines, youthVoiceContact } from '../settings.ts'
import { allOf } from '../words/first-name.ts'
import { youngFrame } from '../words/young-frame.ts'
import { readersOfThreads, readMyThread, writeToYouthVoice } from './talk.ts'

/** Talk to Youth Voice: a thread for who signed in, a number to ring for everybody. */
export const talkPage = definePage({
  path: paths.talk,
  policy: everyone,
  surface: 'member',
  skin: 'young',
  load: nothing,
  template: 'voice/talk/talk.njk',
  async view(tx, ask) {
    const today = dateInEngland(ask.now)
    const isYoung = ask.may(aYoungPerson)
    const messages = isYoung ? await readMyThread(tx) : []
    return {
      ...(await youngFrame(tx, ask.actor)),
      title: 'Talk to Youth Voice',
      isYoung,
      readers: allOf(await readersOfThreads(tx)),
      messages: messages.map((message) => ({
        who: message.fromYoung ? 'You' : message.workerName,
        when: longDateTime(message.at),
        at: message.at.toISOString(),
        words: message.words,
        seen: message.fromYoung && message.readByName ? `${message.readByName} has read this.` : '',
      })),
      contact: await readSetting(tx, youthVoiceContact, today),
      lines: await readSetting(tx, helpLines, today),
      paths: {
        signIn: `${paths.signIn}?next=${encodeURIComponent(paths.talk)}`,
        helpNow: paths.helpNow,
        say: paths.say,
      },
    }
  },
  actions: {
    '': defineAction({
      policy: aYoungPerson,
      form: z.object({
        words: z
          .string({ error: 'Write something first.' })
          .trim()
          .min(1, 'Write something first.')
          .max(2000, 'That is very long. Send it in two parts.'),
      }),
      async submit(tx, _ask, form) {
        await writeToYouthVoice(tx, form.words)
        return { say: 'Sent. We will write back here.' }
      },
    }),
  },
})
