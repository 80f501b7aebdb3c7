/** The roles of the house, each with the words people see. A person can hold several. */
export const roles = {
  clerk: 'Democratic services clerk',
  corporate_parenting_officer: 'Corporate parenting officer',
  analyst: 'Data analyst',
  report_author: 'Report author',
  card_owner: 'Officer who answers',
  director: 'Executive director',
  chair: 'Chair',
  vice_chair: 'Vice-chair',
  member: 'Councillor on the Board',
  co_opted: 'Co-opted member',
  youth_voice: 'Youth Voice worker',
  young_person: 'Young person',
} as const

export type Role = keyof typeof roles

/** Roles whose holders have a vote and count to the quorum (LGA 1972 Sch 12; co-opted members do not, LGHA 1989 s.13). */
export const votingRoles: readonly Role[] = ['chair', 'vice_chair', 'member']
