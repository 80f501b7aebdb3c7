import { ageOn, NO_DAY, startedBy, type Day } from '../engine/days.ts'
import { ANNEX_A } from '../engine/reading/annex-a-specs.ts'
import {
  adoptionDays,
  chanceFor,
  eligibility,
  homeAt,
  latest,
  listedSpell,
  personCells,
  placeWords,
  planOf,
  yesNo,
  type ListCell,
} from './local-rows.ts'
import type { Life, Spell } from './life.ts'
import { createRandom } from './random.ts'
import type { Story } from './year-rows.ts'

export type ListId = 'list8' | 'list9' | 'list10' | 'list11'

/** The headings of a list, as Ofsted prints them. */
export function listHeadings(id: ListId): string[] {
  const spec = ANNEX_A.find((one) => one.id === id)!
  return spec.columns.map((column) => column.headings?.[0] ?? column.name)
}

/** Writes the rows that one child has in the lists of a day. */
export function writeLists(
  story: Story,
  day: Day,
  write: (list: ListId, row: readonly ListCell[]) => void,
): void {
  const { life } = story
  const spell = listedSpell(life, day)
  if (spell) write('list8', childRow(story, spell, day))
  const rights = eligibility(life, day)
  if (rights !== null) write('list9', leaverRow(life, rights, day))
  for (const one of life.spells)
    if (one.path === 'adoption') {
      const { decision, adopted } = adoptionDays(one, day)
      if (decision > day || adopted < startedBy(day, 12) || one.start > day) continue
      write('list10', adoptionRow(story, one, day))
      for (const row of adopterRows(life, one, day)) write('list11', row)
    }
}

function childRow(story: Story, spell: Spell, day: Day): ListCell[] {
  const { life } = story
  const random = chanceFor(life, 8, Math.floor(day / 30))
  const episode = homeAt(story, spell, day)
  const { home } = episode
  const from = startedBy(day, 12)
  const done = (...types: string[]) =>
    story.checks
      .filter((one) => types.includes(one.type) && one.done !== NO_DAY && one.done >= spell.start)
      .map((one) => one.done)
  const missing = story.missing.filter((one) => one.start >= from && one.start <= day)
  const times = (kind: string) => missing.filter((one) => one.kind === kind).length
  const own = story.episodes.filter((one) => one.start >= spell.start && one.start <= day)
  const status = own.findLast((one, at) => at === 0 || one.status !== own[at - 1]!.status)
  // Systems count every row with a new carer in the year, temporary ones too.
  const moves = own.filter((one) => one.end >= from && ['S', 'P', 'B'].includes(one.rne)).length
  const left = spell.end <= day
  const again = life.spells.filter((one) => one.start >= from && one.start <= day).length > 1
  return [
    life.child,
    ...personCells(life, day),
    yesNo(life.unaccompanied),
    yesNo(life.need === 'N2'),
    { day: spell.start },
    `${'abcdefgh'.charAt(Number(life.need.charAt(1)) - 1)}) ${life.need}`,
    yesNo(again),
    status ? { day: status.start } : null,
    status?.status ?? null,
    latest(
      story.reviews.map((one) => one.day).filter((one) => one >= spell.start),
      day,
    ),
    { day: Math.max(spell.start, Math.min(day, spell.end) - random.between(1, 40)) },
    planOf(life, spell, day, random),
    { day: Math.max(spell.start, Math.min(day, spell.end) - random.between(10, 90)) },
    latest(done('IHA', 'RHA'), day),
    latest(done('DENTAL'), day),
    Math.max(1, moves),
    left ? { day: spell.end } : null,
    left ? spell.why : null,
    {
      day: own.findLast((one) => ['S', 'P', 'B', 'T', 'U'].includes(one.rne))?.start ?? spell.start,
    },
    placeWords(home.place),
    home.provider === ''
      ? null
      : `${'abcdef'.charAt(Number(home.provider.charAt(2)))}) ${home.provider}`,
    home.post,
    home.urn,
    home.inside ? 'a) In' : 'b) Out',
    home.authority,
    times('M'),
    times('A'),
    missing.length === 0 ? null : yesNo(random.chance(0.92)),
    missing.length === 0 ? null : yesNo(random.chance(0.7)),
    `Children in care ${random.between(1, 4)}`,
    `Worker ${random.between(10, 60)}`,
  ]
}

const HOMES: Readonly<Record<string, number>> = {
  U: 42,
  D: 16,
  E: 4,
  Z: 11,
  B: 12,
  K: 3,
  S: 1,
  X: 3,
  V: 1,
  W: 1,
  Y: 2,
  R: 2,
}
const UNSUITABLE = new Set(['S', 'X', 'V', 'W', 'R'])

