/** The order that a posted reorderList asks for: what it held, after the button that was pressed. */
export function orderAfter(form: {
  order?: string | undefined
  move?: string | undefined
}): string[] {
  const order = (form.order ?? '').split(',').filter((id) => id !== '')
  return reorder(order, form.move)
}

/** The order after one press of Move up or Move down; an unknown or impossible move changes nothing. */
export function reorder(order: readonly string[], move: string | undefined): string[] {
  const next = [...order]
  const match = /^(up|down):(.+)$/s.exec(move ?? '')
  if (!match) return next
  const from = next.indexOf(match[2] ?? '')
  const to = match[1] === 'up' ? from - 1 : from + 1
  const other = next[to]
  if (from < 0 || other === undefined) return next
  next[to] = next[from] as string
  next[from] = other
  return next
}
