import { enteredLine } from './entered-lines.ts'

/** F1: how many foster carers the council has. */
export const approvedCarers = enteredLine({
  id: 'F1',
  title: 'Approved foster carers',
  unit: 'number',
  polarity: 'up',
  basis: 'day',
  definition: "The council's own approved foster carers, relatives and friends among them.",
  cohort: 'All who are approved on the day.',
  source: 'The fostering service, entered; counted as in Fostering in England (Ofsted).',
  standing: 'practice',
})

/** F2: how many fostering households were recruited. */
export const recruitedMainstream = enteredLine({
  id: 'F2',
  title: 'New fostering households: mainstream',
  unit: 'number',
  polarity: 'up',
  basis: 'month',
  definition: 'Households approved in the month to foster children whom they did not know before.',
  cohort: 'Each household once.',
  source: 'The fostering service, entered; counted as in Fostering in England (Ofsted).',
  standing: 'practice',
})

/** F2 for relatives and friends: a pair with the mainstream number, never one sum. */
export const recruitedConnected = enteredLine({
  id: 'F2-connected',
  of: 'F2',
  series: 'Connected persons: relatives and friends',
  title: 'New fostering households: connected persons',
  unit: 'number',
  polarity: 'up',
  basis: 'month',
  definition: 'Households approved in the month to foster a child of their family or friends.',
  cohort: 'Each household once.',
  source: 'The fostering service, entered; counted as in Fostering in England (Ofsted).',
  standing: 'practice',
})

/** F3: how many mainstream households stopped by decision. */
export const deregisteredHouseholds = enteredLine({
  id: 'F3',
  title: 'Fostering households de-registered',
  unit: 'number',
  polarity: 'down',
  basis: 'month',
  definition: 'Mainstream households whose approval ended in the month.',
  cohort: 'Mainstream households only; each once.',
  source: 'The fostering service, entered; counted as in Fostering in England (Ofsted).',
  standing: 'practice',
})

/** F4: how many households resigned. */
export const resignedHouseholds = enteredLine({
  id: 'F4',
  title: 'Fostering households that resigned',
  unit: 'number',
  polarity: 'down',
  basis: 'month',
  definition: 'Households that gave up fostering for the council in the month.',
  cohort: 'Each household once.',
  source: 'The fostering service, entered; counted as in Fostering in England (Ofsted).',
  standing: 'practice',
})
