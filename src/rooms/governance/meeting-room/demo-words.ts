import type { AgendaItem } from '../meetings/find-meeting.ts'
import type { ActionFromDecision } from './raise-from-decision.ts'
import type { Votes } from './quorum.ts'
import type { Outcome } from './tables.ts'

/** What was said and decided at the demo's past meeting. Everybody in it is made up. */
export interface Spoken {
  readonly discussion: string
  readonly notes: string
  readonly outcome: Outcome
  readonly decisions: readonly string[]
  readonly votes?: Votes
}

const noted = (discussion: string): Spoken => ({
  discussion,
  notes: '',
  outcome: 'noted',
  decisions: [],
})

/** The words for an item, by what it is and, for reports, by what it is about. */
export function spokenOn(item: AgendaItem): Spoken {
  switch (item.kind) {
    case 'young_people':
      return youngPeopleOn(item.title)
    case 'minutes':
      return {
        ...noted('The Chair went through the minutes page by page.'),
        outcome: 'resolved',
        decisions: ['That the minutes of the last meeting are a true record, and are signed.'],
      }
    case 'public_participation':
      return noted('No questions or statements had been sent in by the deadline.')
    case 'urgent':
      return noted('There was no urgent business.')
    case 'scorecard':
      return scorecard
    case 'tracker':
      return noted(
        'The corporate parenting officer went through what was asked for since spring. The Board asked that anything more than ten working days late is explained by its owner in person.',
      )
    case 'report':
      return item.publicity === 'exempt' ? exemptReport : reportWords(item.title)
    default:
      return noted('The Board heard how things stand.')
  }
}

/** Each challenge was spoken about in its own words; one was only noted, which closes nothing. */
function youngPeopleOn(title: string): Spoken {
  if (/\bID\b/.test(title)) {
    return noted(
      'Fledge said that the answer was a yes, and that the first forms had gone in. They will say when the cards are in people’s hands.',
    )
  }
  if (/carers/.test(title)) {
    return {
      discussion:
        'Nest told the Board what carers do not learn from slides. The head of fostering said yes to young people in the room.',
      notes: '',
      outcome: 'resolved',
      decisions: [
        'That two young people help to run each training day for carers, and are paid for their time.',
      ],
    }
  }
  return youngPeople
}

const youngPeople: Spoken = {
  discussion:
    'Young people from Nest and Fledge took the first half hour. They read out what was asked, and said what they had heard since.\n\n# What the Board said\n\nThe Chair thanked them. Members asked that the officer named on the challenge answers in plain words, and comes back in person if the answer is no.',
  notes: 'Ask Youth Voice whether half an hour first is still the right slot.',
  outcome: 'resolved',
  decisions: [
    'That the officer named on the challenge answers those who asked, in their own words.',
    'That the Board hears at its next meeting whether they think it is better.',
  ],
}

const scorecard: Spoken = {
  discussion:
    'The data analyst showed what moved since spring. Members asked about the young people whose homes are more than 20 miles away, and were told that most of them are with relatives.',
  notes: '',
  outcome: 'resolved',
  decisions: ['That the next scorecard says how many of those far away are with relatives.'],
}

const exemptReport: Spoken = {
  discussion:
    'The head of fostering explained how the move was prepared and what both boys asked for. Members asked who had seen them together beforehand.',
  notes: '',
  outcome: 'resolved',
  decisions: [
    'That brothers and sisters are seen together, by somebody they know, before any such decision.',
  ],
}

const reportWords = (title: string): Spoken =>
  title.toLowerCase().includes('flat') ? firstFlat : homesNearSchool

const homesNearSchool: Spoken = {
  discussion:
    'The head of fostering said that nine fostering households are left in the north of the county. Members asked whether schools would open their halls for the evenings.\n\n# What carers want to be told first\n\n- how long the first call takes\n- who rings at the weekend\n- that a spare room is enough to begin with',
  notes: 'Harrowmere primary has offered its hall, tell Priya.',
  outcome: 'resolved',
  decisions: [
    'That the next two recruitment rounds look for homes around Harrowmere and Stannick first.',
    'That the heads of the two largest schools in the north are asked to open their halls.',
    'That the Board hears every quarter how far children travel.',
  ],
  votes: { votesFor: 4, against: 0, abstentions: 1, castingVote: false },
}

const firstFlat: Spoken = {
  discussion:
    'The head of the leaving care service described three first evenings in a flat, in the words of those who had moved in. A member asked why a kettle has to be applied for.',
  notes: '',
  outcome: 'resolved',
  decisions: [
    'That nobody opens the door to a first flat without a bed, a kettle, light and something to eat.',
  ],
}

export type DemoOwner = 'fostering' | 'leavingCare' | 'corporateParenting'

interface ActionWords {
  /** Which of the public reports, from 0, and which of its decisions, from 1. */
  readonly report: number
  readonly decision: number
  readonly title: string
  readonly owner: DemoOwner
  readonly due: ActionFromDecision['due']
}

/** What somebody was asked to do. */
export const actionWords: Readonly<Record<'rounds' | 'boxes' | 'letter', ActionWords>> = {
  rounds: {
    report: 0,
    decision: 1,
    title: 'Hold two recruitment rounds around Harrowmere and Stannick',
    owner: 'fostering',
    due: { kind: 'next_meeting' },
  },
  boxes: {
    report: 1,
    decision: 1,
    title: 'Put a first-evening box in every flat before the key is handed over',
    owner: 'leavingCare',
    due: { kind: 'months', months: 1 },
  },
  letter: {
    report: 0,
    decision: 2,
    title: 'Ask the two largest schools in the north to open their halls',
    owner: 'corporateParenting',
    due: { kind: 'months', months: 1 },
  },
}
