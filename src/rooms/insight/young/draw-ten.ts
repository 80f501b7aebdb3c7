import { drawing, element } from '#ui/charts/markup.ts'

const STEP = 34
const HEIGHT = 64

/** Ten people in a row, so many of them filled. The words beside it say the same, so it is not read out. */
export function drawTen(filled: number): string {
  const people = Array.from({ length: 10 }, (_, at) => person(at * STEP + 15, at < filled))
  return drawing({ width: 10 * STEP - 4, height: HEIGHT, name: '' }, ...people)
}

function person(middle: number, isFilled: boolean): string {
  const look = isFilled
    ? { class: 'ten__on', fill: '#86125e' }
    : { class: 'ten__off', fill: 'none', stroke: '#85708f', 'stroke-width': 2.5 }
  const left = middle - 12
  return element(
    'g',
    look,
    element('circle', { cx: middle, cy: 13, r: 9.5 }),
    element('path', { d: `M${left} 60V42a12 12 0 0 1 24 0v18Z` }),
  )
}

/** A home with a door: for a number that is no share of anything. */
export function drawHome(): string {
  return drawing(
    { width: 72, height: 64, name: '' },
    element('path', {
      class: 'ten__on',
      fill: '#86125e',
      d: 'M4 62V30a32 28 0 0 1 64 0v32H46V44a10 10 0 0 0-20 0v18Z',
    }),
  )
}
