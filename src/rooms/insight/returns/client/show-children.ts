import type { AggregateScorecard } from '../../engine/aggregate.ts'
import type { ChildList, ListedChild, Place } from '../../engine/quality/list-children.ts'
import { make, makeTable, part } from './dom.ts'
import { saveChildren } from './save-csv.ts'
import { nameOf } from './show-totals.ts'

const SHOWN = 200

/** How a line sees a child, in words. */
export const PLACES: Readonly<Record<Place, string>> = {
  counted: 'Counted',
  'not-counted': 'In the group, not counted',
  'left-out': 'Left out',
}

/** Fills the list of lines of which somebody may ask who is in them: those with a figure. */
export function offerLists({ indicators }: AggregateScorecard): void {
  const lines = indicators.filter((line) => line.value !== null)
  part('line').replaceChildren(
    ...lines.map((line) => make('option', { value: line.id }, `${line.id}: ${nameOf(line)}`)),
  )
  part('children-words').textContent = ''
  part('children-list').replaceChildren()
  part('save-children').hidden = true
  part('children').hidden = lines.length === 0
}

/** Who is in a line, on this screen only. */
export function showChildren(lineId: string, list: ChildList): void {
  const save = part('save-children')
  save.hidden = !list.ok || list.children.length === 0
  if (!list.ok) {
    part('children-words').textContent = list.why
    part('children-list').replaceChildren()
    return
  }
  save.onclick = () => saveChildren(lineId, list.children)
  part('children-words').textContent = inWords(list.children)
  part('children-list').replaceChildren(...tables(lineId, list.children))
}

function inWords(children: readonly ListedChild[]): string {
  const counts = Map.groupBy(children, (one) => one.place)
  const said = (Object.keys(PLACES) as Place[])
    .filter((place) => counts.has(place))
    .map((place) => `${PLACES[place]}: ${counts.get(place)?.length ?? 0}`)
  return said.length === 0 ? 'No child is in this figure.' : `${said.join('. ')}.`
}

function tables(lineId: string, children: readonly ListedChild[]): HTMLElement[] {
  if (children.length === 0) return []
  const more = children.length > SHOWN ? `, the first ${SHOWN} of ${children.length}` : ''
  // Of a share every part is 1 or nought, which the words say already.
  const parts = children.some((one) => (one.part ?? 0) > 1)
  return [
    makeTable({
      caption: `Children in ${lineId}${more}`,
      head: [
        { text: 'Child' },
        { text: 'Born' },
        { text: 'In the figure' },
        ...(parts ? [{ text: 'Part', numeric: true }] : []),
        { text: 'What it says' },
      ],
      rows: children
        .slice(0, SHOWN)
        .map(({ child, born, place, part: share, says }) => [
          child,
          born === '' ? '–' : born,
          PLACES[place],
          ...(parts ? [share === null ? '–' : String(share)] : []),
          says === '' ? '–' : says,
        ]),
    }),
  ]
}
