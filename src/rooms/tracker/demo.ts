import type { DemoAs } from '#platform/demo/demo-as.ts'
import {
  claimActionDone,
  closeAction,
  noteOnAction,
  startAction,
} from './actions/move-action-on.ts'

/** The owners and the keeper of the demo's actions. */
export interface DemoTrackerPeople {
  readonly clerk: string
  readonly corporateParentingOfficer: string
  readonly headOfFostering: string
  readonly headOfCareLeavers: string
}

/**
 * What became of three actions since they were raised: one is under way, one is late, one is done
 * and its proof was seen.
 */
export async function followDemoActions(
  as: DemoAs,
  people: DemoTrackerPeople,
  actions: { rounds: string; boxes: string; letter: string },
  raisedAt: Temporal.Instant,
): Promise<void> {
  const after = (days: number) => raisedAt.add({ hours: days * 24 })
  await as(people.headOfFostering, after(9), (tx) => startAction(tx, actions.rounds))
  await as(people.headOfFostering, after(30), (tx) =>
    noteOnAction(
      tx,
      actions.rounds,
      'The first round was held in Stannick village hall. Eleven families came, four asked for a visit. Harrowmere follows after half term.',
    ),
  )
  await as(people.headOfCareLeavers, after(20), (tx) => startAction(tx, actions.boxes))
  await as(people.headOfCareLeavers, after(33), (tx) =>
    noteOnAction(
      tx,
      actions.boxes,
      'Seventeen boxes are packed. The housing association has not yet agreed where they are kept, so four people moved in without one.',
    ),
  )
  await as(people.corporateParentingOfficer, after(6), (tx) => startAction(tx, actions.letter))
  await as(people.corporateParentingOfficer, after(22), (tx) =>
    claimActionDone(tx, actions.letter, {
      words:
        'Both heads were asked in person. Harrowmere opens its hall on two evenings, Stannick on one and every Saturday morning.',
      link: 'https://wrenshire.example/fostering/evenings',
    }),
  )
  await as(people.clerk, after(26), (tx) =>
    closeAction(tx, actions.letter, {
      by: 'board',
      words: 'The dates are on the council’s site.',
    }),
  )
}
