import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeDue, repoint, resolveDue, type KnownMeeting } from './due-point.ts'

const raised = Temporal.PlainDate.from('2026-09-09')

describe('when an action is due', () => {
  it('keeps the words of the Board beside the day that they mean', () => {
    expect(describeDue(resolveDue({ kind: 'date', on: '2026-12-01' }, raised))).toBe(
      'by Tuesday 1 December 2026',
    )
    expect(describeDue(resolveDue({ kind: 'months', months: 3 }, raised))).toBe(
      'in 3 months: Wednesday 9 December 2026',
    )
    const next = resolveDue(
      { kind: 'next_meeting', meeting: { id: 'a', meetsOn: '2026-11-11' } },
      raised,
    )
    expect(describeDue(next)).toBe('by the next formal meeting: Wednesday 11 November 2026')
  })

  it('says so when the next meeting has no date yet', () => {
    const due = resolveDue({ kind: 'next_meeting' }, raised)
    expect(due.due_on).toBeNull()
    expect(describeDue(due)).toBe('by the next formal meeting, which has no date yet')
  })

  it('counts months to the end of a shorter month', () => {
    const due = resolveDue({ kind: 'months', months: 1 }, Temporal.PlainDate.from('2027-01-31'))
    expect(due.due_on).toBe('2027-02-28')
    expect(due.due_words).toBe('in one month')
  })

  it('follows a named meeting to its new day, and says where it was first', () => {
    const due = resolveDue({ kind: 'meeting', meeting: { id: 'a', meetsOn: '2026-11-11' } }, raised)
    const moved = {
      ...due,
      ...repoint(due, [{ id: 'a', meetsOn: '2026-11-18', isCancelled: false }]),
    }
    expect(describeDue(moved)).toBe(
      'by the meeting of Wednesday 11 November 2026, now Wednesday 18 November 2026',
    )
  })

  it('passes on to the meeting after one that was cancelled', () => {
    const due = resolveDue({ kind: 'meeting', meeting: { id: 'a', meetsOn: '2026-11-11' } }, raised)
    const meetings = [
      { id: 'a', meetsOn: '2026-11-11', isCancelled: true },
      { id: 'c', meetsOn: '2027-02-10', isCancelled: false },
      { id: 'b', meetsOn: '2026-12-09', isCancelled: false },
    ]
    expect(repoint(due, meetings)).toEqual({ due_meeting_id: 'b', due_on: '2026-12-09' })
  })

  it('takes as next formal meeting the first one after the day it was raised, whatever happens', () => {
    const day = fc.integer({ min: -30, max: 200 }).map((days) => raised.add({ days }).toString())
    const meeting = fc.record({ id: fc.uuid(), meetsOn: day, isCancelled: fc.boolean() })
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 8 }), (meetings: KnownMeeting[]) => {
        const due = resolveDue({ kind: 'next_meeting' }, raised)
        const found = repoint(due, meetings).due_on
        const open = meetings.filter((one) => !one.isCancelled && one.meetsOn > raised.toString())
        expect(found).toBe(open.map((one) => one.meetsOn).toSorted()[0] ?? null)
      }),
    )
  })
})
