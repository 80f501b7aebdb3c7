import type { Story } from './year-rows.ts'

export const POSTCODE_HEADINGS = 'pcds,oseast1m,osnrth1m,oslaua'

/** The middle of Wrenshire on a grid of metres; no such place lies there. */
const EAST = 450_000
const NORTH = 250_000
/** Metres in a mile as the collection's guide reckons (SSDA903: 1.6093). */
const MILE = 1609.3

/**
 * A postcode file in the form of the Office for National Statistics, for the invented postcodes of
 * some children: each lies as far from the middle as the return says. The first use of a postcode wins.
 */
export function* postcodeRows(stories: Iterable<Story>): Generator<string> {
  const known = new Set<string>()
  for (let sector = 1; sector <= 9; sector++) yield `ZX1 ${sector}AB,${EAST},${NORTH},E10000099`
  for (const { episodes } of stories)
    for (const { home } of episodes) {
      if (home.post === '' || home.miles === '' || known.has(home.post)) continue
      known.add(home.post)
      const metres = Math.round(Number(home.miles) * MILE)
      yield `${home.post},${EAST + metres},${NORTH},${home.authority}`
    }
}
