import { describe, expect, test } from 'vitest'
import { smallScorecard, type SmallReturn } from '../../demo-returns/small-returns.ts'
import { HEADINGS } from '../../demo-returns/year-rows.ts'
import { RULES } from '../quality/rules.ts'
import { computeScorecard } from '../scorecard.ts'

const LIST_8 =
  'Child Unique ID,Date of Birth,Date Started to be Looked After,Date of Latest Statutory Review,What is the permanence plan for this child?,Date of Last Health Assessment,Date of Last Dental Check,Number of Placements in the Last 12 months,Date Ceased to be Looked After,Placement Type,Placement Provider,Placement postcode,Placement Location,Number of Episodes the Child has been Missing from their Placement in the last 12 months'
const EDUCATION = 'CHILD,EHCP,SESSIONS_POSSIBLE,SESSIONS_UNAUTHORISED,SUSPENSIONS'

type Files = Readonly<Record<string, readonly string[]>>

const HEADER = ['A,F,05/05/2012,WBRI,,,']
const HOME = 'ZX1 9AB,ZX1 1AA,SC900001,5.0,E10000099,IN'
const IN_CARE = [`A,01/05/2022,S,C2,N1,U6,PR1,,,,${HOME}`]

/** The queries of files of the year to 31 March 2025, written row by row. */
function queriesOf(given: Files) {
  const all: Files = { header: HEADER, episodes: IN_CARE, ...given }
  const files = Object.entries(all).map(([name, rows]) => {
    const heading = headingOf(name)
    const file = name.startsWith('list') ? `${name} 2025-03-31.csv` : `2024-25/${name}.csv`
    return { name: file, bytes: new TextEncoder().encode([heading, ...rows, ''].join('\n')) }
  })
  const result = computeScorecard({ files, asAt: '2025-03-31' })
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.scorecard.queries
}

function headingOf(name: string): string {
  if (name === 'dolo') return 'CHILD,DOB,DOLO_START,DOLO_END'
  if (name === 'list8') return LIST_8
  return name === 'education' ? EDUCATION : HEADINGS[name]!
}

/** An episode of the child A, written shortly; what is left out is the ordinary case. */
function episode(change: {
  from?: string
  to?: string
  rne?: string
  status?: string
  need?: string
  place?: string
  provider?: string
  why?: string
  home?: string
}): string {
  const { from = '01/05/2022', to = '', rne = 'S', status = 'C2', need = 'N1' } = change
  const { place = 'U6', provider = 'PR1', home = HOME } = change
  const { why = to === '' ? '' : 'X1' } = change
  return `A,${from},${rne},${status},${need},${place},${provider},${to},${why},,${home}`
}

const oc2 = (answers: string) => [`A,05/05/2012,${answers}`]
const grown = ['A,F,05/05/2006,WBRI,,,']
const leaver = (home: string) => [`A,05/05/2006,YES,F1,${home}`]
const inCareTo17 = [episode({ to: '05/05/2024', why: 'E6' })]
const list8 = (started: string, ceased = '') =>
  `A,05/05/2012,${started},01/02/2025,,01/02/2025,01/02/2025,1,${ceased},U6,PR1,ZX1 1AA,IN,0`

