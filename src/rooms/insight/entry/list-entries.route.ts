import { personOf } from '#platform/auth/actor.ts'
import { definePage } from '#platform/http/page.ts'
import { namePeople } from '#rooms/council/index.ts'
import { dayFromIso } from '../engine/days.ts'
import { timeInWords } from '../engine/entered/due.ts'
import { paths } from '../paths.ts'
import {
  theAnalystOfThisBoard,
  whoeverEntersThisFigure,
  whoeverWorksWithEntries,
} from '../policies.ts'
import { byTheme } from '../readings/themes.ts'
import { loadEntries, type BoardEntries } from './load-entries.ts'
import { ownerOf } from './owners.ts'
import { readRows } from './read-rows.ts'
import { sayFigure } from './say-entered.ts'
import { listToEnter } from './to-enter.ts'
import { upperFirst, type EntryRow } from './what-is-due.ts'
import { listIndicators } from '../measures/indicators.ts'

/** What must be entered by hand: what is in, what is due, what is late, and whose it is. */
export const listEntriesPage = definePage<BoardEntries>({
  path: paths.entries,
  policy: whoeverWorksWithEntries,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => loadEntries(tx, ask.actor, ask.query['board']),
  template: 'insight/entry/list-entries.njk',
  async view(tx, ask) {
    const { board, boards, owners, bodyId } = ask.record
    const { rows } = await readRows(tx, bodyId)
    const me = personOf(ask.actor).personId
    const isMine = ({ indicator }: EntryRow) => ownerOf(owners, indicator.id) === me
    const mineFirst = ask.query['show'] !== 'all' && rows.some(isMine)
    const shown = mineFirst ? rows.filter(isMine) : rows
    const names = await namePeople(tx, [...owners.values()])
    const nameOf = (id: string | undefined) =>
      names.find((one) => one.id === id)?.name ?? 'The analyst'
    const mayEnter = (row: EntryRow) =>
      whoeverEntersThisFigure(ask.actor, {
        bodyId,
        ownerId: ownerOf(owners, row.indicator.id) ?? null,
      })
    const late = shown.filter((row) => row.state === 'late')
    return {
      title: 'Figures to enter',
      board: board.name,
      tabs: tabsOf(rows.some(isMine), mineFirst, board.slug),
      boards:
        boards.length > 1
          ? boards.map((one) => ({
              text: one.name,
              href: `${paths.entries}?board=${one.slug}`,
              current: one.slug === board.slug,
            }))
          : [],
      lateSays: saySome(late.length, 'late'),
      together: togetherOf(shown.filter(mayEnter), board.slug),
      themes: byTheme(shown.map((row) => ({ id: row.indicator.of ?? row.indicator.id, row }))).map(
        (theme) => ({
          title: theme.title,
          rows: theme.items.map(({ row }) => ({
            title: row.indicator.title,
            series: row.indicator.series,
            href: paths.entry(
              board.slug,
              row.indicator.id,
              row.source,
              row.next ?? row.latest?.asAt,
            ),
            source: row.source,
            owner: nameOf(ownerOf(owners, row.indicator.id)),
            latest: row.latest
              ? `${sayFigure(row.latest, row.indicator.unit)}, ${timeInWords(row.window, dayFromIso(row.latest.asAt)!)}`
              : 'Nothing yet',
            says: row.says,
            chip: chips[row.state],
          })),
        }),
      ),
      others: ask.may(theAnalystOfThisBoard) ? othersOf(board.slug) : [],
      ownersHref: ask.may(theAnalystOfThisBoard) ? paths.entryOwners(board.slug) : null,
      isEmpty: rows.length === 0,
    }
  },
})

const chips = {
  in: { text: 'In', kind: 'done' },
  due: { text: 'Due', kind: 'wait' },
  late: { text: 'Late', kind: 'late' },
} as const

const saySome = (count: number, word: string): string =>
  count === 0
    ? 'Nothing is late.'
    : `${count} ${count === 1 ? 'figure is' : 'figures are'} ${word}.`

function tabsOf(hasMine: boolean, mineFirst: boolean, slug: string) {
  if (!hasMine) return []
  return [
    { text: 'Yours', href: `${paths.entries}?board=${slug}`, current: mineFirst },
    { text: 'Everyone’s', href: `${paths.entries}?board=${slug}&show=all`, current: !mineFirst },
  ]
}

/** The times of which more than one figure is missing: they can be entered together. */
function togetherOf(rows: readonly EntryRow[], slug: string) {
  const times = new Map<string, EntryRow[]>()
  for (const row of rows)
    if (row.next) {
      const key = `${row.window} ${row.next}`
      times.set(key, [...(times.get(key) ?? []), row])
    }
  return [...times.values()]
    .filter((missing) => missing.length > 1)
    .map((missing) => {
      const { window, next } = missing[0]!
      return {
        text: upperFirst(timeInWords(window, dayFromIso(next!)!)),
        href: paths.entriesTogether(slug, window, next!),
        line: `${missing.length} figures are not in`,
      }
    })
}

/** Any other indicator can have a second source beside the returns. */
function othersOf(slug: string) {
  const needed = new Set(listToEnter().map(({ id }) => id))
  return listIndicators()
    .filter(({ id }) => !needed.has(id))
    .map(({ id, title, series }) => ({
      text: series ? `${title}: ${series}` : title,
      href: paths.entry(slug, id),
    }))
}
