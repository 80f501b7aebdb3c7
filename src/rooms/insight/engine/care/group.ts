/** Rows grouped by child, by counting: linear, and the rows of a child keep their order. */
export interface Groups {
  readonly order: Int32Array
  /** Where the rows of each child begin in `order`; one more than there are children. */
  readonly starts: Int32Array
}

/** Groups the first `length` rows of a table by their child. */
export function groupByChild(child: Int32Array, length: number, children: number): Groups {
  const starts = new Int32Array(children + 1)
  for (let row = 0; row < length; row++) starts[child[row]! + 1]!++
  for (let at = 0; at < children; at++) starts[at + 1] = starts[at + 1]! + starts[at]!
  const next = starts.slice(0, children)
  const order = new Int32Array(length)
  for (let row = 0; row < length; row++) {
    const at = child[row]!
    order[next[at]!] = row
    next[at] = next[at]! + 1
  }
  return { order, starts }
}