function leaverRow(life: Life, rights: string, day: Day): ListCell[] {
  const random = chanceFor(life, 9, Math.floor(day / 91))
  const age = ageOn(life.born, day)
  const touch = random.weighted({ Yes: 93, No: 4, Refu: 1, NREQ: 2 })
  const letters = { Yes: 'a', No: 'b', Refu: 'd', NREQ: 'e' }
  const inTouch = touch === 'Yes' || rights.startsWith('d')
  const home = random.weighted(HOMES)
  const activity = random.weighted({
    F1: age > 18 ? 7 : 0,
    F2: 20,
    P2: 2,
    F4: 4,
    F5: 24,
    P5: 5,
    G4: 11,
    G5: 23,
    G6: 4,
  })
  return [
    life.child,
    ...personCells(life, day),
    yesNo(life.unaccompanied),
    yesNo(life.need === 'N2'),
    `Leaving care ${random.between(1, 3)}`,
    `Worker ${random.between(10, 60)}`,
    rights.startsWith('d') ? null : `Adviser ${random.between(1, 14)}`,
    rights,
    random.chance(0.04) ? null : { day: day - random.between(5, random.chance(0.85) ? 175 : 300) },
    inTouch ? 'a) Yes' : `${letters[touch]}) ${touch}`,
    { day: day - random.between(1, 60) },
    inTouch ? `${home}: type of accommodation` : null,
    inTouch ? (UNSUITABLE.has(home) ? 'b) Unsuitable' : 'a) Suitable') : null,
    inTouch ? `${activity}: activity` : null,
  ]
}

function adoptionRow(story: Story, spell: Spell, day: Day): ListCell[] {
  const { life } = story
  const { cells, adopted } = adoptionDays(spell, day)
  const [decision, order, matched, placed] = cells
  const [gender, ethnic, born, age] = personCells(life, day)
  const first = story.episodes.find((one) => one.start === spell.start)
  return [
    life.child,
    matched === null ? '' : familyOf(life),
    gender!,
    ethnic!,
    born!,
    age!,
    yesNo(life.need === 'N2'),
    { day: spell.start },
    decision!,
    order!,
    matched!,
    placed!,
    adopted === NO_DAY ? null : { day: adopted },
    null,
    null,
    first?.home.place === 'U5' ? { day: spell.start } : null,
  ]
}

const familyOf = (life: Life): string => `F${life.child.slice(-5)}`

/** The families that children are matched with, and as many again who are on their way. */
function adopterRows(life: Life, spell: Spell, day: Day): ListCell[][] {
  const { cells, adopted, decision } = adoptionDays(spell, day)
  const [, , matched, placed] = cells
  const random = chanceFor(life, 11, 0)
  const adopters = random.chance(0.83) ? 2 : 1
  const approved = decision - random.between(20, 300)
  const waiting = createRandom(7, Number(life.child.slice(-5))).chance(0.6)
  const family = familyOf(life)
  const rows = Array.from({ length: adopters }, (_, at) =>
    adopterRow(
      { id: `${family}-${at + 1}`, family, approved, matched: matched!, placed: placed! },
      adopted,
      day,
      random,
    ),
  )
  if (!waiting) return rows
  const begun = day - random.between(30, 280)
  return [
    ...rows,
    adopterRow(
      {
        id: `G${family}-1`,
        family: `G${family}`,
        approved: begun + 190,
        matched: null,
        placed: null,
      },
      NO_DAY,
      day,
      random,
    ),
  ]
}

interface Adopter {
  readonly id: string
  readonly family: string
  readonly approved: Day
  readonly matched: ListCell
  readonly placed: ListCell
}

function adopterRow(
  { id, family, approved, matched, placed }: Adopter,
  adopted: Day,
  day: Day,
  random: ReturnType<typeof createRandom>,
): ListCell[] {
  const told = (one: Day): ListCell => (one <= day ? { day: one } : null)
  return [
    id,
    family,
    random.chance(0.5) ? 'b) Female' : 'a) Male',
    'a) WBRI',
    'b) No',
    'b) No',
    told(approved - 240),
    told(approved - 190),
    told(approved - 130),
    told(approved - 129),
    told(approved - 5),
    told(approved - 20),
    told(approved),
    matched,
    placed,
    placed === null ? null : 1,
    adopted === NO_DAY ? null : { day: adopted },
    null,
    null,
  ]
}