const CASES: readonly (readonly [string, Files])[] = [
  ['open-at-eighteen', { header: grown, episodes: IN_CARE }],
  ['ends-before-it-starts', { missing: ['A,05/05/2012,M,10/05/2024,09/05/2024'] }],
  ['ends-before-it-starts', { dolo: ['A,05/05/2012,10/05/2024,09/05/2024'] }],
  ['ends-before-it-starts', { placed_for_adoption: ['A,05/05/2012,10/05/2024,09/05/2024,RD1'] }],
  ['starts-before-birth', { episodes: [episode({ from: '01/05/2012' })] }],
  [
    'starts-and-ends-on-one-day',
    {
      episodes: [
        episode({ to: '01/06/2024' }),
        episode({ from: '01/06/2024', to: '01/06/2024', rne: 'P', why: 'E4A' }),
      ],
    },
  ],
  ['reason-without-end', { episodes: [episode({ why: 'X1' })] }],
  ['end-without-reason', { episodes: [episode({ to: '01/06/2024', why: '' })] }],
  [
    'episodes-overlap',
    { episodes: [episode({ to: '01/06/2024' }), episode({ from: '30/05/2024', rne: 'P' })] },
  ],
  ['next-episode-missing', { episodes: [episode({ to: '01/06/2024' })] }],
  ['start-missing', { episodes: [episode({ from: '01/06/2024', rne: 'P' })] }],
  [
    'no-return-from-temporary',
    {
      episodes: [
        episode({ to: '01/06/2024' }),
        episode({ from: '01/06/2024', to: '05/06/2024', rne: 'P', place: 'T4', provider: '' }),
        episode({ from: '05/06/2024', rne: 'P', home: HOME.replace('1AA', '2AA') }),
      ],
    },
  ],
  [
    'temporary-too-long',
    {
      episodes: [
        episode({ to: '01/06/2024' }),
        episode({ from: '01/06/2024', to: '09/06/2024', rne: 'P', place: 'T4', provider: '' }),
        episode({ from: '09/06/2024', rne: 'P' }),
      ],
    },
  ],
  [
    'care-begins-or-ends-away',
    {
      episodes: [
        episode({ from: '01/06/2024', to: '05/06/2024', place: 'T4', provider: '' }),
        episode({ from: '05/06/2024', rne: 'P' }),
      ],
    },
  ],
  [
    'same-carer-but-moved',
    {
      episodes: [
        episode({ to: '01/06/2024' }),
        episode({ from: '01/06/2024', rne: 'P', place: 'A3' }),
      ],
    },
  ],
  [
    'status-change-but-moved',
    {
      episodes: [
        episode({ to: '01/06/2024' }),
        episode({ from: '01/06/2024', rne: 'L', home: HOME.replace('1AA', '2AA') }),
      ],
    },
  ],
  ['provider-does-not-fit', { episodes: [episode({ provider: 'PR0' })] }],
  ['provider-does-not-fit', { episodes: [episode({ place: 'P1' })] }],
  ['provider-does-not-fit', { episodes: [episode({ provider: '' })] }],
  ['very-far-from-home', { episodes: [episode({ home: HOME.replace('5.0', '350.1') })] }],
  [
    'need-changes',
    {
      episodes: [
        episode({ to: '01/06/2024' }),
        episode({ from: '01/06/2024', rne: 'P', need: 'N3' }),
      ],
    },
  ],
  [
    'postcode-of-short-break',
    { episodes: [episode({ to: '03/05/2024', from: '01/05/2024', status: 'V4', why: 'E4A' })] },
  ],
  ['home-of-asylum-seeker', { uasc: ['A,F,05/05/2012,'] }],
  [
    'liberty-order-home',
    { episodes: [episode({ place: 'K1' })], dolo: ['A,05/05/2012,01/05/2024,'] },
  ],
  ['not-in-header', { previous_permanence: ['B,,Z1,,'] }],
  ['child-twice', { header: [...HEADER, ...HEADER] }],
  ['birth-differs', { missing: ['A,06/05/2012,M,10/05/2024,12/05/2024'] }],
  ['birth-differs', { list8: [list8('01/05/2022').replace('05/05/2012', '06/05/2012')] }],
  ['sex-differs', { uasc: ['A,M,05/05/2012,'], episodes: [episode({ home: HOME.slice(7) })] }],
  ['sex-unknown', { header: ['A,U,05/05/2012,WBRI,,,'] }],
  ['born-too-early', { header: [...HEADER, 'B,F,31/03/1999,WBRI,,,'] }],
  ['review-code-age', { reviews: ['A,05/05/2012,10/05/2024,PN0'] }],
  [
    'review-of-short-break',
    {
      episodes: [
        episode({ from: '01/05/2024', to: '03/05/2024', status: 'V4', why: 'E4A', home: ',,,,,' }),
      ],
      reviews: ['A,05/05/2012,02/05/2024,PN1'],
    },
  ],
  [
    'not-in-care-that-day',
    {
      episodes: [episode({ to: '01/06/2024', why: 'E4A' })],
      missing: ['A,05/05/2012,M,10/06/2024,12/06/2024'],
    },
  ],
  ['row-twice', { reviews: ['A,05/05/2012,10/05/2024,PN1', 'A,05/05/2012,10/05/2024,PN1'] }],
  [
    'incidents-overlap',
    {
      missing: ['A,05/05/2012,M,10/05/2024,14/05/2024', 'A,05/05/2012,M,12/05/2024,15/05/2024'],
    },
  ],
  ['date-after-year', { placed_for_adoption: ['A,05/05/2012,10/05/2025,,'] }],
  ['code-of-another-year', { episodes: [episode({ from: '01/06/2024', place: 'H5' })] }],
  ['answer-missing', { oc2: oc2('12,,0,,1,1,,0,,') }],
  ['score-and-reason', { oc2: oc2('12,SDQ2,0,,1,1,1,0,,') }],
  ['score-missing', { oc2: oc2(',,0,,1,1,1,0,,') }],
  ['development-check-age', { oc2: oc2('12,,0,1,1,1,1,0,,') }],
  ['conviction-missing', { oc2: oc2('12,,,,1,1,1,0,,') }],
  [
    'conviction-under-ten',
    {
      header: ['A,F,05/05/2016,WBRI,,,'],
      oc2: ['A,05/05/2016,12,,1,,1,1,1,0,,'],
    },
  ],
  ['help-does-not-fit', { oc2: oc2('12,,0,,1,1,1,1,,') }],
  ['help-does-not-fit', { oc2: oc2('12,,0,,1,1,1,0,1,') }],
  ['help-does-not-fit', { oc2: oc2('12,,0,,1,1,1,1,0,') }],
  ['help-does-not-fit', { oc2: oc2('12,,0,,1,1,1,1,1,0') }],
  [
    'not-twelve-months',
    { episodes: [episode({ from: '01/06/2024' })], oc2: oc2('12,,0,,1,1,1,0,,') },
  ],
  ['health-row-missing', { oc2: [] }],
  ['in-touch-missing', { header: grown, episodes: inCareTo17, oc3: ['A,05/05/2006,,F1,U1'] }],
  ['in-touch-but-unknown', { header: grown, episodes: inCareTo17, oc3: leaver('0') }],
  ['gone-but-known', { header: grown, episodes: inCareTo17, oc3: ['A,05/05/2006,DIED,0,U1'] }],
  ['foyer-under-eighteen', { header: ['A,F,05/05/2007,WBRI,,,'], oc3: ['A,05/05/2007,YES,F1,T1'] }],
  [
    'former-carers-too-young',
    { header: ['A,F,05/05/2007,WBRI,,,'], oc3: ['A,05/05/2007,YES,F1,Z1'] },
  ],
  ['leaver-of-another-age', { oc3: ['A,05/05/2012,YES,F1,U1'] }],
  [
    'leaver-without-duty',
    { header: grown, episodes: [episode({ to: '01/05/2024', why: 'E3' })], oc3: leaver('U1') },
  ],
  ['decision-dates-differ', adoption('11/05/2024', '10/05/2024,,')],
  ['decision-half-ended', { placed_for_adoption: ['A,05/05/2012,10/05/2024,,RD1'] }],
  ['adoption-row-missing', { ...adoption('10/05/2024', '10/05/2024,,'), ad1: [] }],
  ['adoption-not-in-episodes', { ...adoption('10/05/2024', '10/05/2024,,'), episodes: IN_CARE }],
  [
    'in-list-not-in-episodes',
    {
      header: [...HEADER, 'B,F,05/05/2012,WBRI,,,'],
      episodes: [...IN_CARE, episode({ from: '01/03/2025' }).replace('A,', 'B,')],
      list8: [
        list8('01/05/2022'),
        list8('01/03/2025').replace('A,', 'B,'),
        list8('01/06/2024').replace('A,', 'C,'),
      ],
    },
  ],
  [
    'in-episodes-not-in-list',
    {
      header: [...HEADER, 'B,F,05/05/2012,WBRI,,,'],
      episodes: [...IN_CARE, episode({ from: '01/03/2025' }).replace('A,', 'B,')],
      list8: [list8('01/05/2022')],
    },
  ],
  ['education-not-in-care', { education: ['B,N,380,0,0'] }],
  ['health-child-unknown', { health: ['B,IHA,,10/05/2024,COMPLETED,Y'] }],
]

