/**
 * The lists by which "who lives where" is counted, in the order of every table. Kinds of home follow
 * the placement codes of the return (SSDA903 PLACE); the grouping is Hearth's own.
 */
export const HOME_KINDS = [
  'relatives',
  'foster',
  'adoption',
  'childrens-home',
  'secure',
  'residential',
  'school',
  'supported',
  'parents',
  'other',
] as const

export type HomeKind = (typeof HOME_KINDS)[number]

export const KIND_WORDS: Readonly<Record<HomeKind, string>> = {
  relatives: 'Foster care with relatives or friends',
  foster: 'Foster care with other carers',
  adoption: 'Placed for adoption',
  'childrens-home': 'Children’s home',
  secure: 'Secure home or custody',
  residential: 'Residential care, hospital or family centre',
  school: 'Residential school',
  supported: 'Supported accommodation',
  parents: 'With parents',
  other: 'Other, unregistered or not on the list',
}

/** Who runs the home (SSDA903 PLACE_PROVIDER). */
export const PROVIDERS = [
  'own',
  'other-council',
  'other-public',
  'private',
  'voluntary',
  'parents',
  'unknown',
] as const

export type ProviderKind = (typeof PROVIDERS)[number]

export const PROVIDER_WORDS: Readonly<Record<ProviderKind, string>> = {
  own: 'The council itself',
  'other-council': 'Another council',
  'other-public': 'Another public body',
  private: 'Private provider',
  voluntary: 'Voluntary provider',
  parents: 'Parents',
  unknown: 'Not recorded',
}

/** How far the home lies from the one the child came from. */
export const DISTANCES = ['near', 'far', 'unknown'] as const

export type DistanceBand = (typeof DISTANCES)[number]

export const DISTANCE_WORDS: Readonly<Record<DistanceBand, string>> = {
  near: '20 miles or less',
  far: 'More than 20 miles',
  unknown: 'Not known',
}

/** In the council's own area or not. */
export const AREAS = ['in', 'out', 'unknown'] as const

export type AreaBand = (typeof AREAS)[number]

export const AREA_WORDS: Readonly<Record<AreaBand, string>> = {
  in: 'In the council’s area',
  out: 'Outside it',
  unknown: 'Not known',
}

/** Ages in completed years; "unknown" when no file holds a date of birth. */
export const AGE_BANDS = ['0-4', '5-9', '10-15', '16-17', 'unknown'] as const

export type AgeBand = (typeof AGE_BANDS)[number]

export const AGE_WORDS: Readonly<Record<AgeBand, string>> = {
  '0-4': '0 to 4',
  '5-9': '5 to 9',
  '10-15': '10 to 15',
  '16-17': '16 and 17',
  unknown: 'Not known',
}

/** The age at which each band but the first begins, and the one at which care ends. */
export const BAND_BIRTHDAYS = [5, 10, 16, 18] as const

/** How many children there are of each of some names. */
export type Counts<Name extends string> = Readonly<Record<Name, number>>

/** Two lists crossed: a row for each of the first. */
export type Cross<Row extends string, Column extends string> = Readonly<Record<Row, Counts<Column>>>
