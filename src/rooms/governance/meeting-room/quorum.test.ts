import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeVotes, quorumAt, votersAt, type Countable } from './quorum.ts'
import type { Capacity } from './tables.ts'

const at = (time: string) => new Date(`2026-09-09T${time}:00Z`)
const person = (
  rollId: string,
  capacity: Capacity,
  ...presence: [string, string | null][]
): Countable => ({
  rollId,
  capacity,
  presence: presence.map(([from, to]) => ({ arrivedAt: at(from), leftAt: to ? at(to) : null })),
})

describe('quorum at a moment', () => {
  const roll = [
    person('chair', 'chair', ['15:00', null]),
    person('late', 'member', ['15:20', null]),
    person('inAndOut', 'member', ['15:00', '15:30'], ['15:45', null]),
    person('carer', 'co_opted', ['15:00', null]),
    person('officer', 'officer', ['15:00', null]),
    person('nest', 'young_people', ['15:00', null]),
    person('absent', 'member'),
  ]
  const count = (time: string, item?: string) =>
    quorumAt(at(time), 3, roll, [{ rollId: 'late', itemId: 'fostering' }], item)

  it('counts voting members in the room and nobody else', () => {
    expect(count('15:10')).toEqual({ present: 2, needed: 3, isQuorate: false })
    expect(count('15:20')).toEqual({ present: 3, needed: 3, isQuorate: true })
  })

  it('is lost when a member leaves, and found again when they come back', () => {
    expect(count('15:29').isQuorate).toBe(true)
    expect(count('15:30').isQuorate).toBe(false)
    expect(count('15:45').isQuorate).toBe(true)
  })

  it('leaves out for one item whoever withdrew from it, and counts them for the others', () => {
    expect(count('15:50', 'fostering')).toMatchObject({ present: 2, isQuorate: false })
    expect(count('15:50', 'health')).toMatchObject({ present: 3, isQuorate: true })
  })

  it('never exceeds the voting members, and a withdrawal never adds to it', () => {
    const moment = fc.integer({ min: 0, max: 200 }).map((minutes) => new Date(minutes * 60_000))
    const capacity = fc.constantFrom<Capacity>('chair', 'member', 'co_opted', 'officer')
    const someone = fc.record({
      rollId: fc.uuid(),
      capacity,
      presence: fc.array(
        fc.tuple(moment, fc.option(moment)).map(([arrivedAt, leftAt]) => ({ arrivedAt, leftAt })),
        { maxLength: 3 },
      ),
    })
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 9 }), moment, (people, when) => {
        const all = votersAt(when, people, [], 'item')
        const withdrawals = people.slice(0, 2).map(({ rollId }) => ({ rollId, itemId: 'item' }))
        const some = votersAt(when, people, withdrawals, 'item')
        expect(all.length).toBeLessThanOrEqual(
          people.filter(({ capacity: is }) => is === 'chair' || is === 'member').length,
        )
        expect(all).toEqual(expect.arrayContaining(some))
        expect(some.some(({ rollId }) => withdrawals.some((one) => one.rollId === rollId))).toBe(
          false,
        )
      }),
    )
  })
})

describe('a vote', () => {
  const votes = (votesFor: number, against: number, abstentions = 0, castingVote = false) =>
    judgeVotes({ votesFor, against, abstentions, castingVote }, 6)

  it('carries with more for than against; abstentions are no votes', () => {
    expect(votes(3, 2)).toBeUndefined()
    expect(votes(1, 0, 5)).toBeUndefined()
    expect(votes(2, 3)).toMatch('not carried')
    expect(votes(0, 0, 6)).toMatch('not carried')
  })

  it('is decided by the Chair’s casting vote when it is equal, and only then', () => {
    expect(votes(3, 3)).toMatch('The votes are equal')
    expect(votes(3, 3, 0, true)).toBeUndefined()
    expect(votes(4, 2, 0, true)).toMatch('only for equal votes')
  })

  it('cannot have more votes than members who are here', () => {
    expect(votes(4, 2, 1)).toBe(
      'You counted 7 votes and abstentions, and 6 members who can vote are here.',
    )
  })
})
