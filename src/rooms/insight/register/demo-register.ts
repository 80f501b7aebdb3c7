import { dateInEngland } from '#platform/clock/clock.ts'
import type { DemoAs } from '#platform/demo/demo-as.ts'
import { addHome, type HomeForm } from './keep-home.ts'
import { signNotice } from './notice.ts'

export interface DemoRegister {
  readonly corporateParentingOfficer: string
  readonly director: string
  readonly board: string
}

const AGREED_BY = 'The director of children’s services'

/** Two homes that should be registered and are not: one ended, one that goes on; last month is not signed. */
export async function seedDemoRegister(
  as: DemoAs,
  people: DemoRegister,
  now: Temporal.Instant,
): Promise<void> {
  const today = dateInEngland(now)
  const back = (days: number) => today.subtract({ days }).toString()
  const homes: HomeForm[] = [
    {
      word: 'Harbour',
      ageGroup: '16-17',
      arrangement: 'supported',
      startedOn: back(75),
      endedOn: back(41),
      why: 'The provider had applied to Ofsted and was not registered yet; no other home had a place near college.',
      agreedBy: AGREED_BY,
      agreedOn: back(75),
      plan: 'Ofsted registered the home; it counts as any other since.',
      toldOn: back(74),
      reviewOn: back(45),
    },
    {
      word: 'Larch',
      ageGroup: 'under-16',
      arrangement: 'own-staff',
      startedOn: back(36),
      endedOn: null,
      why: 'Forty registered homes were asked after a home closed at a day’s notice. None had a place.',
      agreedBy: AGREED_BY,
      agreedOn: back(36),
      plan: 'Two homes visit this week. The director looks at it every Monday until a move is agreed.',
      toldOn: back(35),
      reviewOn: today.add({ days: 4 }).toString(),
    },
  ]
  await as(people.corporateParentingOfficer, now.subtract({ hours: 30 }), async (tx) => {
    for (const home of homes) await addHome(tx, people.board, home)
  })
  const signed = today.with({ day: 1 }).subtract({ days: 1 }).with({ day: 1 }).subtract({ days: 1 })
  await as(people.director, now.subtract({ hours: 26 }), (tx) =>
    signNotice(tx, people.board, signed.toString()),
  )
}
