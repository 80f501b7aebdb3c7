import type { AskedFor } from '../meetings/tables.ts'
import type { RecommendationVerb, ReportState, Risk } from './tables.ts'

/** The picker at the head of a report: what the Board is asked for. */
export const askedForWords: Readonly<Record<AskedFor, string>> = {
  decision: 'For decision',
  information: 'For information',
  consultation: 'For consultation',
  endorsement: 'For endorsement',
  noting: 'To note',
}

/** How a recommendation begins; the verb becomes the outcome that the clerk is offered. */
export const verbWords: Readonly<Record<RecommendationVerb, string>> = {
  note: 'Note',
  agree: 'Agree',
  endorse: 'Endorse',
  recommend: 'Recommend to',
}

export const riskWords: Readonly<Record<Risk, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

/** Where a report stands, as a chip. */
export const stateWords: Readonly<Record<ReportState, { text: string; kind: string }>> = {
  drafting: { text: 'Being written', kind: 'draft' },
  in_review: { text: 'Waiting for sign-off', kind: 'wait' },
  signed_off: { text: 'Signed off, with the clerk', kind: 'wait' },
  received: { text: 'Received', kind: 'open' },
  on_agenda: { text: 'On the agenda', kind: 'open' },
  published: { text: 'Published', kind: 'done' },
}

/** Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, in short. */
export const paragraphWords: Readonly<Record<number, string>> = {
  1: 'Information relating to any individual',
  2: 'Information likely to reveal the identity of an individual',
  3: 'Financial or business affairs of any particular person, the council included',
  4: 'Consultations or negotiations about labour relations',
  5: 'Legal professional privilege',
  6: 'A notice, order or direction that the council proposes',
  7: 'Preventing, investigating or prosecuting crime',
}
