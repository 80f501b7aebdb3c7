/** A share as a young person reads it: how many of ten people, in words and for a picture. */
export interface InTen {
  readonly words: string
  /** How many of ten figures are filled. */
  readonly filled: number
}

/**
 * A percentage as so many in ten. It is coarser than the figure that everybody can read already.
 * Some are never told as none, and nearly all never as all: neither in words nor in the picture.
 */
export function inTen(percent: number): InTen {
  if (percent <= 0) return { words: 'None', filled: 0 }
  if (percent >= 100) return { words: 'All', filled: 10 }
  const filled = Math.min(9, Math.max(1, Math.floor(percent / 10 + 0.5)))
  if (percent < 5) return { words: 'Very few', filled }
  if (percent >= 95) return { words: 'Nearly all', filled }
  return { words: filled === 5 ? 'About half' : `About ${filled} in every 10`, filled }
}
