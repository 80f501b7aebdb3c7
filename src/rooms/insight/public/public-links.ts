import { paths } from '../paths.ts'

/** Where the parts of a published scorecard stand. */
export interface PublicLinks {
  readonly up: string
  /** What the names of its files follow: `/scorecard`, or `/scorecard/at/2026-03-31/scorecard`. */
  readonly folder: string
  readonly indicator: (id: string) => string
  readonly theme: (slug: string) => string
  /** Who lives where. */
  readonly homes: string
}

/** The addresses of the latest scorecard, or of the one of a date. */
export function publicLinks(date?: string): PublicLinks {
  if (date === undefined) {
    return {
      up: paths.public,
      folder: paths.public,
      indicator: paths.publicIndicator,
      theme: paths.publicTheme,
      homes: paths.publicHomes,
    }
  }
  return {
    up: paths.publicAt(date),
    folder: `${paths.publicAt(date)}/scorecard`,
    indicator: (id) => paths.publicIndicatorAt(date, id),
    theme: (slug) => paths.publicThemeAt(date, slug),
    homes: paths.publicHomesAt(date),
  }
}
