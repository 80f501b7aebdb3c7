import { z } from 'zod'
import { listIndicators } from '../measures/indicators.ts'
import { byTheme, mainsOf } from '../readings/themes.ts'

const sentence = (message: string, most: number) =>
  z
    .string({ error: message })
    .trim()
    .min(1, message)
    .max(most, `Say it in up to ${most} characters.`)

const FIRST = 'Choose the first day that the priority holds.'
const LAST = 'Choose a day, or leave the last day empty.'
const day = (message: string) =>
  z.iso.date({ error: message }).transform((text) => Temporal.PlainDate.from(text))

/** What the form of a priority must hold. */
export const priorityForm = z.object({
  title: sentence('Give the priority its name.', 120),
  meaning: sentence('Say what it means for a child.', 800),
  from: day(FIRST),
  until: z.union([z.literal('').transform(() => null), day(LAST)], { error: LAST }).default(null),
  indicators: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
})

/** The indicators that a priority can be measured by: one choice for each, a series has none of its own. */
export const measureChoices = (chosen: readonly string[]) =>
  byTheme(mainsOf(listIndicators().map((one) => ({ ...one, of: one.of ?? null })))).map(
    (theme) => ({
      title: theme.title,
      isOpen: theme.items.some(({ id }) => chosen.includes(id)),
      items: theme.items.map(({ id, title }) => ({ value: id, text: title })),
    }),
  )
