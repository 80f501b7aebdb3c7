import { enteredLine } from './entered-lines.ts'

/** G1: how often the Board met. */
export const boardMeetings = enteredLine({
  id: 'G1',
  title: 'Meetings of the Board',
  unit: 'number',
  polarity: 'up',
  basis: 'year-end',
  definition: 'Formal and informal meetings that the Board held in the year.',
  cohort: 'Each meeting once.',
  source: 'Records of meetings, entered.',
})

/** G2: how many events members came to. */
export const memberEvents = enteredLine({
  id: 'G2',
  title: 'Events with members of the Board',
  unit: 'number',
  polarity: 'up',
  basis: 'year-end',
  definition:
    'Events for children in care and care leavers to which at least one member of the Board came.',
  cohort: 'Each event once.',
  source: 'Records of the participation service, entered.',
})

/** G3: how often young people took over or looked behind the scenes. */
export const takeoversAndAudits = enteredLine({
  id: 'G3',
  title: 'Takeovers and audits by young people',
  unit: 'number',
  polarity: 'up',
  basis: 'year-end',
  definition:
    'Times in the year that young people took over a meeting of the Board, or members took part in an audit.',
  cohort: 'Each event once.',
  source: 'Records of the participation service, entered.',
})

/** G4: whether the Board saw how others do. */
export const benchmarksCompared = enteredLine({
  id: 'G4',
  title: 'Comparison with others produced',
  unit: 'yes-no',
  polarity: 'none',
  basis: 'year-end',
  definition:
    'Whether a comparison with England and with similar councils was put before the Board in the year.',
  cohort: 'One answer for the year.',
  source: 'Records of the Board, entered.',
})
