/**
 * The engine's notes count children, so the public gets them without their numbers: a note that is
 * not known here is not passed on.
 */
const withoutNumbers: readonly (readonly [RegExp, string])[] = [
  [
    /history missing/,
    'Some children are left out: history missing, because nothing shows when they came into care.',
  ],
  [/not due yet\.$/, 'Provisional: some children are not due yet.'],
  [/no known distance\.$/, 'For some children the distance is not known.'],
  [/left out: not known where\.$/, 'Some children are left out: not known where they live.'],
  [/no answer recorded\.$/, 'Some children are counted for whom no answer is recorded.'],
  [/whose activity is not known\.$/, 'Some young people are counted whose activity is not known.'],
  [/whose home is not known\.$/, 'Some young people are counted whose home is not known.'],
  [/no date of birth and/, 'Some children have no date of birth and are left out.'],
]

/** Notes that hold no number of children: dates, the population, how a figure is made up. */
const asTheyAre = [
  /^From the yearly return at /,
  /^The latest date in the episodes is /,
  /^Population of \d{4}: /,
  /^Each child is counted once/,
]

/** What may be said in public about how a figure was made; why there is none, where there is none. */
export function publicNotes(figures: {
  readonly value: number | null
  readonly notes: readonly string[]
}): string[] {
  const reason = figures.value === null ? figures.notes.slice(0, 1) : []
  const notes = figures.notes.flatMap((note) => {
    if (asTheyAre.some((pattern) => pattern.test(note))) return [note]
    return withoutNumbers.filter(([pattern]) => pattern.test(note)).map(([, words]) => words)
  })
  return [...new Set([...reason, ...notes])]
}
