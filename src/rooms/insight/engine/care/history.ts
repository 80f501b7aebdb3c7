import { birthday, NO_DAY } from '../days.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { LS, PLACE, RNE } from '../reading/codes.ts'
import type { FileYear } from '../reading/file-years.ts'
import type { ReadFile } from '../reading/read-file.ts'
import { codesIn, numbers, texts, type Tables } from '../reading/table.ts'
import { bornDays } from './born.ts'
import { NEXT_EPISODE, type Stitched } from './stitch.ts'

/** A run of care without a gap, from coming in to leaving. */
export interface Periods {
  count: number
  readonly child: Int32Array
  /** The first day, or the earliest that can be seen. */
  readonly start: Int32Array
  /** 1 when the files show the child coming into care; 0 when that lies before what was loaded. */
  readonly startKnown: Uint8Array
  /** The day of leaving; NO_DAY while in care. */
  readonly end: Int32Array
  readonly lastRow: Int32Array
}

/** A time with one carer. Changes of legal status and moves with the same carer do not end it. */
export interface Placements {
  count: number
  readonly period: Int32Array
  readonly start: Int32Array
  /** The end of its last episode, temporary ones apart. */
  readonly end: Int32Array
}

/**
 * Who was in care, when and where: the one account that every figure is computed from. Short breaks
 * (V3, V4) are not in it. Arrays over `rows` are in order of child, then time.
 */
export interface History {
  readonly children: number
  /** Where each child's rows begin; one more than there are children. */
  readonly starts: Int32Array
  readonly length: number
  /** The row of the episodes table. */
  readonly source: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly period: Int32Array
  /** The placement a row belongs to; a temporary row belongs to the one it will return to; -1 for none. */
  readonly placement: Int32Array
  /** For a temporary row the usual home's row, which answers for it; otherwise the row itself. */
  readonly home: Int32Array
  readonly periods: Periods
  readonly placements: Placements
  /** The placements of each child begin here. */
  readonly placementStarts: Int32Array
  readonly born: Int32Array
  readonly eighteen: Int32Array
  /** Each child's last day of a short break that began by any given day is asked of these. */
  readonly breaks: Breaks
}

/** Short breaks, in order of child. */
export interface Breaks {
  readonly starts: Int32Array
  readonly from: number[]
  readonly to: number[]
}

const SHORT_BREAK = anyOf(LS, 'V3 V4')
const TEMPORARY = anyOf(PLACE, 'T0 T1 T2 T3 T4')
const SAME_CARER_ADOPTION = anyOf(PLACE, 'A3 A5')
const NEW_CARER = anyOf(RNE, 'S P B')
const STARTED = code(RNE, 'S')

interface Building {
  readonly history: {
    -readonly [Key in keyof History]: History[Key]
  }
  readonly rne: Uint8Array
  readonly place: Uint8Array
  readonly post: Float64Array
  readonly rec: Uint8Array
}

/** Builds the account from the stitched episodes. */
export function buildHistory(
  tables: Tables,
  stitched: Stitched,
  files: readonly (ReadFile & FileYear)[],
  children: number,
): History {
  const history = emptyHistory(tables.episodes.length, children)
  history.born = bornDays(tables, files, children)
  history.born.forEach((day, child) => {
    if (day !== NO_DAY) history.eighteen[child] = birthday(day, 18)
  })
  const building: Building = {
    history,
    rne: codesIn(tables.episodes, 'RNE'),
    place: codesIn(tables.episodes, 'PLACE'),
    post: texts(tables.episodes, 'PL_POST'),
    rec: codesIn(tables.episodes, 'REC'),
  }
  layOut(building, tables, stitched)
  return history
}

function emptyHistory(length: number, children: number): Building['history'] {
  const ints = () => new Int32Array(length)
  return {
    children,
    starts: new Int32Array(children + 1),
    length: 0,
    source: ints(),
    from: ints(),
    to: ints(),
    period: ints(),
    placement: ints(),
    home: ints(),
    periods: {
      count: 0,
      child: ints(),
      start: ints(),
      startKnown: new Uint8Array(length),
      end: ints(),
      lastRow: ints(),
    },
    placements: { count: 0, period: ints(), start: ints(), end: ints() },
    placementStarts: new Int32Array(children + 1),
    born: new Int32Array(0),
    eighteen: new Int32Array(children).fill(NO_DAY),
    breaks: { starts: new Int32Array(children + 1), from: [], to: [] },
  }
}

