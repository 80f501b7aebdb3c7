import { addWorkingDays } from '../engine/bank-holidays.ts'
import { addMonths, ageOn, NO_DAY, type Day } from '../engine/days.ts'
import { episodesOf, type Episode } from './episodes.ts'
import type { Life, Spell } from './life.ts'
import type { Story } from './year-rows.ts'

/** Tells all that happens to an invented child up to a day. */
export function tellStory(life: Life, until: Day): Story {
  const spells = life.spells.filter((spell) => spell.start <= until)
  const care = spells.filter((spell) => spell.path !== 'short-break')
  const told = spells.map((spell) => episodesOf(life, spell))
  const episodes = told.flat()
  const inArea = (day: Day) => homeOn(episodes, day)?.home.inside ?? true
  return {
    life,
    episodes,
    reviews: care.flatMap((spell) => reviewsOf(life, spell, until)),
    missing: care.flatMap((spell) => missingOf(life, spell, until)),
    workers: care.flatMap((spell) => workersOf(life, spell, until)),
    checks: care.flatMap((spell) => checksOf(life, spell, until, inArea)),
  }
}

function homeOn(episodes: readonly Episode[], day: Day): Episode | undefined {
  return episodes.find((episode) => episode.start <= day && episode.end > day)
}

/** A first review within 20 working days, the next within three months, then every six. */
function reviewsOf({ born, voice, random }: Life, spell: Spell, until: Day): Story['reviews'] {
  const reviews: { day: Day; code: string }[] = []
  let day = addWorkingDays(spell.start, random.between(14, 20))
  for (let count = 0; day < Math.min(spell.end, until + 1); count++) {
    const absent = voice < 0.15 ? 40 : 2
    const code =
      ageOn(born, day) < 4
        ? 'PN0'
        : random.weighted({ PN1: 48, PN2: 4, PN3: 1, PN4: 1, PN5: 9, PN6: 26, PN7: absent })
    reviews.push({ day, code })
    day += count === 0 ? random.between(70, 90) : random.between(150, 182)
  }
  return reviews
}

function missingOf(life: Life, spell: Spell, until: Day): Story['missing'] {
  const { random } = life
  const missing: { start: Day; end: Day; kind: string }[] = []
  if (!life.wanders) return missing
  const last = Math.min(spell.end, until)
  let day = spell.start + Math.round(random.wait(100))
  while (day < last - 6) {
    const end = day + random.weighted({ 0: 60, 1: 28, 3: 8, 5: 4 }).charCodeAt(0) - 48
    if (ageOn(life.born, day) >= 10)
      missing.push({ start: day, end, kind: random.chance(0.88) ? 'M' : 'A' })
    day = end + 2 + Math.round(random.wait(150))
  }
  return missing
}

function workersOf({ random }: Life, spell: Spell, until: Day): Story['workers'] {
  const workers: { id: string; start: Day; end: Day; why: string }[] = []
  let start = spell.start
  while (start < spell.end && start <= until) {
    const end = Math.min(spell.end, start + 30 + Math.round(random.wait(330)))
    const why =
      end === spell.end
        ? 'FCONTA'
        : random.weighted({ LEFTRL: 40, ORGRST: 20, TSPROC: 25, ABSENC: 15 })
    workers.push({ id: `SW${random.between(10000, 99999)}`, start, end, why })
    start = end
  }
  return workers
}

function checksOf(
  life: Life,
  spell: Spell,
  until: Day,
  inArea: (day: Day) => boolean,
): Story['checks'] {
  const { random } = life
  const checks: Story['checks'][number][] = []
  const add = (type: string, due: Day, share: number, late: number) => {
    if (due > until || due > spell.end) return
    const done = random.chance(share)
      ? due - random.between(0, 12)
      : random.chance(0.75)
        ? due + random.between(1, late)
        : NO_DAY
    const happened = done < Math.min(spell.end, until)
    const status = happened ? 'completed' : random.weighted({ refused: 40, DNA: 35, cancelled: 25 })
    checks.push({
      type,
      due,
      done: happened ? Math.max(done, spell.start) : NO_DAY,
      status,
      inArea: inArea(due),
    })
  }
  add('IHA', addWorkingDays(spell.start, 20), 0.86, 30)
  for (let months = 6; months < 220; months += 6) {
    const due = addMonths(spell.start, months)
    if (due > Math.min(until, spell.end)) break
    if (months % 12 === 0 || ageOn(life.born, due) < 5) add('RHA', due, 0.88, 40)
    if (months % 12 === 0) add('DENTAL', due, 0.82, 60)
    if (months % 12 === 0) add('IMMS', due, 0.87, 60)
  }
  return checks
}
