import { NO_DAY } from '../days.ts'
import type { Query } from '../query.ts'
import { anyOf } from '../reading/code-set.ts'
import { SEX } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'

const WITH_BIRTH: readonly TableId[] = ['header', 'reviews', 'uasc', 'oc2', 'oc3', 'ad1', 'missing']
const ONE_ROW_EACH: readonly TableId[] = ['header', 'uasc', 'oc2', 'oc3', 'ad1', 'prev_perm']
const GIRL = anyOf(SEX, '2 F')
const BOY = anyOf(SEX, '1 M')

/** What the tables say differently about the same child. */
export function checkPeople(view: View): Query[] {
  return [...notInHeader(view), ...births(view), ...sexes(view), ...twice(view)]
}

function notInHeader(view: View): Query[] {
  const { history, tables } = view.returns
  if (tables.header.length === 0) return []
  const known = new Uint8Array(history.children)
  const child = numbers(tables.header, 'CHILD')
  for (let row = 0; row < tables.header.length; row++) known[child[row]!] = 1
  const queries: Query[] = []
  for (let who = 0; who < history.children; who++) {
    const first = history.starts[who]!
    if (known[who] === 0 && first < history.starts[who + 1]!)
      queries.push(
        finding(
          view,
          'episodes',
          history.source[first]!,
          'not-in-header',
          'the child is not in the header.',
        ),
      )
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
      if (born[row] !== NO_DAY && born[row] !== history.born[child[row]!])
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

function sexes(view: View): Query[] {
  const { history, tables } = view.returns
  const child = numbers(tables.header, 'CHILD')
  const sex = codesIn(tables.header, 'SEX')
  const known = new Uint8Array(history.children)
  const queries: Query[] = []
  for (let row = 0; row < tables.header.length; row++) {
    const now = GIRL[sex[row]!] === 1 ? 2 : BOY[sex[row]!] === 1 ? 1 : 0
    const before = known[child[row]!]!
    if (now !== 0 && before !== 0 && now !== before)
      queries.push(
        finding(view, 'header', row, 'sex-differs', 'the sex is not the same in every year.'),
      )
    if (now !== 0) known[child[row]!] = now
  }
  return queries
}

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
