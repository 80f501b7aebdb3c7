import { enteredLine } from './entered-lines.ts'

/** V1: how many feel supported in what they want to become. */
export const aspirationsSupported = enteredLine({
  id: 'V1',
  title: 'Children who say their aspirations are supported',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition:
    'Children who answered in the survey that they are supported in what they want to become.',
  cohort: 'Everyone who answered that question, not everyone who was asked.',
  source: "The council's survey of children in care, entered with the number of answers.",
})

/** V2: how many feel safe and well cared for. */
export const safeAndCaredFor = enteredLine({
  id: 'V2',
  title: 'Children who say they are safe and well cared for',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition: 'Children who answered in the survey that they feel safe and well cared for.',
  cohort: 'Everyone who answered that question, not everyone who was asked.',
  source: "The council's survey of children in care, entered with the number of answers.",
})

/** V3: how many think the support for their health is good. */
export const healthSupported = enteredLine({
  id: 'V3',
  title: 'Children who say support for their health is good',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition: 'Children who answered in the survey that the support for their health is good.',
  cohort: 'Everyone who answered that question, not everyone who was asked.',
  source: "The council's survey of children in care, entered with the number of answers.",
})

/** V5: how many care leavers had a part in their pathway plan. */
export const involvedInPlan = enteredLine({
  id: 'V5',
  title: 'Care leavers involved in their pathway plan',
  unit: 'percent',
  polarity: 'up',
  basis: 'quarter',
  definition: 'Care leavers who took part in making or reviewing their pathway plan.',
  cohort: 'Care leavers whose pathway plan was made or reviewed in the quarter.',
  source: 'The leaving care service, entered.',
})

/** V6: how many came to the Children in Care Council. */
export const atChildrensCouncil = enteredLine({
  id: 'V6',
  title: 'Young people at the Children in Care Council',
  unit: 'number',
  polarity: 'up',
  basis: 'month',
  definition: 'Young people who came to the Children in Care Council in the month.',
  cohort: 'Each young person once for each meeting.',
  source: 'The participation service, entered.',
})

/** V7: how many came to the care leavers' forum. */
export const atCareLeaversForum = enteredLine({
  id: 'V7',
  title: "Young people at the Care Leavers' Forum",
  unit: 'number',
  polarity: 'up',
  basis: 'month',
  definition: "Young people who came to the Care Leavers' Forum in the month.",
  cohort: 'Each young person once for each meeting.',
  source: 'The participation service, entered.',
})
