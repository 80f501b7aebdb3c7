import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { readSetting, type SettingDefinition } from '#rooms/council/index.ts'
import { INDICATORS } from '../engine/indicators/all.ts'
import { CHOICES, readChoices, type Choices } from '../engine/choices.ts'

/** How this council answers the questions of definition; the nearest to what is published where it said nothing. */
export const definitions: SettingDefinition<Choices> = {
  key: 'insight.definitions',
  value: z.custom<Choices>((value) => readChoices(value) !== null),
  otherwise: {},
}

/** The council's own area as the Office for National Statistics writes it; null until somebody says it. */
export const areaCode: SettingDefinition<string | null> = {
  key: 'insight.area-code',
  value: z
    .string()
    .regex(/^[EWSN]\d{8}$/)
    .nullable(),
  otherwise: null,
}

export interface DefinitionsInForce {
  readonly choices: Choices
  readonly area: string | null
}

/** The definitions and the area code that hold on a day. */
export async function readDefinitions(tx: Tx, on: Temporal.PlainDate): Promise<DefinitionsInForce> {
  return {
    choices: await readSetting(tx, definitions, on),
    area: await readSetting(tx, areaCode, on),
  }
}

/** A question as a form asks it: its answers begin with a capital letter, the default says that it is. */
export interface AskedQuestion {
  readonly name: string
  readonly question: string
  /** The titles of the lines that it changes. */
  readonly lines: string
  readonly value: string
  readonly items: readonly { readonly value: string; readonly text: string }[]
}

/** The questions of definition with the council's answers filled in. */
export function askQuestions(choices: Choices): AskedQuestion[] {
  return CHOICES.map(({ id, question, indicators, answers }) => ({
    name: `choice-${id}`,
    question,
    lines: indicators.map(titleOf).join('; '),
    value: choices[id] ?? answers[0]!.id,
    items: answers.map((answer, place) => ({
      value: answer.id,
      text: `${answer.words.charAt(0).toUpperCase()}${answer.words.slice(1)}${place === 0 ? ' (usual)' : ''}`,
    })),
  }))
}

/** The title of a line, or of the first part of an indicator that is several numbers. */
function titleOf(id: string): string {
  const line = INDICATORS.find((one) => one.id === id || one.id.startsWith(`${id}-`))
  return line?.title ?? id
}
