import type { NewBenchmark } from './measures/benchmarks.ts'
import type { NewTarget } from './measures/targets.ts'

type DemoTarget = Omit<NewTarget, 'source' | 'from'>
type DemoBenchmark = Omit<NewBenchmark, 'note'>

/** What Wrenshire wants, from the strategy that it invented for itself. */
export const demoTargets: readonly DemoTarget[] = [
  { indicatorId: 'H1', value: 85, direction: 'at_least' },
  { indicatorId: 'H2', value: 95, direction: 'at_least' },
  { indicatorId: 'H3', value: 80, direction: 'at_least' },
  { indicatorId: 'H4', value: 85, direction: 'at_least' },
  { indicatorId: 'V4', value: 90, direction: 'at_least' },
  { indicatorId: 'S4', value: 20, direction: 'at_most' },
  { indicatorId: 'S5', value: 10, direction: 'at_most' },
  { indicatorId: 'S6', value: 68, direction: 'at_least' },
  { indicatorId: 'S10', value: 10, direction: 'at_most' },
  { indicatorId: 'S13', value: 70, direction: 'at_least' },
  { indicatorId: 'E11', value: 55, direction: 'at_least' },
  { indicatorId: 'L2', value: 90, direction: 'at_least' },
  { indicatorId: 'L3', value: 95, direction: 'at_least' },
]

const DFE = 'Department for Education, children looked after in England'
const INVENTED = 'Invented for this demonstration'

/** England's figures are published ones; Wrenshire's neighbours are as invented as Wrenshire. */
export const demoBenchmarks: readonly DemoBenchmark[] = [
  england('D1', '2018/19', 65),
  england('S4', '2014/15', 18),
  { ...england('S5', '2018/19', 10), high: 11 },
  england('S6', '2024', 68),
  england('S10', '2017/18', 11),
  ...neighbours('D1', 62, [54, 68]),
  ...neighbours('H2', 91.4, [93, 97]),
  ...neighbours('H3', 78.2, [80, 89]),
  ...neighbours('H4', 84.6, [86, 93]),
  ...neighbours('H6', 14.6, [13.6, 14.8]),
  ...neighbours('V4', 87.5, [88, 95]),
  ...neighbours('S4', 21.3, [12, 19]),
  ...neighbours('S5', 10.4, [7, 10]),
  ...neighbours('S6', 66.8, [68, 76]),
  ...neighbours('S13', 70.1, [70, 78]),
  ...neighbours('E11', 53.9, [56, 64]),
  ...neighbours('L2', 88.7, [90, 96]),
  ...neighbours('L3', 93.5, [94, 98]),
]

function england(indicatorId: string, year: string, figure: number): DemoBenchmark {
  return { indicatorId, kind: 'england', year, low: figure, high: figure, source: DFE }
}

function neighbours(
  indicatorId: string,
  mean: number,
  [low, high]: readonly [number, number],
): DemoBenchmark[] {
  const rest = { indicatorId, year: '2024/25', source: INVENTED }
  return [
    { ...rest, kind: 'statistical_neighbours', low: mean, high: mean },
    { ...rest, kind: 'good_and_outstanding', low, high },
  ]
}

/** What the analyst says: causes and what is done, no numbers, so that it is true of any year's data. */
export const demoComments: Readonly<Record<string, string>> = {
  H1: 'Most delays are for children who live outside the county, where another health trust books the appointment. Since summer one nurse follows up every booking in the first week.',
  H3: 'Surgeries that take new patients are hard to find in the north of the county. The dental van comes back to the three largest towns in spring.',
  H6: 'The questionnaire is filled in by carers once a year. Foster carers have asked for more help to read the scores; training begins in January.',
  V4: 'Independent reviewing officers now ask each child beforehand how they want to take part: in person, by message, or through an advocate.',
  S4: 'Specialist homes are the main reason for distance. The sufficiency plan that the Board agreed asks for more foster homes near the two largest schools.',
  S5: 'Most moves happen in the first three months. Every second move now goes to a placement panel before it happens, unless it is an emergency.',
  S6: 'Long-term matches need a panel, and dates were short last year. There are now two panels a month.',
  S10: 'Return home interviews are offered every time. The police and the council agreed in September to record short absences in the same way, so figures may move.',
  E11: 'Fledge asked for apprenticeships with the council itself. The first ones are being advertised.',
  L2: 'Shared houses in the private sector are checked before anyone moves in. Emergency accommodation is used less than it was, and never without a date to leave it.',
  L3: 'Personal advisers ask how each young person wants to stay in touch, and how often.',
}
