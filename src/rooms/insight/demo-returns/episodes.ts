import { NO_DAY, type Day } from '../engine/days.ts'
import { chooseHome, isFoster, makeHome, SUPPORTED_REGISTERED, type Home } from './homes.ts'
import type { Life, Spell } from './life.ts'
import type { Random } from './random.ts'

/** One episode of care; `end` and `why` are those of the whole story, also when they lie in the future. */
export interface Episode {
  readonly start: Day
  end: Day
  readonly rne: string
  readonly status: string
  readonly home: Home
  why: string
  change: string
}

/** What changes on a day. */
interface Turn {
  readonly day: Day
  home?: Home
  status?: string
  /** How the return writes the move: P for a new carer, T for the same one, U with a new status too. */
  how?: 'P' | 'T' | 'U'
  /** Away for a short time, or back from it: no real move. */
  temporary?: boolean
}

/** Tells a period of care as the episodes that the return would hold. */
export function episodesOf(life: Life, spell: Spell): Episode[] {
  const { random } = life
  if (spell.path === 'short-break') return [shortBreak(life, spell)]
  const first = startOf(life, spell, random)
  const turns = onePerDay([...moves(life, spell, first.home), ...legalTurns(life, spell, random)])
  const episodes: Episode[] = [first]
  for (const turn of turns) {
    const last = episodes.at(-1)!
    if (turn.day <= last.start || turn.day >= spell.end) continue
    last.end = turn.day
    last.why = 'X1'
    episodes.push(nextEpisode(last, turn, random))
  }
  const last = episodes.at(-1)!
  last.end = spell.end
  last.why = spell.why
  return episodes
}

/** In order of time; what falls on one day is one turn. */
function onePerDay(turns: Turn[]): Turn[] {
  turns.sort((one, other) => one.day - other.day)
  return turns.reduce<Turn[]>((kept, turn) => {
    const last = kept.at(-1)
    if (last?.day === turn.day) kept[kept.length - 1] = { ...last, ...turn }
    else kept.push(turn)
    return kept
  }, [])
}

function shortBreak(life: Life, spell: Spell): Episode {
  const home = { ...makeHome(life, 'U6', life.random), post: '', miles: '' }
  return {
    start: spell.start,
    end: spell.end,
    rne: 'S',
    status: 'V4',
    home,
    why: spell.why,
    change: '',
  }
}

function startOf(life: Life, { start, path }: Spell, random: Random): Episode {
  const status =
    path === 'adoption'
      ? 'C1'
      : life.unaccompanied
        ? 'V2'
        : random.weighted({ V2: 42, C1: 48, L1: 5, L2: 3, J1: 2 })
  const early = path === 'adoption' && random.chance(0.3)
  const home = early ? makeHome(life, 'U5', random) : chooseHome(life, start, random)
  return { start, end: NO_DAY, rne: 'S', status, home, why: '', change: '' }
}

function nextEpisode(last: Episode, turn: Turn, random: Random): Episode {
  const home = turn.home ?? last.home
  const moved = turn.home !== undefined
  const legal = turn.status !== undefined && turn.status !== last.status
  const rne = !moved
    ? 'L'
    : turn.how === 'P'
      ? legal
        ? 'B'
        : 'P'
      : legal
        ? 'U'
        : (turn.how ?? 'P')
  if (moved && turn.temporary !== true)
    last.change =
      turn.how === 'P'
        ? random.weighted({
            CARPL: 52,
            CREQB: 14,
            CREQO: 9,
            CHILD: 6,
            CLOSE: 3,
            LAREQ: 6,
            OTHER: 10,
          })
        : 'PLACE'
  return {
    start: turn.day,
    end: NO_DAY,
    rne,
    status: turn.status ?? last.status,
    home,
    why: '',
    change: '',
  }
}

/** Moves from home to home: often at first, seldom later; holidays of carers; new registrations. */
function moves(life: Life, spell: Spell, first: Home): Turn[] {
  const { random } = life
  const turns: Turn[] = []
  const settled = random.chance(0.35)
  let day = spell.start
  let home = first
  for (let count = 0; count < 40; count++) {
    const mean = settled && count > 0 ? 3200 : count < 2 ? 290 : 900
    const next = day + Math.max(4, Math.round(random.wait(mean)))
    const until = Math.min(next, spell.end)
    turns.push(...during(life, home, day, until))
    if (next >= spell.end) break
    day = next
    home = chooseHome(life, day, random)
    turns.push({ day, home, how: 'P' })
  }
  return spell.path === 'adoption' ? adoptionTurns(life, spell, turns, first) : turns
}

/** What happens while a child stays with one carer. */
function during(life: Life, home: Home, from: Day, to: Day): Turn[] {
  const { random } = life
  const turns: Turn[] = []
  if (home.place === 'H5' && from < SUPPORTED_REGISTERED && to > SUPPORTED_REGISTERED)
    turns.push({ day: SUPPORTED_REGISTERED, home: { ...home, place: 'K3' }, how: 'T' })
  if (!isFoster(home) || to - from < 90) return turns
  if (random.chance(0.05)) {
    const away = from + random.between(20, to - from - 40)
    const back = away + random.between(3, 14)
    const place = { ...makeHome(life, 'T3', random), urn: '' }
    turns.push({ day: away, home: { ...place, provider: '' }, how: 'P', temporary: true })
    turns.push({ day: back, home, how: 'P', temporary: true })
  } else if (random.chance(0.04)) {
    const post = makeHome(life, home.place, random)
    turns.push({
      day: from + random.between(20, to - from - 20),
      home: { ...post, place: home.place, urn: home.urn, provider: home.provider },
      how: 'T',
    })
  }
  return turns
}

/** Towards adoption: settled with foster carers, then placed with the family that adopts. */
function adoptionTurns(life: Life, spell: Spell, turns: readonly Turn[], first: Home): Turn[] {
  const placed = placedForAdoption(spell)
  // Fostering for adoption: the first carers are the family that adopts.
  if (first.place === 'U5') return [{ day: placed, home: { ...first, place: 'A5' }, how: 'T' }]
  const before = turns.filter((turn) => turn.day < placed - 40 && turn.temporary !== true)
  const home = makeHome(life, 'A6', life.random)
  return [...before, { day: placed, home, how: 'P' }]
}

/** The day a child on the way to adoption moves in with the family. */
export function placedForAdoption(spell: Spell): Day {
  return spell.end - Math.round((spell.end - spell.start) * 0.4)
}

/** The day of the placement order; the decision that a child should be placed lies three weeks before. */
export function placementOrder(spell: Spell): Day {
  return placedForAdoption(spell) - 90
}

function legalTurns(life: Life, spell: Spell, random: Random): Turn[] {
  if (life.unaccompanied) return []
  if (spell.path === 'adoption') return [{ day: placementOrder(spell), status: 'E1' }]
  const turns: Turn[] = []
  const length = spell.end - spell.start
  if (length > 60 && random.chance(0.5))
    turns.push({ day: spell.start + random.between(15, 50), status: 'C1' })
  if (length > 330 && random.chance(0.75))
    turns.push({ day: spell.start + random.between(180, 320), status: 'C2' })
  return turns
}
