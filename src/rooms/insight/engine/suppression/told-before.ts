import { figureKey, groupKey } from './quantities.ts'

/** What an earlier publication showed of one line, rounded as it was shown. */
export interface EarlierLine {
  readonly id: string
  /** The last day of the time that the figure is of. */
  readonly asAt: string
  /** Null when it was not shown, or when there was none. */
  readonly value: number | null
  /** Out of how many, where that was shown. */
  readonly group: number | null
  /** Whether the figure is a number of children. */
  readonly isCount: boolean
}

/** Everything that earlier publications told, and that is known for ever. */
export interface ToldBefore {
  /**
   * Whether a cell is public already. A figure that was corrected counts as told, old and new; but a
   * new one that may not be shown is not told by an old one that was another.
   */
  readonly showed: (key: string, now: number | null, hidden: boolean) => boolean
  /** Whether a figure stood in an earlier publication, shown or not. */
  readonly mentions: (key: string) => boolean
  readonly numbers: readonly {
    readonly line: string
    readonly asAt: string
    readonly counted: number
  }[]
}

/** Gathers what earlier publications showed. */
export function tellBefore(earlier: readonly EarlierLine[]): ToldBefore {
  const mentioned = new Set(earlier.map(({ id, asAt }) => figureKey(id, asAt)))
  const shown = new Map<string, Set<number>>()
  const add = (key: string, value: number) =>
    shown.set(key, (shown.get(key) ?? new Set()).add(value))
  for (const { id, asAt, value, group } of earlier) {
    if (value !== null) add(figureKey(id, asAt), value)
    if (group !== null) add(groupKey(id, asAt), group)
  }
  return {
    mentions: (key) => mentioned.has(key),
    showed(key, now, hidden) {
      const values = shown.get(key)
      return values !== undefined && (!hidden || (now !== null && values.has(now)))
    },
    numbers: earlier.flatMap(({ id, asAt, value, isCount }) =>
      isCount && value !== null && Number.isInteger(value)
        ? [{ line: id, asAt, counted: value }]
        : [],
    ),
  }
}
