import { createRandom, type Random } from '#rooms/insight/demo-returns/random.ts'
import { HEADINGS } from '#rooms/insight/demo-returns/year-rows.ts'
import { NEVER, plusDays } from './dates.ts'
import type { FileOnDisk } from './rows.ts'

// Children whose lives make definitions matter: dates on the edges of years, short stays that end in
// another home, moves together with a carer, adoption by carers, several periods of care, short breaks,
// transfers to other councils, episodes left open past the 18th birthday. No council has so many.

const FIRST_YEAR = 2019
const LAST_YEAR = 2025
const LAST_DAY = `${LAST_YEAR}-03-31`

interface Episode {
  start: string
  end: string
  rne: string
  status: string
  place: string
  post: string
  why: string
}

const EDGES = ['03-31', '04-01', '04-02', '09-30', '10-01', '02-28', '03-01', '12-31', '11-30']

/** A day about so many days after another, often on the edge of a month or of a year. */
function dayAfter(random: Random, day: string, days: number): string {
  const near = plusDays(day, 1 + random.between(0, days))
  if (!random.chance(0.35)) return near
  const edge = `${near.slice(0, 4)}-${random.pick(EDGES)}`
  return edge > day ? edge : near
}

/** The files of some rough lives, year by year. */
export function roughLives(seed: number, children: number): FileOnDisk[] {
  const texts = new Map<string, string>()
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (const table of Object.keys(HEADINGS))
      if (table !== 'education') texts.set(pathOf(year, table), `${HEADINGS[table]}\n`)
  for (let number = 1; number <= children; number++) {
    const random = createRandom(seed, number)
    const id = `R${String(number).padStart(5, '0')}`
    const year = random.between(2004, 2023)
    const born = random.chance(0.05) ? `${year - (year % 4)}-02-29` : birthIn(random, year)
    const write = (in_: number, table: string, cells: readonly string[]) => {
      const path = pathOf(in_, table)
      texts.set(path, `${texts.get(path)!}${[id, ...cells].map(printed).join(',')}\n`)
    }
    writeLife(random, born, write)
  }
  const encoder = new TextEncoder()
  return [...texts].map(([name, text]) => ({ name, bytes: encoder.encode(text) }))
}

type Write = (year: number, table: string, cells: readonly string[]) => void

const pathOf = (year: number, table: string) =>
  `${year - 1}-${String(year % 100).padStart(2, '0')}/${table}.csv`

const printed = (cell: string) =>
  /^\d{4}-\d\d-\d\d$/.test(cell) ? cell.split('-').toReversed().join('/') : cell

const birthIn = (random: Random, year: number) => plusDays(`${year}-01-01`, random.between(0, 364))

function writeLife(random: Random, born: string, write: Write): void {
  const episodes = episodesOf(random, born)
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const [from, to] = [`${year - 1}-04-01`, `${year}-03-31`]
    write(year, 'header', ['1', born, 'WBRI', 'UN1', '', ''])
    const own = episodes.filter(({ start, end }) => start <= to && end >= from)
    for (const { start, end, rne, status, place, post, why } of own) {
      const [dec, rec] = end <= to ? [end, why] : ['', '']
      const provider = place.startsWith('T') ? '' : random.pick(['PR1', 'PR4', 'PR5', 'PR2'])
      const miles = random.pick(['', '20.0', '20.1', '3.4', '999.9'])
      const inside = random.pick(['IN', 'OUT', ''])
      const rest = ['', '', post, '', miles, '', inside]
      write(year, 'episodes', [start, rne, status, 'N1', place, provider, dec, rec, ...rest])
    }
    writeYearly(random, born, year, write)
  }
}

function episodesOf(random: Random, born: string): Episode[] {
  const episodes: Episode[] = []
  let day = dayAfter(random, born < '2015-01-01' ? '2015-01-01' : born, 2600)
  for (let period = random.between(1, 3); period > 0 && day <= LAST_DAY; period--) {
    const rows = random.chance(0.1) ? [shortBreak(random, day)] : periodOf(random, day)
    episodes.push(...rows)
    const { end } = rows.at(-1)!
    if (end === NEVER) break
    day = dayAfter(random, end, 500)
  }
  return episodes.filter(({ start }) => start <= LAST_DAY)
}

