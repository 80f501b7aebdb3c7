import { birthday, dayFromIso, endOfYear, startOfYear, type Day } from '../engine/days.ts'
import type { ReturnFile } from '../engine/reading/read-file.ts'
import { lastSpell, makeLife, spellOn, type Life } from './life.ts'
import { tellStory } from './story.ts'
import { filesOf, HEADINGS, writeYear, type Story } from './year-rows.ts'

export interface DemoReturns {
  /** How many children are in care on the last day. */
  readonly children: number
  /** How many collection years, the last one ending on `ending`. */
  readonly years: number
  readonly seed: number
  /** The 31 March that ends the last year, as `2026-03-31`. */
  readonly ending: string
  /** The day up to which things are known, where the last year is not over yet. */
  readonly knownTo?: string
}

/** A piece of a file; pieces of one path follow each other, those of other paths between them. */
export interface Piece {
  readonly path: string
  readonly text: string
}

const PIECE = 1 << 16
/** Nobody who came into care longer ago than this is in a return, or a care leaver of 21, by its end. */
const LOOK_BACK_YEARS = 22

/**
 * Writes the returns of an invented council, year by year in the format of the collection, a piece at
 * a time: however many children, only one of them is in memory.
 */
export function* writeReturns(options: DemoReturns): Generator<Piece> {
  const { years, ending, knownTo } = options
  const until = dayFromIso(ending)
  if (until === null || until !== endOfYear(Number(ending.slice(0, 4))))
    throw new Error('The last year ends on a 31 March, such as 2026-03-31.')
  const last = Number(ending.slice(0, 4))
  const collected = Array.from({ length: years }, (_, index) => last - years + 1 + index)
  const texts = new Map<string, string>()
  for (const year of collected)
    for (const file of filesOf(year)) texts.set(pathOf(year, file), `${HEADINGS[file]}\n`)

  const known = knownTo === undefined ? until : dayFromIso(knownTo)!
  for (const story of inventStories(options, 'seen')) {
    for (const year of collected)
      writeYear(
        story,
        year,
        (file, row) => {
          const path = pathOf(year, file)
          texts.set(path, `${texts.get(path)!}${row}\n`)
        },
        known,
      )
    for (const [path, text] of texts)
      if (text.length > PIECE) {
        yield { path, text }
        texts.set(path, '')
      }
  }
  for (const [path, text] of texts) if (text !== '') yield { path, text }
}

/**
 * Invents the children of a council one by one, until so many are in care on the last day: those who
 * are in its returns, and where asked the care leavers up to 25 whom no return holds any more.
 */
export function* inventStories(
  { children, years, seed, ending }: DemoReturns,
  who: 'seen' | 'seen-or-leaver',
): Generator<Story> {
  const until = dayFromIso(ending)!
  const first = Number(ending.slice(0, 4)) - years + 1
  const from = startOfYear(first)
  const earliest = startOfYear(first - LOOK_BACK_YEARS)
  let inCare = 0
  for (let number = 1; inCare < children; number++) {
    const life = makeLife(seed, number, earliest, until)
    const seen = isSeen(life, from, until)
    if (!seen && !(who === 'seen-or-leaver' && isOlderLeaver(life, until))) continue
    if (spellOn(life, until)) inCare++
    yield tellStory(life, until)
  }
}

/** Whether somebody was in care at 16 and is not yet 25. */
function isOlderLeaver(life: Life, until: Day): boolean {
  const last = lastSpell(life, until)
  return (
    last !== undefined && last.end >= birthday(life.born, 16) && birthday(life.born, 25) > until
  )
}

function pathOf(year: number, file: string): string {
  return `${year - 1}-${String(year % 100).padStart(2, '0')}/${file}.csv`
}

/** Whether a child is in care, or may be a care leaver of 17 to 21, at some time of the years told. */
function isSeen(life: Life, from: Day, until: Day): boolean {
  if (life.spells.some((spell) => spell.start <= until && spell.end >= from)) return true
  const last = lastSpell(life, until)
  return last !== undefined && last.end >= birthday(life.born, 16) && birthday(life.born, 22) > from
}

/** The same returns as whole files in memory, for a council's size. */
export function demoReturnFiles(options: DemoReturns): ReturnFile[] {
  const pieces = new Map<string, string[]>()
  for (const { path, text } of writeReturns(options))
    pieces.set(path, [...(pieces.get(path) ?? []), text])
  const encoder = new TextEncoder()
  return [...pieces].map(([name, texts]) => ({ name, bytes: encoder.encode(texts.join('')) }))
}
