import { latestDay } from '../coverage.ts'
import { endOfYear, startOfYear, type Day } from '../days.ts'
import { extractsOf, type Extract } from '../extracts.ts'
import type { Query } from '../query.ts'
import { numbers } from '../reading/table.ts'
import { newView, type View } from '../view.ts'
import { finding } from './finding.ts'
import { yearsOf } from './rows.ts'

/** What does not fit between the return and the files that a council holds beside it. */
export function checkLists(view: View): Query[] {
  return [...listAgainstEpisodes(view), ...schoolChildren(view), ...healthChildren(view)]
}

/** Further than this beyond the latest date in the episodes, nobody can say that they reach a day. */
const REACH_DAYS = 31

/** Whether the loaded episodes tell who was in care on a day. */
export function episodesReach({ returns }: View, day: Day): boolean {
  const years = yearsOf(returns.files, 'episodes')
  return (
    years.length > 0 &&
    day >= startOfYear(Math.min(...years)) &&
    day <= Math.max(endOfYear(Math.max(...years)), latestDay(returns)) &&
    day <= latestDay(returns) + REACH_DAYS
  )
}

/** List 8 and the episodes are about the same children; on the day of the list both tell who they are. */
function listAgainstEpisodes(view: View): Query[] {
  return extractsOf(view.returns, 'list8').flatMap((extract) =>
    episodesReach(view, extract.day) ? compare(view, extract) : [],
  )
}

function compare(view: View, extract: Extract): Query[] {
  const { returns } = view
  const { history, tables } = returns
  const child = numbers(tables.list8, 'CHILD')
  const started = numbers(tables.list8, 'STARTED')
  const ceased = numbers(tables.list8, 'CEASED')
  const seen = newView(returns, extract.day, view.terms)
  const inEpisodes = new Uint8Array(history.children)
  seen.children.forEach((who) => (inEpisodes[who] = 1))
  const inList = new Uint8Array(history.children)
  const queries: Query[] = []
  for (let row = extract.from; row < extract.to; row++) {
    const who = child[row]!
    const inCare = started[row]! <= extract.day && ceased[row]! > extract.day
    if (!inCare || history.eighteen[who]! <= extract.day) continue
    inList[who] = 1
    if (inEpisodes[who] === 0) queries.push(finding(view, 'list8', row, ...ONLY_IN_LIST))
  }
  seen.children.forEach((who, at) => {
    if (inList[who] === 0)
      queries.push(finding(view, 'episodes', history.source[seen.rows[at]!]!, ...ONLY_IN_EPISODES))
  })
  return queries
}

const ONLY_IN_LIST = [
  'in-list-not-in-episodes',
  'on the day of the list the child is in care by it, and not by the episodes.',
] as const
const ONLY_IN_EPISODES = [
  'in-episodes-not-in-list',
  'on the day of list 8 the child is in care by the episodes, and not by the list.',
] as const

/** The virtual school's children were in care at some time in the year that their file is of. */
function schoolChildren(view: View): Query[] {
  const { history, tables, files } = view.returns
  const years = new Set(yearsOf(files, 'episodes'))
  const child = numbers(tables.education, 'CHILD')
  const queries: Query[] = []
  for (const file of files) {
    if (file.table !== 'education' || file.year === null || !years.has(file.year)) continue
    const [from, to] = [startOfYear(file.year), endOfYear(file.year)]
    for (let row = file.from; row < file.to; row++) {
      let found = false
      const last = history.starts[child[row]! + 1]!
      for (let at = history.starts[child[row]!]!; at < last && !found; at++)
        found = history.from[at]! <= to && history.to[at]! >= from
      if (!found)
        queries.push(
          finding(
            view,
            'education',
            row,
            'education-not-in-care',
            'the child was not in care in the year of the file.',
          ),
        )
    }
  }
  return queries
}

/** Children whom the health service knows and the return does not; one query a child. */
function healthChildren(view: View): Query[] {
  const { history, tables } = view.returns
  if (tables.episodes.length === 0) return []
  const known = new Uint8Array(history.children)
  for (const id of ['header', 'episodes', 'list8'] as const) {
    const child = numbers(tables[id], 'CHILD')
    for (let row = 0; row < tables[id].length; row++) known[child[row]!] = 1
  }
  const child = numbers(tables.health, 'CHILD')
  const queries: Query[] = []
  for (let row = 0; row < tables.health.length; row++) {
    if (known[child[row]!] === 1) continue
    known[child[row]!] = 1
    queries.push(
      finding(view, 'health', row, 'health-child-unknown', 'no other file knows this child.'),
    )
  }
  return queries
}
