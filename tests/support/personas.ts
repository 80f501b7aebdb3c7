import type { DemoPeople } from '#src/demo/people.ts'

/** The personas of the demo, in the words of the permissions table. */
export const personas = (
  people: DemoPeople,
): readonly { name: string; personId: string | undefined }[] => [
  { name: 'Public', personId: undefined },
  { name: 'Clerk', personId: people.clerk },
  { name: 'CP officer', personId: people.corporateParentingOfficer },
  { name: 'Analyst', personId: people.analyst },
  { name: 'Head of fostering', personId: people.headOfFostering },
  { name: 'Director', personId: people.director },
  { name: 'Chair', personId: people.chair },
  { name: 'Councillor', personId: people.councillor },
  { name: 'Youth Voice', personId: people.youthVoice },
  { name: 'Jay, 14', personId: people.inNest },
  { name: 'Kit, 19', personId: people.inFledge },
]

/** Where each reader arrives; everything else is found by following links. */
export const firstPages = ['/', '/sign-in', '/home', '/start', '/me', '/search?q=children']
