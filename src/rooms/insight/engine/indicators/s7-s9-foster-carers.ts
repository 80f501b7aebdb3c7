import { enteredLine } from './entered-lines.ts'

/** S7: how many foster carers may decide about everyday things. */
export const delegatedAuthority = enteredLine({
  id: 'S7',
  title: 'Foster carers with delegated authority',
  unit: 'number',
  polarity: 'up',
  basis: 'day',
  definition:
    "Foster carers to whom everyday decisions about the child are delegated: a school trip, a haircut, a night at a friend's.",
  cohort: 'All foster carers with a child in care on the day.',
  source: 'The fostering service, entered.',
})

/** S8: how many allegations were made against foster carers. */
export const allegationsAgainstCarers = enteredLine({
  id: 'S8',
  title: 'Allegations against foster carers',
  unit: 'number',
  polarity: 'down',
  basis: 'month',
  definition: 'Allegations made against foster carers in the month.',
  cohort: 'Each allegation once, in the month in which it was made.',
  source: 'The fostering service, entered; counted as in Fostering in England (Ofsted).',
  sensitive: true,
  standing: 'practice',
})

/** S9: how many allegations were found true. Not a part of the S8 of the same month. */
export const allegationsSubstantiated = enteredLine({
  id: 'S9',
  title: 'Allegations against foster carers that were substantiated',
  unit: 'number',
  polarity: 'down',
  basis: 'month',
  definition:
    'Allegations that were found to be true when they were closed in the month. They may have been made in an earlier month.',
  cohort: 'Each allegation once, in the month in which it was closed.',
  source: 'The fostering service, entered; counted as in Fostering in England (Ofsted).',
  sensitive: true,
  standing: 'practice',
})
