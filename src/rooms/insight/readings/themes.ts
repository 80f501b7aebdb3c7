/** A part of the scorecard: its name in addresses, its heading, and the indicators in it. */
export interface Theme {
  readonly slug: string
  readonly title: string
  /** What the part is about, in a sentence. */
  readonly about: string
  readonly ids: readonly string[]
}

/** The parts of the scorecard in the order a Board reads them. */
export const themes: readonly Theme[] = [
  {
    slug: 'children-in-care',
    title: 'Children in care',
    about: 'How many children the council looks after, who comes and who leaves.',
    ids: ['D1', 'D2', 'D3', 'D4', 'D5'],
  },
  {
    slug: 'having-a-say',
    title: 'Having a say',
    about: 'Whether children and young people are asked, and take part.',
    ids: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7'],
  },
  {
    slug: 'health',
    title: 'Health',
    about: 'Health assessments, teeth, immunisations and how children feel.',
    ids: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  },
  {
    slug: 'homes',
    title: 'A settled home',
    about: 'Where children live, how far from home, and how often they have to move.',
    ids: ['S1', 'S4', 'S5', 'S6', 'S12', 'S13', 'S14'],
  },
  {
    slug: 'safety',
    title: 'Safety',
    about: 'Children who went missing from where they live.',
    ids: ['S10', 'S11'],
  },
  {
    slug: 'adoption',
    title: 'A family for life',
    about: 'Adoption and special guardianship, and how long children wait.',
    ids: ['S2', 'S3', 'A1', 'A2', 'A3', 'A10', 'AF'],
  },
  {
    slug: 'fostering',
    title: 'Fostering',
    about: 'The foster carers there are, who joins and who leaves, and how safe care is.',
    ids: ['F1', 'F2', 'F3', 'F4', 'S7', 'S8', 'S9'],
  },
  {
    slug: 'school',
    title: 'School',
    about: 'How children do at school, and whether school keeps them.',
    ids: ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10'],
  },
  {
    slug: 'care-leavers',
    title: 'Care leavers',
    about: 'Young people who left care: their plans, homes, work, and staying in touch.',
    ids: ['L1', 'L2', 'L3', 'L3n', 'E11', 'L4'],
  },
  {
    slug: 'the-board',
    title: 'The Board itself',
    about: 'What the Board and its members did for the children they are parents to.',
    ids: ['G1', 'G2', 'G3', 'G4'],
  },
]

const other: Theme = {
  slug: 'other',
  title: 'Other measures',
  about: 'Figures that stand in no other part.',
  ids: [],
}

/** Every part there can be, the one for what stands nowhere else last. */
export const allThemes: readonly Theme[] = [...themes, other]

/** The indicator that a line belongs to by its name: `H2-list-8` is of H2, `AF-matched` of AF. */
const familyOf = (id: string): string => id.split('-')[0] ?? id

/** The part of the scorecard that a line stands in. */
export const themeOf = (id: string): Theme =>
  themes.find((theme) => theme.ids.includes(id) || theme.ids.includes(familyOf(id))) ?? other

/** Puts lines under their headings, in the order a Board reads them; no heading without one. */
export function byTheme<T extends { readonly id: string }>(
  items: readonly T[],
): { slug: string; title: string; about: string; items: T[] }[] {
  const order = themes.flatMap((theme) => theme.ids)
  const place = ({ id }: T) => {
    const own = order.indexOf(id)
    const family = order.indexOf(familyOf(id))
    // An indicator stands before its further series, and both before the next indicator.
    return own >= 0 ? own : family >= 0 ? family + 0.5 : Number.MAX_SAFE_INTEGER
  }
  const sorted = [...items].sort((a, b) => place(a) - place(b))
  return allThemes
    .map(({ slug, title, about }) => ({
      slug,
      title,
      about,
      items: sorted.filter((item) => themeOf(item.id).slug === slug),
    }))
    .filter((theme) => theme.items.length > 0)
}

/** Lines that stand for their indicator; a further series of one stands on its page, not beside it. */
export const mainsOf = <T extends { readonly of: string | null }>(items: readonly T[]): T[] =>
  items.filter((item) => item.of === null)
