import { anyOf } from '../reading/code-set.ts'
import { PLACE, RNE } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import type { View } from '../view.ts'

const WITH_CARER = anyOf(RNE, 'T U')
const SAME_CARER_ADOPTION = anyOf(PLACE, 'A3 A5')

/**
 * How many placements a child had in the time of the view when a move together with the same carer is
 * one too. Adoption by the present carer is no move either way, nor is a short stay elsewhere.
 */
export function homesIn(view: View, child: number): number {
  const { history, tables } = view.returns
  const rne = codesIn(tables.episodes, 'RNE')
  const place = codesIn(tables.episodes, 'PLACE')
  let found = 0
  let placement = -1
  let counted = false
  for (let row = history.starts[child]!; row < history.starts[child + 1]!; row++) {
    if (history.home[row] !== row || history.placement[row]! < 0) continue
    if (history.from[row]! > view.day) break
    const source = history.source[row]!
    const moved = WITH_CARER[rne[source]!] === 1 && SAME_CARER_ADOPTION[place[source]!] === 0
    if (moved || history.placement[row] !== placement) counted = false
    placement = history.placement[row]!
    // A home counts once, with the first of its rows that reaches into the time.
    if (counted || history.to[row]! < view.from) continue
    counted = true
    found++
  }
  return found
}
