import { addMonths, calendarDate, dayOf, type Day } from '../engine/days.ts'
import { createRandom } from './random.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const BACK = 24

/** The fostering service's own table, month by month, with words where it had no number. */
export function fosteringFile(until: Day, seed: number): string {
  const random = createRandom(seed, 901)
  let carers = random.between(186, 205)
  const rows = monthsUpTo(until).map((month, at) => {
    const [mainstream, connected] = [random.between(0, 3), random.between(0, 4)]
    const [gone, resigned] = [random.between(0, 2), random.between(0, 2)]
    const alleged = random.between(0, 3)
    const proved = random.between(0, Math.min(alleged, 1))
    carers += mainstream + connected - gone - resigned
    const words = at % 9 === 4 ? '1 on-going' : at === 2 ? 'Data not available' : String(proved)
    const authority = isQuarterEnd(month) ? String(Math.round(carers * 0.8)) : ''
    return [label(month), carers, mainstream, connected, gone, resigned, alleged, words, authority]
  })
  return csv(
    'MONTH,APPROVED_CARERS,RECRUITED_MAINSTREAM,RECRUITED_CONNECTED,DEREGISTERED,RESIGNED,ALLEGATIONS,SUBSTANTIATED,DELEGATED_AUTHORITY',
    rows,
  )
}

/** Figures that somebody counts by hand: the survey, the children's council, the NHS's own view, the Board. */
export function enteredFile(until: Day, seed: number): string {
  const random = createRandom(seed, 902)
  const rows: (string | number)[][] = []
  const share = (
    id: string,
    period: string,
    all: number,
    rate: number,
    source: string,
    note = '',
  ) => rows.push([id, period, Math.round(all * rate), all, '', source, note])
  const count = (id: string, period: string, value: number | string, source: string, note = '') =>
    rows.push([id, period, '', '', value, source, note])
  for (const month of monthsUpTo(until)) {
    count('V6', label(month), random.between(6, 13), 'Participation team')
    count('V7', label(month), random.between(4, 11), 'Participation team')
    share(
      'H2',
      label(month),
      random.between(28, 44),
      0.86 + random.next() * 0.1,
      'NHS',
      'of those due in the month',
    )
    share(
      'H3',
      label(month),
      random.between(28, 44),
      0.78 + random.next() * 0.14,
      'NHS',
      'of those due in the month',
    )
    count(
      'AF-revoked',
      label(month),
      random.chance(0.2) ? '-' : random.between(0, 2),
      'Adoption service',
    )
    if (isQuarterEnd(month))
      share(
        'V5',
        quarter(month),
        random.between(70, 95),
        0.84 + random.next() * 0.1,
        'Leaving care service',
      )
  }
  for (const year of yearsUpTo(until)) {
    const sent = random.between(150, 210)
    const answered = Math.round(sent * 0.44)
    const survey = `${answered} answers of ${sent} asked`
    share('V1', year, answered, 0.81 + random.next() * 0.08, 'Survey of children in care', survey)
    share('V2', year, answered, 0.87 + random.next() * 0.08, 'Survey of children in care', survey)
    share('V3', year, answered, 0.76 + random.next() * 0.1, 'Survey of children in care', survey)
    count('G1', year, random.between(5, 7), 'Democratic Services', 'formal and informal meetings')
    count('G2', year, random.between(8, 15), 'Participation team')
    count('G3', year, random.between(1, 3), 'Participation team')
  }
  return csv('INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,VALUE,SOURCE,NOTE', rows)
}

const INVENTED = 'Invented for this demonstration'

/** Figures of others in the forms that they come in: percentages, fractions, ranges, plain numbers. */
export function benchmarksFile(): string {
  const dfe = 'Department for Education: outcomes of children looked after'
  return csv('INDICATOR,KIND,YEAR,VALUE,UNIT,SOURCE,NOTE', [
    ['E1', 'England', '2018/19', '0.272', 'fraction', dfe, ''],
    ['E1', 'Statistical neighbours', '2018/19', '34%', 'percent', INVENTED, ''],
    ['E1', 'Good and outstanding', '2018/19', '27.0% - 43.3%', 'percent', INVENTED, ''],
    ['E2', 'England', '2018/19', '51%', 'percent', dfe, 'maths'],
    ['E3', 'England', '2018/19', '50%', 'percent', dfe, 'writing'],
    ['E4', 'England', '2018/19', '49%', 'percent', dfe, 'reading'],
    ['E5', 'England', '2018/19', '19.2', 'score', dfe, ''],
    ['E6', 'England', '2018/19', '-1.23', 'score', dfe, ''],
    ['E8', 'England', '2018/19', '1.4%', 'percent', dfe, ''],
    ['E9', 'England', '2018/19', '11.7%', 'percent', dfe, 'two years in arrears'],
    ['A1', 'England', '2018', '486', 'days', 'Adoption scorecards', 'three years 2015 to 2018'],
    ['A2', 'England', '2018', '201', 'days', 'Adoption scorecards', 'three years 2015 to 2018'],
    ['A1', 'Target', '2026', '426', 'days', 'Adoption scorecards', 'no more than'],
    ['S1', 'Target', '2026', '90%', 'percent', 'Corporate Parenting Strategy', 'at least'],
    ['L1', 'Target', '2026', '95%', 'percent', 'Corporate Parenting Strategy', 'at least'],
    ['E7', 'Target', '2026', '98%', 'percent', 'Virtual school plan', 'at least'],
  ])
}

/** The ends of the months up to a day, oldest first. */
function monthsUpTo(until: Day): Day[] {
  const next = calendarDate(until + 1)
  const first = dayOf(next.year, next.month, 1)
  return Array.from({ length: BACK }, (_, at) => addMonths(first, at + 1 - BACK) - 1)
}

/** The collection years that had ended by a day, three of them: 2024/25. */
function yearsUpTo(until: Day): string[] {
  const { year, month } = calendarDate(until + 1)
  const last = month > 3 ? year : year - 1
  return [2, 1, 0].map(
    (back) => `${last - back - 1}/${String((last - back) % 100).padStart(2, '0')}`,
  )
}

function label(day: Day): string {
  const { year, month } = calendarDate(day)
  return `${MONTHS[month - 1]} ${year}`
}

function isQuarterEnd(day: Day): boolean {
  return calendarDate(day).month % 3 === 0
}

/** Q1 is April to June, as councils count. */
function quarter(day: Day): string {
  const { year, month } = calendarDate(day)
  const begins = month <= 3 ? year - 1 : year
  return `Q${month <= 3 ? 4 : month / 3 - 1} ${begins}/${String((begins + 1) % 100).padStart(2, '0')}`
}

function csv(headings: string, rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell) => (/[",]/.test(String(cell)) ? `"${cell}"` : cell)).join(',')
  return [headings, ...rows.map(line), ''].join('\n')
}
