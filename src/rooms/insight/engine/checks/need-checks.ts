import { NO_DAY } from '../days.ts'
import type { Query } from '../query.ts'
import { anyOf } from '../reading/code-set.ts'
import { LS, PLACE } from '../reading/codes.ts'
import { codesIn, numbers, texts } from '../reading/table.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'
import { eachEpisode } from './rows.ts'

const SHORT_BREAK = anyOf(LS, 'V3 V4')
/** Where an order that takes a child's liberty cannot be carried out (rule 710). */
const NO_LIBERTY_ORDER = anyOf(PLACE, 'K1 K3 H5 P1 R5')

/** What does not fit between the episodes and what the child is: need, asylum, short breaks, liberty. */
export function checkNeeds(view: View): Query[] {
  return [
    ...needChanges(view),
    ...postcodesOfBreaks(view),
    ...homesOfAsylumSeekers(view),
    ...libertyOrders(view),
  ]
}

/** The main need is that of the start, and stays the same until the child leaves. */
function needChanges(view: View): Query[] {
  const { history, tables } = view.returns
  const need = codesIn(tables.episodes, 'CIN')
  const text = 'the main need is not the one that the time in care began with.'
  const queries: Query[] = []
  eachEpisode(view, (row, source, child) => {
    if (row === history.starts[child] || history.period[row] !== history.period[row - 1]) return
    const before = need[history.source[row - 1]!]!
    if (before !== 0 && need[source] !== 0 && need[source] !== before)
      queries.push(finding(view, 'episodes', source, 'need-changes', text))
  })
  return queries
}

/** Short breaks carry no postcodes. One query a child: such children have many rows. */
function postcodesOfBreaks(view: View): Query[] {
  const { tables, history } = view.returns
  const status = codesIn(tables.episodes, 'LS')
  const text = 'a short break has no postcodes, and one is given.'
  return firstOfEach(view, history.children, (row) => SHORT_BREAK[status[row]!] === 1, text, {
    rule: 'postcode-of-short-break',
    columns: ['HOME_POST', 'PL_POST'],
  })
}

function homesOfAsylumSeekers(view: View): Query[] {
  const { tables, history } = view.returns
  if (tables.uasc.length === 0) return []
  const alone = new Uint8Array(history.children)
  const who = numbers(tables.uasc, 'CHILD')
  for (let row = 0; row < tables.uasc.length; row++) alone[who[row]!] = 1
  const child = numbers(tables.episodes, 'CHILD')
  const text = 'a child who came alone from abroad has no home postcode here, and one is given.'
  return firstOfEach(view, history.children, (row) => alone[child[row]!] === 1, text, {
    rule: 'home-of-asylum-seeker',
    columns: ['HOME_POST'],
  })
}

/** The first episode of each child that a test picks and that has something in one of the columns. */
function firstOfEach(
  view: View,
  children: number,
  picks: (row: number) => boolean,
  text: string,
  { rule, columns }: { readonly rule: string; readonly columns: readonly string[] },
): Query[] {
  const { episodes } = view.returns.tables
  const child = numbers(episodes, 'CHILD')
  const cells = columns.map((column) => texts(episodes, column))
  const told = new Uint8Array(children)
  const queries: Query[] = []
  for (let row = 0; row < episodes.length; row++) {
    if (told[child[row]!] === 1 || !picks(row) || cells.every((column) => column[row] === 0))
      continue
    told[child[row]!] = 1
    queries.push(finding(view, 'episodes', row, rule, text))
  }
  return queries
}

function libertyOrders(view: View): Query[] {
  const { history, tables } = view.returns
  const { dolo, episodes } = tables
  const place = codesIn(episodes, 'PLACE')
  const child = numbers(dolo, 'CHILD')
  const start = numbers(dolo, 'DOLO_START')
  const text = 'the order began while the child lived in a home where it cannot be carried out.'
  const queries: Query[] = []
  for (let at = 0; at < dolo.length; at++) {
    const day = start[at]!
    if (day === NO_DAY) continue
    for (let row = history.starts[child[at]!]!; row < history.starts[child[at]! + 1]!; row++)
      if (
        history.from[row]! <= day &&
        history.to[row]! > day &&
        NO_LIBERTY_ORDER[place[history.source[row]!]!] === 1
      )
        queries.push(finding(view, 'dolo', at, 'liberty-order-home', text))
  }
  return queries
}
