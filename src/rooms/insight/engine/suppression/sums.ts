import { TIES, type LineTies, type Sum, type Term } from './ties.ts'

/** Every sum that the ties of the lines come to. */
export const SUMS: readonly Sum[] = Object.entries(TIES).flatMap(([id, ties]) => sumsOf(id, ties))

function sumsOf(id: string, ties: LineTies): Sum[] {
  const same = (one: Term, other: Term): Sum => ({ whole: [one], parts: [other], rest: 'nobody' })
  return [
    ...(ties.counts === undefined ? [] : [same(ties.counts, id)]),
    ...(ties.group === undefined ? [] : [same(ties.group, `of ${id}`)]),
    ...(ties.countsSome ?? []).map((whole): Sum => ({
      whole: [whole],
      parts: [id],
      rest: 'of no matter',
    })),
    ...(ties.groupWithin ?? []).map((whole): Sum => ({
      whole: [whole],
      parts: [`of ${id}`],
      rest: 'children',
    })),
    ...(ties.months === undefined ? [] : monthsOf(id, ties.months)),
    ...(ties.sums ?? []),
  ]
}

/**
 * A time that moves on by a month takes one month in and leaves one behind; and each is the sum of its
 * months. A child who came in twice is counted in two months and once in the year, so that the two
 * may differ by a few; a reader may guess by how many.
 */
function monthsOf(long: Term, { of: month, every }: NonNullable<LineTies['months']>): Sum[] {
  const months = Array.from({ length: every }, (_, back) =>
    back === 0 ? month : `${month}@-${back}`,
  )
  return [
    { whole: [long, `${month}@-${every}`], parts: [`${long}@-1`, month], rest: 'nobody' },
    { whole: [long], parts: months, rest: 'nobody', once: true },
  ]
}
