import { z } from 'zod'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { addClosedDay, listClosedDays } from '../meetings/closed-days.ts'
import { paths } from '../paths.ts'
import { anyClerk } from '../policies.ts'

/** The days on which the council is closed besides weekends and bank holidays. */
export const closedDaysPage = definePage({
  path: paths.closedDays,
  policy: anyClerk,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'governance/work/closed-days.njk',
  async view(tx) {
    const days = await listClosedDays(tx)
    return {
      title: 'Closed days of the council',
      crumbs: [{ text: 'Meetings', href: paths.workMeetings }],
      days: [...days].map(([day, name]) => [longDate(day), name]),
    }
  },
  actions: {
    '': defineAction({
      policy: anyClerk,
      form: z.object({
        day: z.iso.date('Give the day.'),
        name: z.string().trim().min(3, 'Say what day it is, such as Day of thanksgiving.').max(100),
        source: z
          .string()
          .trim()
          .min(3, 'Say where it was decided, such as Full Council, 12 May 2026.')
          .max(200),
      }),
      async submit(tx, _ask, form) {
        await addClosedDay(tx, { ...form, day: Temporal.PlainDate.from(form.day) })
        return { say: 'The day is added. Every deadline that it touches has moved.' }
      },
    }),
  },
})
