import { AGE_BANDS, HOME_KINDS } from '../sufficiency/homes.ts'

/** How many bands of age and kinds of home there are; a child is in one of each. */
export const BANDS = AGE_BANDS.length
export const KINDS = HOME_KINDS.length
/** The band of children of whom no file holds a date of birth: they do not grow older here. */
export const NO_AGE = BANDS - 1

/** Children leave care far sooner in their first year than after it, so rates are kept apart. */
export const TENURES = 2
export const FIRST_YEAR = 365

/** The place of a band, kind and time in care in a flat list of rates. */
export function cellOf(band: number, kind: number, tenure: number): number {
  return (band * KINDS + kind) * TENURES + tenure
}

/** The place of a band and kind. */
export function homeOf(band: number, kind: number): number {
  return band * KINDS + kind
}
