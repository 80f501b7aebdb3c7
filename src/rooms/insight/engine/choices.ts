/** A definition that councils and publishers read in two ways: the answers there are, the first by default. */
export interface ChoiceSpec {
  readonly id: ChoiceId
  /** The indicators that it changes. */
  readonly indicators: readonly string[]
  readonly question: string
  readonly answers: readonly ChoiceAnswer[]
}

export interface ChoiceAnswer {
  readonly id: string
  /** What the answer does, as a sentence for a note beside the figure. */
  readonly words: string
}

export type ChoiceId =
  | 'same-carer-moves'
  | 'unknown-accommodation'
  | 'external-homes'
  | 'other-plans'
  | 'plan-group'
  | 'leaver-ages'
  | 'pathway-group'
  | 'initial-health-month'
  | 'distance-source'
  | 'away-incidents'

/** For each question the answer that was given; a question that is not here has its first answer. */
export type Choices = Readonly<Partial<Record<ChoiceId, string>>>

/**
 * Every definition that is not settled in print. The default is the reading nearest to the published
 * definition; another answer is printed beside the figure.
 */
export const CHOICES: readonly ChoiceSpec[] = [
  {
    id: 'same-carer-moves',
    indicators: ['S5'],
    question: 'Does a move together with the same carer count as a placement?',
    answers: [
      { id: 'no', words: 'a move together with the same carer is not counted as a placement' },
      { id: 'yes', words: 'a move together with the same carer is counted as a placement' },
    ],
  },
  {
    id: 'unknown-accommodation',
    indicators: ['L2'],
    question: 'Gone abroad, deported or residence not known: suitable or not known?',
    answers: [
      { id: 'as-recorded', words: 'a home abroad or not known counts as it was recorded' },
      { id: 'not-known', words: 'a home abroad or not known counts as not known' },
    ],
  },
  {
    id: 'external-homes',
    indicators: ['S12'],
    question: 'Which providers are outside the council?',
    answers: [
      { id: 'private-and-voluntary', words: 'private and voluntary providers are counted' },
      { id: 'all-but-own', words: 'every provider but the council itself and parents is counted' },
    ],
  },
  {
    id: 'other-plans',
    indicators: ['S1'],
    question: 'Does “other” count as a plan for permanence?',
    answers: [
      { id: 'a-plan', words: 'a plan recorded as other counts as a plan' },
      { id: 'no-plan', words: 'a plan recorded as other does not count as a plan' },
    ],
  },
  {
    id: 'plan-group',
    indicators: ['S1'],
    question: 'Whose plan for permanence is asked for?',
    answers: [
      { id: 'four-months', words: 'children in care for four months or more are asked about' },
      { id: 'everyone', words: 'all children in care are asked about' },
    ],
  },
  {
    id: 'leaver-ages',
    indicators: ['E11', 'L2', 'L3', 'L4'],
    question: 'Which care leavers are in the monthly figures?',
    answers: [
      { id: '19-to-21', words: 'care leavers aged 19 to 21 are counted' },
      { id: 'all', words: 'care leavers of all ages are counted' },
    ],
  },
  {
    id: 'pathway-group',
    indicators: ['L1'],
    question: 'Whose pathway plan is asked for?',
    answers: [
      { id: 'relevant', words: 'relevant and former relevant young people are counted' },
      {
        id: 'with-eligible',
        words: 'relevant, former relevant and eligible young people are counted',
      },
    ],
  },
  {
    id: 'initial-health-month',
    indicators: ['H1'],
    question: 'Which month does a first health assessment belong to?',
    answers: [
      { id: 'of-entry', words: 'by the month in which children came into care' },
      { id: 'of-due-day', words: 'by the month in which the assessment was due' },
    ],
  },
  {
    id: 'distance-source',
    indicators: ['S4', 'S14'],
    question: 'Where do distance and area come from when both the return and postcodes tell?',
    answers: [
      {
        id: 'from-the-return',
        words:
          'distance and area as the return carries them, or from the postcodes where it does not',
      },
      { id: 'from-postcodes', words: 'distance and area worked out from the postcodes' },
    ],
  },
  {
    id: 'away-incidents',
    indicators: ['S10', 'S11'],
    question: 'Does being away without authorisation count as going missing?',
    answers: [
      { id: 'apart', words: 'being away without authorisation is not counted' },
      { id: 'together', words: 'being away without authorisation is counted too' },
    ],
  },
]

/** The answer in force: the one given, or the first. */
export function answerTo(choices: Choices, id: ChoiceId): string {
  return choices[id] ?? specOf(id).answers[0]!.id
}

/**
 * The notes that belong beside an indicator's figure: one for each question that touches it, whatever
 * the answer. They hold no number of children, so the public reads them too.
 */
export function notesOfChoices(choices: Choices, ids: readonly ChoiceId[]): string[] {
  return ids.map((id) => {
    const answer = answerTo(choices, id)
    return `Counted so: ${specOf(id).answers.find((one) => one.id === answer)!.words}.`
  })
}

function specOf(id: ChoiceId): ChoiceSpec {
  return CHOICES.find((one) => one.id === id)!
}

/** Choices out of unknown input: answers that there are, and no other; null when something does not fit. */
export function readChoices(input: unknown): Choices | null {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null
  const given = Object.entries(input)
  const fits = given.every(([id, answer]) =>
    CHOICES.some((one) => one.id === id && one.answers.some((known) => known.id === answer)),
  )
  return fits ? Object.fromEntries(given) : null
}
