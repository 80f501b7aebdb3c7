import { addMonths, NO_DAY, startOfYear, type Day } from '../days.ts'
import type { Query } from '../query.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { SEX } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'

/** The tables of the return that name children (internal checks INT01 to INT09). */
const OF_THE_RETURN: readonly TableId[] = [
  'episodes',
  'reviews',
  'uasc',
  'oc2',
  'oc3',
  'ad1',
  'sbpfa',
  'prev_perm',
  'missing',
  'sw_episodes',
  'dolo',
]
/** Tables that repeat the date of birth (internal checks INT11 to INT18), and lists that do. */
const WITH_BIRTH: readonly TableId[] = [
  'header',
  ...OF_THE_RETURN.filter((id) => id !== 'episodes'),
  'list8',
  'list9',
  'list10',
]
/** One row a child in each file (internal checks INT31 to INT36). */
const ONE_ROW_EACH: readonly TableId[] = [
  'header',
  'uasc',
  'oc2',
  'oc3',
  'ad1',
  'prev_perm',
  'list8',
  'list9',
  'list10',
  'education',
]
const GIRL = anyOf(SEX, '2 F')
const BOY = anyOf(SEX, '1 M')
const UNKNOWN_SEX = code(SEX, 'U')

/** What the tables say differently about the same child; one query a child and table is enough. */
export function checkPeople(view: View): Query[] {
  return [
    ...notInHeader(view),
    ...births(view),
    ...sexes(view),
    ...sexOfAsylumSeekers(view),
    ...twice(view),
    ...oddHeaders(view),
  ]
}

function notInHeader(view: View): Query[] {
  const { history, tables } = view.returns
  if (tables.header.length === 0) return []
  const known = new Uint8Array(history.children)
  const child = numbers(tables.header, 'CHILD')
  for (let row = 0; row < tables.header.length; row++) known[child[row]!] = 1
  const queries: Query[] = []
  for (const id of OF_THE_RETURN) {
    const who = numbers(tables[id], 'CHILD')
    // Whoever is in the header, nearly everybody, costs one look; the others are told once a table.
    const told = new Set<number>()
    for (let row = 0; row < tables[id].length; row++) {
      if (known[who[row]!] === 1 || told.has(who[row]!)) continue
      told.add(who[row]!)
      queries.push(finding(view, id, row, 'not-in-header', 'the child is not in the header.'))
    }
  }
  return queries
}

function births(view: View): Query[] {
  const { history, tables } = view.returns
  const queries: Query[] = []
  for (const id of WITH_BIRTH) {
    const child = numbers(tables[id], 'CHILD')
    const born = numbers(tables[id], 'DOB')
    for (let row = 0; row < tables[id].length; row++)
      if (isOther(born[row]!, history.born[child[row]!]!))
        queries.push(
          finding(
            view,
            id,
            row,
            'birth-differs',
            'the date of birth is not the one in the latest header.',
          ),
        )
  }
  return queries
}

/** Whether two days of birth are told, and are not the same. */
function isOther(one: Day, other: Day): boolean {
  return one !== other && one !== NO_DAY && other !== NO_DAY
}

function sexes(view: View): Query[] {
  const { history, tables } = view.returns
  const child = numbers(tables.header, 'CHILD')
  const sex = codesIn(tables.header, 'SEX')
  const known = new Uint8Array(history.children)
  const queries: Query[] = []
  for (let row = 0; row < tables.header.length; row++) {
    const now = sexOf(sex[row]!)
    const before = known[child[row]!]!
    if (now !== 0 && before !== 0 && now !== before)
      queries.push(
        finding(view, 'header', row, 'sex-differs', 'the sex is not the same in every year.'),
      )
    if (now !== 0) known[child[row]!] = now
  }
  return queries
}

/** The sex of the two sets of codes alike: 2 for a girl, 1 for a boy, 0 for neither. */
function sexOf(code: number): number {
  return GIRL[code] === 1 ? 2 : BOY[code] === 1 ? 1 : 0
}

/** The table of children who came alone from abroad repeats the sex (internal check INT21). */
function sexOfAsylumSeekers(view: View): Query[] {
  const { header, uasc } = view.returns.tables
  const known = new Uint8Array(view.returns.history.children)
  const [who, sex] = [numbers(header, 'CHILD'), codesIn(header, 'SEX')]
  for (let row = 0; row < header.length; row++) known[who[row]!] = sexOf(sex[row]!)
  const [child, said] = [numbers(uasc, 'CHILD'), codesIn(uasc, 'SEX')]
  const queries: Query[] = []
  for (let row = 0; row < uasc.length; row++) {
    const [one, other] = [sexOf(said[row]!), known[child[row]!]!]
    if (one !== 0 && other !== 0 && one !== other)
      queries.push(finding(view, 'uasc', row, 'sex-differs', 'the sex is not that of the header.'))
  }
  return queries
}

/** Someone older than the return can hold (rule 351), or whose sex is not known (rule 232). */
function oddHeaders(view: View): Query[] {
  const { header } = view.returns.tables
  const [born, sex] = [numbers(header, 'DOB'), codesIn(header, 'SEX')]
  const queries: Query[] = []
  for (const file of view.returns.files) {
    if (file.table !== 'header') continue
    const oldest = file.year === null ? -NO_DAY : addMonths(startOfYear(file.year), -25 * 12)
    for (let row = file.from; row < file.to; row++) {
      if (born[row]! < oldest) queries.push(finding(view, 'header', row, ...BORN_TOO_EARLY))
      if (sex[row] === UNKNOWN_SEX) queries.push(finding(view, 'header', row, ...SEX_UNKNOWN))
    }
  }
  return queries
}

const BORN_TOO_EARLY = [
  'born-too-early',
  'the date of birth lies more than 25 years before the year began.',
] as const
const SEX_UNKNOWN = ['sex-unknown', 'the sex is recorded as unknown.'] as const

function twice(view: View): Query[] {
  const queries: Query[] = []
  const seen = new Int32Array(view.returns.history.children)
  for (const file of view.returns.files) {
    if (!ONE_ROW_EACH.includes(file.table)) continue
    const child = numbers(view.returns.tables[file.table], 'CHILD')
    for (let row = file.from; row < file.to; row++) {
      if (seen[child[row]!] === file.place + 1)
        queries.push(
          finding(
            view,
            file.table,
            row,
            'child-twice',
            'the child stands in this file twice; the last row counts.',
          ),
        )
      seen[child[row]!] = file.place + 1
    }
  }
  return queries
}