/** A child who was adopted in the year, by the two tables of adoption. */
function adoption(told: string, decision: string): Files {
  return {
    episodes: [
      episode({ to: '01/06/2024' }),
      episode({ from: '01/06/2024', to: '10/02/2025', rne: 'T', place: 'A3', why: 'E11' }),
    ],
    ad1: [`A,05/05/2012,${told},20/05/2024,1,2,MF,L11`],
    placed_for_adoption: [`A,05/05/2012,${decision}`],
  }
}

describe('a check', () => {
  test.each(CASES)('%s', (rule, given) => {
    const queries = queriesOf(given)
    expect([...new Set(queries.map((query) => query.rule))]).toEqual([rule])
    for (const { file, message } of queries) {
      expect(message.startsWith(`${file}, row `)).toBe(true)
      expect(message).not.toMatch(/KESTREL|\d\d\/\d\d\/\d{4}/)
    }
  })

  test('leaves alone what fits', () => {
    expect(queriesOf({})).toEqual([])
    expect(queriesOf(adoption('10/05/2024', '10/05/2024,,'))).toEqual([])
    expect(queriesOf({ oc2: oc2('12,,0,,1,1,1,0,,') })).toEqual([])
    expect(queriesOf({ header: grown, episodes: inCareTo17, oc3: leaver('Z1') })).toEqual([])
  })

  test('says nothing of a list whose day the episodes do not reach', () => {
    const late = [list8('01/05/2022').replace('A,', 'C,')]
    expect(queriesOf({ list8: late }).map(({ rule }) => rule)).toEqual([])
  })

  test('tells about the time in care of a care leaver only when all of it was loaded', () => {
    const born = { B: '2008-01-01', A: '2005-01-01' }
    const stay = [{ child: 'B', from: '2024-05-01', to: '2024-06-01', why: 'E4A' }]
    const now = { year: 2025, born, episodes: stay, oc3: { B: ['YES', 'F1', 'U1'] as const } }
    const long = { from: '2021-05-01', to: '2021-06-01', why: 'E4A' }
    const rules = (...given: SmallReturn[]) => smallScorecard(given).queries.map(({ rule }) => rule)
    expect(rules(now)).toEqual([])
    expect(rules({ year: 2022, born, episodes: [long] }, now)).toEqual(['leaver-not-eligible'])
    const later = [{ child: 'B', from: '2024-02-01', to: '2024-06-01', why: 'E4A' }]
    expect(rules({ year: 2022, born, episodes: [long] }, { ...now, episodes: later })).toEqual([])
  })

  test('is tried here or with the years put together, every one', () => {
    const elsewhere = [
      'episode-twice',
      'episode-closed',
      'episode-shortened',
      'episode-extended',
      'leaving-not-recorded',
      'extra-column',
      'code-and-words-disagree',
      'answer-not-told',
    ]
    const tried = new Set(['leaver-not-eligible', ...CASES.map(([rule]) => rule), ...elsewhere])
    expect(RULES.map(({ rule }) => rule).filter((rule) => !tried.has(rule))).toEqual([])
  })
})