function layOut(building: Building, tables: Tables, { order, dropped }: Stitched): void {
  const { history } = building
  const child = numbers(tables.episodes, 'CHILD')
  const from = numbers(tables.episodes, 'DECOM')
  const to = numbers(tables.episodes, 'DEC')
  const status = codesIn(tables.episodes, 'LS')
  let at = 0
  for (let who = 0; who < history.children; who++) {
    history.starts[who] = history.length
    history.placementStarts[who] = history.placements.count
    history.breaks.starts[who] = history.breaks.from.length
    let afterBreak = false
    for (; at < order.length && child[order[at]!] === who; at++) {
      const row = order[at]!
      if (dropped[row] === 1) continue
      if (SHORT_BREAK[status[row]!] === 1) {
        history.breaks.from.push(from[row]!)
        history.breaks.to.push(to[row]!)
        afterBreak = true
        continue
      }
      history.from[history.length] = from[row]!
      history.to[history.length] = to[row]!
      addRow(building, who, row, afterBreak)
      afterBreak = false
    }
  }
  history.starts[history.children] = history.length
  history.placementStarts[history.children] = history.placements.count
  history.breaks.starts[history.children] = history.breaks.from.length
}

function addRow(building: Building, child: number, source: number, afterBreak: boolean): void {
  const { history } = building
  const at = history.length++
  history.source[at] = source
  const fresh = at === history.starts[child] || afterBreak || beginsPeriod(building, at)
  const { periods } = history
  if (fresh) {
    periods.child[periods.count] = child
    periods.start[periods.count] = history.from[at]!
    // A child who moves on from short breaks comes into care on the day the new status begins.
    periods.startKnown[periods.count] = building.rne[source] === STARTED || afterBreak ? 1 : 0
    periods.count++
  }
  periods.end[periods.count - 1] = history.to[at]!
  periods.lastRow[periods.count - 1] = at
  history.period[at] = periods.count - 1
  addPlacement(building, at, fresh)
}

/** Whether a row begins a new period: a start, or a gap, or a real reason for leaving before it. */
function beginsPeriod({ history, rne, rec }: Building, at: number): boolean {
  if (rne[history.source[at]!] === STARTED) return true
  const ended = history.to[at - 1]!
  const why = rec[history.source[at - 1]!]!
  if (ended < history.from[at]!) return true
  return ended === history.from[at] && why !== NEXT_EPISODE && why !== 0
}

/**
 * A new placement begins with a new carer (RNE S, P, B). Temporary placements (T0 to T4) are passed
 * over, and so is the return from them to the same home; adoption by the present carer (A3, A5) is
 * no move (SSDA903 guidance on RNE and PLACE; local government metric 850).
 */
function addPlacement(building: Building, at: number, fresh: boolean): void {
  const { history, place, rne, post } = building
  const { placements } = history
  const source = history.source[at]!
  const before = fresh ? -1 : at - 1
  const open = before < 0 ? -1 : history.placement[before]!
  if (TEMPORARY[place[source]!] === 1) {
    history.placement[at] = open
    history.home[at] = open < 0 ? at : history.home[before]!
    return
  }
  history.home[at] = at
  let begins = open < 0
  if (!begins && NEW_CARER[rne[source]!] === 1 && SAME_CARER_ADOPTION[place[source]!] === 0) {
    const usual = history.source[history.home[before]!]!
    const away = history.home[before] !== before
    begins = !(away && place[usual] === place[source] && post[usual] === post[source])
  }
  if (begins) {
    placements.period[placements.count] = history.period[at]!
    placements.start[placements.count] = history.from[at]!
    placements.count++
  }
  placements.end[placements.count - 1] = history.to[at]!
  history.placement[at] = placements.count - 1
}
