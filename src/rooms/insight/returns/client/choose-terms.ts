import { CHOICES, readChoices } from '../../engine/choices.ts'
import type { TermsGiven } from '../../engine/scorecard.ts'
import { part } from './dom.ts'

/** What the form says beside the files, or the sentence that says what is missing. */
export type Chosen = (TermsGiven & { readonly asAt: string }) | { readonly complaint: string }

/** Reads the date, the population, the area and the answers to questions of definition. */
export function chosenTerms(): Chosen {
  const asAt = valueOf('as-at')
  const people = valueOf('population').replaceAll(/[\s,]/g, '')
  const year = valueOf('population-year').trim()
  const area = valueOf('area').trim().toUpperCase()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asAt)) return { complaint: 'Choose the date of the scorecard.' }
  if (people !== '' && !(/^\d+$/.test(people) && Number(people) > 0)) {
    const complaint =
      'Write the number of people under 18 in figures, such as 67,697, or leave it out.'
    return { complaint }
  }
  if (people !== '' && !/^\d{4}$/.test(year)) {
    return { complaint: 'Write the year of the population estimate, such as 2024.' }
  }
  if (area !== '' && !/^[EWSN]\d{8}$/.test(area)) {
    return { complaint: 'Write the area code with its letter and eight digits, or leave it out.' }
  }
  const population = people === '' ? undefined : { value: Number(people), year: Number(year) }
  return { asAt, population, area: area === '' ? undefined : area, choices: answers() }
}

/** Only what differs from the usual answer is said: the engine knows the rest. */
function answers() {
  const given = CHOICES.map(({ id }) => [id, valueOf(`choice-${id}`)] as const)
  const unusual = given.filter(
    ([id, answer]) => CHOICES.find((one) => one.id === id)?.answers[0]?.id !== answer,
  )
  return readChoices(Object.fromEntries(unusual)) ?? {}
}

function valueOf(id: string): string {
  return part<HTMLInputElement | HTMLSelectElement>(id).value
}