function shortBreak(random: Random, start: string): Episode {
  const end = dayAfter(random, start, 200)
  return { start, end, rne: 'S', status: 'V4', place: 'U6', post: '', why: 'E8' }
}

const HOMES = ['U1', 'U4', 'U5', 'U6', 'K2', 'P1', 'R5']

function periodOf(random: Random, start: string): Episode[] {
  const post = () => `ZX${random.between(1, 9)} ${random.between(1, 9)}AB`
  const place = random.pick(HOMES)
  const first = { start, end: '', rne: 'S', status: 'C1', place, post: post(), why: '' }
  const rows: Episode[] = [first]
  for (let steps = random.between(0, 7); steps > 0; steps--) {
    const last = rows.at(-1)!
    const usual = rows.findLast((row) => !row.place.startsWith('T'))!
    const wasAway = last !== usual
    const far = wasAway ? 20 : random.pick([30, 200, 900])
    const next = { ...last, start: dayAfter(random, last.start, far) }
    const new_ = { place: random.pick(HOMES), post: post() }
    const home = { place: usual.place, post: usual.post }
    const status = random.pick(['C2', 'E1', 'V2'])
    const turn: Partial<Episode> = wasAway
      ? random.chance(0.7)
        ? { rne: 'P', ...home }
        : { rne: random.pick(['P', 'B']), ...new_ }
      : random.pick<Partial<Episode>>([
          { rne: 'L', status },
          { rne: 'P', ...new_ },
          { rne: 'B', status, ...new_ },
          { rne: 'T', post: post() },
          { rne: 'U', status, post: post() },
          { rne: 'P', place: 'T3', post: post() },
          { rne: random.pick(['T', 'U']), status: 'E1', place: 'A5' },
          { rne: random.pick(['P', 'B']), status: 'E1', place: 'A6', post: post() },
        ])
    last.end = next.start
    last.why = 'X1'
    rows.push({ ...next, ...turn })
  }
  const last = rows.at(-1)!
  if (last.place.startsWith('T')) last.place = 'K2'
  const adoptive = /^A/.test(last.place) && random.chance(0.7)
  const open = random.chance(0.35)
  last.end = open ? NEVER : dayAfter(random, last.start, 700)
  const leaving = ['E4A', 'E3', 'E45', 'E48', 'E5', 'E17', 'E13', 'E9']
  last.why = open ? '' : adoptive ? random.pick(['E11', 'E12']) : random.pick(leaving)
  return rows
}

const FLAGS = ['0', '1', '1', '']

function writeYearly(random: Random, born: string, year: number, write: Write): void {
  const within = () => dayAfter(random, `${year - 1}-03-31`, 350)
  const flag = () => random.pick(FLAGS)
  const score = random.chance(0.7) ? String(random.between(0, 40)) : ''
  if (random.chance(0.9))
    write(year, 'oc2', [born, score, score && 'SDQ2', '', '', flag(), flag(), flag(), '', '', ''])
  const touch = random.pick(['YES', 'YES', 'NO', 'REFU', 'NREQ', 'DIED', 'RHOM'])
  const doing = random.pick(['F1', 'P5', 'F4', 'G4', 'G6', '0'])
  const home = random.pick(['U1', 'Z1', 'B2', 'X2', 'W2', 'D1', 'E1', 'S2', '0'])
  if (random.chance(0.5)) write(year, 'oc3', [born, touch, doing, home])
  for (let times = random.between(0, 3); times > 0; times--)
    write(year, 'reviews', [born, within(), `PN${random.between(0, 7)}`])
  for (let times = random.between(0, 2); times > 0; times--) {
    const start = within()
    write(year, 'missing', [born, random.pick(['M', 'M', 'A']), start, start])
  }
  for (let times = random.between(0, 2); times > 0; times--) {
    const status = random.pick(['completed', 'completed', 'refused', 'DNA'])
    write(year, 'health', ['IHA', within(), status === 'completed' ? within() : '', status, 'Y'])
  }
  if (random.chance(0.2)) write(year, 'placed_for_adoption', [born, within(), '', ''])
  const match = random.chance(0.8) ? within() : ''
  const fostered = random.pick(['0', '1'])
  if (random.chance(0.3)) write(year, 'ad1', [born, '', match, fostered, '', '', ''])
}
