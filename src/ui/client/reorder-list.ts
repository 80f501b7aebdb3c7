/** Moves rows at once, by button or by dragging; the new order is saved when the reader says so. */
export function offerReordering(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-reorder]')) wire(form)
}

function wire(form: HTMLFormElement): void {
  form.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="move"]')
    const item = button?.closest<HTMLElement>('[data-reorder-item]')
    if (!button || !item) return
    event.preventDefault()
    const up = button.value.startsWith('up:')
    const other = up ? item.previousElementSibling : item.nextElementSibling
    if (!other) return
    if (up) other.before(item)
    else other.after(item)
    settle(form, item)
    const again = button.disabled ? item.querySelector<HTMLElement>('button:enabled') : button
    again?.focus()
  })
  for (const grip of form.querySelectorAll<HTMLElement>('[data-reorder-grip]')) {
    grip.hidden = false
    grip.addEventListener('pointerdown', (event) => drag(form, grip, event))
  }
}

function drag(form: HTMLFormElement, grip: HTMLElement, start: PointerEvent): void {
  const item = grip.closest<HTMLElement>('[data-reorder-item]')
  if (!item) return
  start.preventDefault()
  grip.setPointerCapture(start.pointerId)
  item.classList.add('reorder__item--dragged')
  const move = (event: PointerEvent) => {
    const before = item.previousElementSibling
    const after = item.nextElementSibling
    if (before && event.clientY < middleOf(before)) before.before(item)
    else if (after && event.clientY > middleOf(after)) after.after(item)
  }
  const end = () => {
    grip.removeEventListener('pointermove', move)
    item.classList.remove('reorder__item--dragged')
    settle(form, item)
  }
  grip.addEventListener('pointermove', move)
  grip.addEventListener('lostpointercapture', end, { once: true })
}

function middleOf(element: Element): number {
  const box = element.getBoundingClientRect()
  return box.top + box.height / 2
}

/** After a move: which buttons can still move, what was done in words, and the way to save it. */
function settle(form: HTMLFormElement, moved: HTMLElement): void {
  const items = [...form.querySelectorAll<HTMLElement>('[data-reorder-item]')]
  for (const [index, item] of items.entries()) {
    const [up, down] = item.querySelectorAll<HTMLButtonElement>('button[name="move"]')
    if (up) up.disabled = index === 0
    if (down) down.disabled = index === items.length - 1
  }
  const order = form.querySelector<HTMLInputElement>('[data-reorder-order]')
  if (order) order.value = items.map((item) => item.dataset['reorderItem']).join(',')
  const name = moved.querySelector('.reorder__text')?.textContent ?? ''
  const said = form.querySelector('[data-reorder-said]')
  if (said)
    said.textContent = `${name} is now number ${items.indexOf(moved) + 1} of ${items.length}`
  const save = form.querySelector<HTMLElement>('[data-reorder-save]')
  if (save) save.hidden = false
  form.dispatchEvent(new Event('input', { bubbles: true }))
}
