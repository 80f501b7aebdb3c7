import type { Tx } from '#platform/db/tables.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { addBody, addPerson, giveRole, type NewPerson, type Role } from '#rooms/council/index.ts'

/** The invented people of Wrenshire, by the part they play. */
export interface DemoPeople {
  readonly board: string
  readonly nest: string
  readonly fledge: string
  readonly clerk: string
  readonly corporateParentingOfficer: string
  readonly analyst: string
  readonly headOfFostering: string
  readonly headOfCareLeavers: string
  readonly director: string
  readonly chair: string
  readonly councillor: string
  readonly otherMembers: readonly string[]
  readonly youthVoice: string
  readonly inNest: string
  readonly inFledge: string
  readonly alsoInFledge: string
}

interface Part extends NewPerson {
  readonly roles: readonly [Role, string?][]
}

const mail = (name: string) => `${name}@wrenshire.example`

/** Adds the Board, the two groups and everyone in them. */
export async function addDemoPeople(tx: Tx): Promise<DemoPeople> {
  const board = await addBody(tx, {
    slug: 'corporate-parenting-board',
    name: 'Corporate Parenting Board',
    kind: 'board',
    purpose:
      'The councillors and officers who are, in law, the parents of every child in the care of Wrenshire. They meet in public, answer what young people ask, and watch whether life gets better.',
  })
  const nest = await addBody(tx, {
    slug: 'nest',
    name: 'Nest',
    kind: 'children_in_care_council',
    purpose: 'Where 8 to 17 year olds say what should change.',
  })
  const fledge = await addBody(tx, {
    slug: 'fledge',
    name: 'Fledge',
    kind: 'care_leavers_forum',
    purpose: 'Where 16 to 25 year olds say what should change.',
  })
  const today = todayOf(tx)
  const add = async (part: Part) => {
    const { roles, ...person } = part
    const id = await addPerson(tx, person)
    for (const [role, body] of roles)
      await giveRole(tx, id, role, body, today.subtract({ years: 2 }))
    return id
  }
  return {
    board,
    nest,
    fledge,
    clerk: await add({
      name: 'Imogen Tallow',
      line: 'Democratic services clerk',
      kind: 'officer',
      email: mail('imogen.tallow'),
      personaOrder: 1,
      personaLine:
        'Build the next agenda, see the last day to publish and why, publish the pack, run the meeting and draft its minutes.',
      roles: [['clerk', board]],
    }),
    corporateParentingOfficer: await add({
      name: 'Rashid Okonjo',
      line: 'Corporate parenting officer',
      kind: 'officer',
      email: mail('rashid.okonjo'),
      personaOrder: 2,
      personaLine:
        'Keep the tracker: give a challenge one named owner and a date, and see what is late.',
      roles: [['corporate_parenting_officer', board]],
    }),
    analyst: await add({
      name: 'Wen Halloran',
      line: 'Data analyst',
      kind: 'officer',
      email: mail('wen.halloran'),
      personaOrder: 3,
      personaLine:
        'Read a folder of returns without a child’s row leaving this browser, comment on the figures and send the scorecard to a meeting.',
      roles: [['analyst', board]],
    }),
    headOfFostering: await add({
      name: 'Priya Castellane',
      line: 'Head of fostering',
      kind: 'officer',
      email: mail('priya.castellane'),
      personaOrder: 4,
      personaLine:
        'Answer a young person’s challenge in plain words, and write a report on the council’s template.',
      roles: [
        ['report_author', board],
        ['card_owner', board],
      ],
    }),
    headOfCareLeavers: await add({
      name: 'Leon Abernathy-Shaw',
      line: 'Head of the leaving care service',
      kind: 'officer',
      email: mail('leon.abernathy-shaw'),
      roles: [
        ['report_author', board],
        ['card_owner', board],
      ],
    }),
    director: await add({
      name: 'Marguerite Thorne',
      line: 'Executive director for children',
      kind: 'officer',
      email: mail('marguerite.thorne'),
      personaOrder: 5,
      personaLine: 'Sign off reports or ask for changes, and see what is late in your service.',
      roles: [['director', board]],
    }),
    chair: await add({
      name: 'Councillor Adaeze Whitcombe',
      line: 'Chair of the Board',
      kind: 'councillor',
      email: mail('adaeze.whitcombe'),
      personaOrder: 6,
      personaLine:
        'Read the next agenda with the young people’s item first, and see what has been promised and what is late.',
      roles: [['chair', board]],
    }),
    councillor: await add({
      name: 'Councillor Tom Garrowby',
      line: 'Councillor on the Board',
      kind: 'councillor',
      email: mail('tom.garrowby'),
      personaOrder: 7,
      personaLine:
        'Open the restricted pack you are entitled to, and follow what the Board decided.',
      roles: [['member', board]],
    }),
    otherMembers: [
      await add({
        name: 'Councillor Bronwen Achterberg',
        line: 'Vice-chair of the Board',
        kind: 'councillor',
        email: mail('bronwen.achterberg'),
        roles: [['vice_chair', board]],
      }),
      await add({
        name: 'Councillor Dilip Marwaha',
        line: 'Councillor on the Board',
        kind: 'councillor',
        email: mail('dilip.marwaha'),
        roles: [['member', board]],
      }),
      await add({
        name: 'Councillor Fenella Oakhanger',
        line: 'Councillor on the Board',
        kind: 'councillor',
        email: mail('fenella.oakhanger'),
        roles: [['member', board]],
      }),
      await add({
        name: 'Councillor Samuel Pym-Rourke',
        line: 'Councillor on the Board',
        kind: 'councillor',
        email: mail('samuel.pym-rourke'),
        roles: [['member', board]],
      }),
      await add({
        name: 'Councillor Yusra Hollingbrook',
        line: 'Councillor on the Board',
        kind: 'councillor',
        email: mail('yusra.hollingbrook'),
        roles: [['member', board]],
      }),
    ],
    youthVoice: await add({
      name: 'Zoe Marchetti',
      line: 'Youth Voice worker',
      kind: 'officer',
      email: mail('zoe.marchetti'),
      personaOrder: 8,
      personaLine:
        'Read new cards, check an officer’s answer before young people see it, and make sure everyone who spoke is told.',
      roles: [['youth_voice']],
    }),
    inNest: await add({
      name: 'Jay',
      line: 'Nest',
      kind: 'young_person',
      email: mail('jay.nest'),
      bornOn: today.subtract({ years: 14, months: 5 }),
      personaOrder: 9,
      personaLine:
        'You are 14 and in Nest. Say something, and see what happened with what you said.',
      roles: [['young_person', nest]],
    }),
    inFledge: await add({
      name: 'Kit',
      line: 'Fledge',
      kind: 'young_person',
      email: mail('kit.fledge'),
      bornOn: today.subtract({ years: 19, months: 2 }),
      personaOrder: 10,
      personaLine:
        'You are 19 and in Fledge. Write a challenge card, choose who sees your name, and say if the answer is good enough.',
      roles: [['young_person', fledge]],
    }),
    alsoInFledge: await add({
      name: 'Remy',
      line: 'Fledge',
      kind: 'young_person',
      email: mail('remy.fledge'),
      bornOn: today.subtract({ years: 20, months: 8 }),
      roles: [['young_person', fledge]],
    }),
  }
}
