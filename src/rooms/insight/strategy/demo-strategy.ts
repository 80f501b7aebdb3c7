import type { DemoAs } from '#platform/demo/demo-as.ts'
import { dateInEngland } from '#platform/clock/clock.ts'
import { addPriority } from './write-priority.ts'

/** What Wrenshire promised its children, in a strategy as invented as Wrenshire. */
const priorities: readonly { title: string; meaning: string; indicators: readonly string[] }[] = [
  {
    title: 'You are heard',
    meaning:
      'You are asked before things are decided about you, you know who to tell, and you hear back.',
    indicators: ['V1', 'V4', 'V5', 'V6', 'V7'],
  },
  {
    title: 'A home that lasts',
    meaning:
      'You live with people who can keep you, near what you know, and you move only when it is better for you.',
    indicators: ['S4', 'S5', 'S6', 'S13'],
  },
  {
    title: 'Well in body and mind',
    meaning:
      'You see a nurse and a dentist on time, and somebody asks how you are and does something about it.',
    indicators: ['H1', 'H2', 'H3', 'H6'],
  },
  {
    title: 'School that goes somewhere',
    meaning: 'You have a plan for school that is yours, and you are in class with everybody else.',
    indicators: ['E5', 'E7', 'E8', 'E9'],
  },
  {
    title: 'Safe, wherever you are',
    meaning:
      'When you are missing, people look for you, and ask afterwards what would have helped.',
    indicators: ['S10', 'S11'],
  },
  {
    title: 'Ready to leave, never left alone',
    meaning:
      'You leave care with a home, something to do and somebody to ring, and the door stays open.',
    indicators: ['E11', 'L1', 'L2', 'L3'],
  },
]

/** Writes the priorities of the demonstration, as its corporate parenting officer. */
export async function seedDemoStrategy(
  as: DemoAs,
  people: { readonly corporateParentingOfficer: string; readonly board: string },
  at: Temporal.Instant,
): Promise<void> {
  const from = dateInEngland(at).subtract({ years: 1 }).with({ month: 4, day: 1 })
  await as(people.corporateParentingOfficer, at, async (tx) => {
    for (const words of priorities)
      await addPriority(tx, people.board, { ...words, from, until: null })
  })
}
