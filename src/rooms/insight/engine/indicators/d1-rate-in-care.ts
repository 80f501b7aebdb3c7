import { noFigure, thousands, type Indicator } from '../indicator.ts'

/** D1: children in care for every 10,000 who live in the area. */
export const rateInCare: Indicator = {
  id: 'D1',
  title: 'Children in care, rate per 10,000',
  unit: 'rate',
  polarity: 'none',
  basis: 'day',
  definition: 'Children in care for every 10,000 people under 18 who live in the area.',
  cohort: 'People aged 0 to 17 who live in the area, by the estimate that was entered.',
  source: 'SSDA903 episodes; resident population by the Office for National Statistics, entered.',
  sensitive: false,
  standing: 'practice',
  needs: ['episodes'],
  compute(view) {
    const inCare = view.children.length
    if (view.terms.population === null)
      return noFigure(
        'Needs the number of people under 18 who live in the area, which no return holds.',
      )
    const { value, year } = view.terms.population
    return {
      numerator: inCare,
      denominator: value,
      value: (inCare * 10_000) / value,
      notes: [
        `Population${year === null ? '' : ` of ${year}`}: ${thousands(value)} people under 18.`,
      ],
    }
  },
}
