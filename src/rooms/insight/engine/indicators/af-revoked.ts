import { enteredLine } from './entered-lines.ts'

/** AF: placement orders revoked. No return holds it; the adoption service enters it. */
export const ordersRevoked = enteredLine({
  id: 'AF-revoked',
  of: 'AF-adopted',
  series: 'Placement orders revoked',
  title: 'Placement orders revoked',
  unit: 'number',
  polarity: 'none',
  basis: 'month',
  definition:
    'Placement orders that the court revoked in the month, because adoption is no longer the plan.',
  cohort: 'Children with a placement order.',
  source: 'The adoption service, entered.',
})
