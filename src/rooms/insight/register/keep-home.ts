import { z } from 'zod'
import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import {
  AGE_GROUPS,
  ARRANGEMENTS,
  type AgeGroup,
  type Arrangement,
  type UnregisteredHome,
} from './home.ts'

const day = (message: string) => z.iso.date(message)
const dayOrNone = (message: string) =>
  z.union([z.literal('').transform(() => null), day(message)]).default(null)
const words = (message: string, most: number) =>
  z.string().trim().min(1, message).max(most, `Keep it to ${most} characters.`)
const keysOf = <Key extends string>(of: Readonly<Record<Key, string>>) =>
  Object.keys(of) as [Key, ...Key[]]

/** The form of one home. */
export const homeForm = z.object({
  word: z
    .string()
    .trim()
    .regex(
      /^[A-Za-z][A-Za-z -]{1,30}$/,
      'Choose one word of letters, such as Harbour: no name, no initials and no number of a child.',
    ),
  ageGroup: z.enum(keysOf<AgeGroup>(AGE_GROUPS), 'Say how old the child is.'),
  arrangement: z.enum(keysOf<Arrangement>(ARRANGEMENTS), 'Say what kind of arrangement it is.'),
  startedOn: day('Give the day on which the child moved in.'),
  endedOn: dayOrNone('Give the day on which it ended, or leave it empty.'),
  why: words('Say why there was no registered home.', 800),
  agreedBy: words('Name the director who agreed it.', 80),
  agreedOn: day('Give the day on which it was agreed.'),
  plan: words('Say what is done to register the home or to find a registered one.', 800),
  toldOn: dayOrNone('Give the day on which Ofsted was told, or leave it empty.'),
  reviewOn: day('Give the day of the next review.'),
})

export type HomeForm = z.infer<typeof homeForm>

/** Adds a home to a board's register. Throws when a day or the word does not fit. @returns its id */
export async function addHome(tx: Tx, bodyId: string, form: HomeForm): Promise<string> {
  checkDays(tx, form)
  await checkWord(tx, bodyId, form.word, null)
  const homeId = newId()
  await tx
    .insertInto('hearth.unregistered_home')
    .values({
      council_id: councilOf(tx).id,
      home_id: homeId,
      body_id: bodyId,
      ...cellsOf(form),
      entered_by: personOf(actorOf(tx)).personId,
      entered_at: nowOf(tx).toString(),
    })
    .execute()
  await recordAct(tx, {
    act: 'unregistered_home.added',
    subject: { kind: 'unregistered_home', id: homeId },
    details: { word: form.word, startedOn: form.startedOn, toldOn: form.toldOn },
  })
  return homeId
}

/** Changes what stands of a home. The version is the one that the writer saw; an older one is refused. */
export async function changeHome(
  tx: Tx,
  home: UnregisteredHome,
  form: HomeForm,
  version: number,
): Promise<void> {
  if (home.version !== version)
    throw new Unacceptable(
      'Somebody else has changed this home since you opened it. Copy your words, open it again and add them.',
    )
  checkDays(tx, form)
  await checkWord(tx, home.bodyId, form.word, home.id)
  await tx
    .updateTable('hearth.unregistered_home')
    .set({ ...cellsOf(form), version: version + 1 })
    .where('home_id', '=', home.id)
    .where('version', '=', version)
    .execute()
  await recordAct(tx, {
    act: 'unregistered_home.changed',
    subject: { kind: 'unregistered_home', id: home.id },
    details: { before: { ...home }, after: { ...form } },
  })
}

function cellsOf(form: HomeForm) {
  return {
    word: form.word,
    age_band: form.ageGroup,
    arrangement: form.arrangement,
    started_on: form.startedOn,
    ended_on: form.endedOn,
    why: form.why,
    agreed_by: form.agreedBy,
    agreed_on: form.agreedOn,
    plan: form.plan,
    told_on: form.toldOn,
    review_on: form.reviewOn,
  }
}

function checkDays(tx: Tx, { startedOn, endedOn, agreedOn, toldOn, reviewOn }: HomeForm): void {
  const today = todayOf(tx).toString()
  const problems: Record<string, string> = {}
  if (startedOn > today) problems['startedOn'] = 'The child cannot have moved in after today.'
  if (endedOn !== null && endedOn < startedOn)
    problems['endedOn'] = 'It cannot have ended before it began.'
  if (endedOn !== null && endedOn > today) problems['endedOn'] = 'It cannot have ended after today.'
  if (agreedOn > today) problems['agreedOn'] = 'It cannot have been agreed after today.'
  if (toldOn !== null && toldOn > today)
    problems['toldOn'] = 'Ofsted cannot have been told after today.'
  if (endedOn === null && reviewOn < startedOn)
    problems['reviewOn'] = 'The next review cannot lie before the child moved in.'
  if (Object.keys(problems).length > 0) throw new Unacceptable(problems)
}

async function checkWord(tx: Tx, bodyId: string, word: string, own: string | null): Promise<void> {
  const same = await tx
    .selectFrom('hearth.unregistered_home')
    .select('home_id')
    .where('body_id', '=', bodyId)
    .where('word', '=', word)
    .executeTakeFirst()
  if (same && same.home_id !== own)
    throw new Unacceptable({ word: 'Another home has this word already. Choose another one.' })
}
