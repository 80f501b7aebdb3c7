import { findRiskyWords } from './risky-words.ts'

/** Notes that hold no number of children: how a figure is made up, of what, of when, from where. */
const asTheyAre = [
  /^Counted so: /,
  /^From the /,
  /^Population of /,
  /^Window: /,
  /^Source: /,
  /^The latest date in the episodes is /,
  /^Each [a-z ]+ (is counted )?once/,
  /^The numbers are of (reviews|half days), not of children\.$/,
]

/** Whom a note can count, one and many. */
const people: Readonly<Record<string, string>> = {
  child: 'children',
  children: 'children',
  'young person': 'young people',
  'young people': 'young people',
  family: 'families',
  families: 'families',
  assessment: 'assessments',
  assessments: 'assessments',
}

const counted = new RegExp(`^\\d[\\d,]* (${Object.keys(people).join('|')}) (.+)$`)

/** What says the same with a number, and must not say it of one. */
const ofMany: readonly (readonly [RegExp, string])[] = [
  [/\bis\b(?= (left|counted|not|still))/g, 'are'],
  [/\bhas\b/g, 'have'],
  [/\bwas\b/g, 'were'],
  [/\bcounts as\b/g, 'count as'],
]

/** Numbers that are not of children: days of a month with their month, years, the lists of Annex A. */
const harmless =
  /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?\b|\blist \d+\b|\b(oc|OC)[23]\b|\bad1\b/g

/** Any number near a word for people, however large: no note needs one. */
const ANY_NUMBER = 20

/**
 * What may be said in public about how a figure was made; why there is none, where there is none. A
 * note that begins with a number of children says "some" instead, of one as of many; every other note
 * that is not known to count nobody stays where it is.
 */
export function publicNotes(figures: {
  readonly value: number | null
  readonly notes: readonly string[]
}): string[] {
  const reason = figures.value === null ? figures.notes.slice(0, 1) : []
  const rest = figures.notes.slice(reason.length)
  const open = rest.filter((note) => asTheyAre.some((pattern) => pattern.test(note)))
  const said = [
    ...reason.map((note) => withoutNumber(note) ?? note),
    ...rest.flatMap((note) => (open.includes(note) ? [note] : (withoutNumber(note) ?? []))),
  ]
  return [...new Set(said)].filter((note) => findRiskyWords(note, ANY_NUMBER).length === 0)
}

/** The note with "some" for its number; null when it does not begin with one, or holds another. */
function withoutNumber(note: string): string | null {
  const [, who = '', what = ''] = counted.exec(note) ?? []
  if (who === '' || /\d/.test(what.replaceAll(harmless, ''))) return null
  const words = ofMany.reduce((text, [one, many]) => text.replace(one, many), what)
  const start = /not due yet\.$/.test(words) ? 'Provisional: some' : 'Some'
  return `${start} ${people[who]} ${words}`
}
