/** The parts of the scorecard in the order a Board reads them. */
export const themes: readonly { readonly title: string; readonly ids: readonly string[] }[] = [
  { title: 'Children in care', ids: ['D1', 'D2', 'D3', 'D4', 'D5'] },
  { title: 'Having a say', ids: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7'] },
  { title: 'Health', ids: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] },
  { title: 'A settled home', ids: ['S1', 'S4', 'S5', 'S6', 'S12', 'S13', 'S14'] },
  { title: 'Safety', ids: ['S10', 'S11'] },
  { title: 'A family for life', ids: ['S2', 'S3', 'A1', 'A2', 'A3', 'A10'] },
  { title: 'School', ids: ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10'] },
  { title: 'Care leavers', ids: ['L1', 'L2', 'L3', 'E11', 'L4'] },
]

const OTHER = 'Other measures'

/** The part of the scorecard that an indicator stands in. */
export const themeOf = (id: string): string =>
  themes.find((theme) => theme.ids.includes(id))?.title ?? OTHER

/** Puts indicators under their headings, in the order a Board reads them; no heading without one. */
export function byTheme<T extends { readonly id: string }>(
  items: readonly T[],
): { title: string; items: T[] }[] {
  const place = (item: T) =>
    themes.flatMap((theme) => theme.ids).indexOf(item.id) + 1 || Number.MAX_SAFE_INTEGER
  const sorted = [...items].sort((a, b) => place(a) - place(b))
  return [...themes.map((theme) => theme.title), OTHER]
    .map((title) => ({ title, items: sorted.filter((item) => themeOf(item.id) === title) }))
    .filter((theme) => theme.items.length > 0)
}
