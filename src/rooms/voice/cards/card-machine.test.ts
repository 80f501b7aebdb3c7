import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guards, noFacts, type CardFacts, type GuardName } from './card-guards.ts'
import { decideMove, eventsFrom, moves } from './card-machine.ts'
import {
  cardEvents,
  cardStates,
  endStates,
  openStates,
  parts,
  type CardState,
} from './card-states.ts'

/** Facts under which every guard holds, but for the pairs that exclude each other. */
const bestFacts: CardFacts = {
  ...noFacts,
  words: 12,
  hasSharedVersion: true,
  hoursSinceShown: 48,
  why: true,
  hasSession: true,
  personWasChosen: true,
  hasOwner: true,
  hasTitle: true,
  hasDueDate: true,
  decision: 'already',
  isPlain: true,
  isComplete: true,
  leadMemberAnswered: true,
  actions: 1,
  daysSinceClaim: 28,
  nudges: 2,
  originators: 1,
  hasEntry: true,
  pauseDays: 30,
}

/** Facts that break one guard and no other of the same move. */
const breaking: Record<GuardName, Partial<CardFacts>> = {
  something_is_said: { words: 0 },
  a_reason_is_given: { why: false },
  a_shared_version_is_ready: { hasSharedVersion: false },
  two_days_have_passed: { hoursSinceShown: 47.9 },
  the_person_is_chosen_or_was_tried_twice: { personWasChosen: false, daysTried: 1 },
  a_session_is_named: { hasSession: false },
  it_was_not_asked_again_before: { timesAskedAgain: 1 },
  one_owner_a_title_and_a_date: { hasOwner: false },
  it_was_not_passed_on_before: { timesPassedOn: 1 },
  the_owner_has_not_had_longer: { timesGivenLonger: 1 },
  the_answer_is_complete: { isComplete: false },
  a_yes_has_actions: { decision: 'yes', actions: 0 },
  the_words_are_plain: { isPlain: false },
  the_checker_is_not_the_owner: { checkerIsOwner: true },
  fewer_than_three_rounds: { rounds: 2 },
  the_third_round: { rounds: 1 },
  the_lead_member_has_answered: { leadMemberAnswered: false },
  the_decision_needs_nothing_done: { decision: 'yes' },
  an_action_is_agreed: { actions: 0 },
  every_action_is_shown_done: { actionsNotShownDone: 1 },
  the_group_was_asked_twice: { nudges: 1 },
  everyone_is_told: { originatorsNotTold: 1 },
  an_entry_is_published: { hasEntry: false },
  closed_less_than_a_year_ago: { monthsSinceClosed: 12 },
  the_pause_is_short: { pauseDays: 91 },
}

const factsFor = (guardNames: readonly GuardName[]): CardFacts =>
  guardNames.includes('the_third_round') ? { ...bestFacts, rounds: 2 } : bestFacts

describe('the way of a card', () => {
  it('allows exactly the moves of the table, for every state, event and part', () => {
    for (const state of cardStates) {
      for (const event of cardEvents) {
        for (const part of parts) {
          const listed = moves.some(
            (move) => move.from.includes(state) && move.event === event && move.who.includes(part),
          )
          expect(eventsFrom(state, part).includes(event)).toBe(listed)
          const facts = event === 'ask_lead_member' ? { ...bestFacts, rounds: 2 } : bestFacts
          const verdict = decideMove({ state, before: 'doing' }, event, part, facts)
          expect('to' in verdict, `${part} ${event} from ${state}`).toBe(listed)
        }
      }
    }
  })

  it('refuses a move when any one of its guards does not hold, with that guard’s sentence', () => {
    for (const move of moves) {
      for (const name of move.guards) {
        const facts = { ...factsFor(move.guards), ...breaking[name] }
        for (const state of move.from) {
          const verdict = decideMove({ state, before: null }, move.event, move.who[0]!, facts)
          expect(verdict, `${move.event} without ${name}`).toEqual({
            refused: guards[name].otherwise,
            guard: name,
          })
        }
      }
    }
  })

  it('can reach every state from a draft', () => {
    expect(reachableFrom('draft')).toEqual(new Set(cardStates))
  })

  it('leaves no card stranded: from every open state an end can be reached', () => {
    for (const state of openStates) {
      const reached = reachableFrom(state)
      expect(
        endStates.some((end) => reached.has(end)),
        state,
      ).toBe(true)
    }
  })

  it('has one way into closed, and that way asks that everyone is told and an entry stands', () => {
    const closing = moves.filter((move) => move.to === 'closed')
    expect(closing).toHaveLength(1)
    expect(closing[0]!.guards).toEqual(['everyone_is_told', 'an_entry_is_published'])
    expect(closing[0]!.who).toEqual(['house'])
    // A pause brings a card back where it was, and nowhere it could not have been.
    expect(openStates).not.toContain('closed')
  })

  it('knows no "noted": nothing the Board minutes moves a card', () => {
    expect(cardEvents.filter((event) => /note|thank/.test(event))).toEqual([])
    expect(parts).not.toContain('board')
  })

  it('lets nobody but the group, the writer or the house decide that a card is finished', () => {
    const finishing = moves.filter((move) => move.to === 'telling' || move.to === 'closed')
    for (const move of finishing) {
      for (const part of move.who) expect(['group', 'house']).toContain(part)
    }
  })

  it('never closes a card on any walk while somebody is not told', () => {
    const anyStep = fc.record({
      event: fc.constantFrom(...cardEvents),
      as: fc.constantFrom(...parts),
      facts: fc.record({
        decision: fc.constantFrom('yes', 'yes_part', 'already', 'no_because', null),
        actions: fc.nat(2),
        rounds: fc.nat(3),
        hasEntry: fc.boolean(),
        tell: fc.nat(3),
      }),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(anyStep, { maxLength: 400 }),
        (originators, steps) => {
          let now = { state: 'draft' as CardState, before: null as CardState | null }
          let toTell = originators
          for (const { event, as, facts } of steps) {
            const { tell, ...known } = facts
            if (now.state === 'telling') toTell = Math.max(0, toTell - tell)
            const all = { ...bestFacts, ...known, originators, originatorsNotTold: toTell }
            const verdict = decideMove(now, event, as, all)
            if (!('to' in verdict)) continue
            if (verdict.to === 'closed') {
              expect(toTell).toBe(0)
              expect(facts.hasEntry).toBe(true)
            }
            // Reopened: what happened next is told anew.
            if (event === 'reopen') toTell = originators
            now = { state: verdict.to, before: event === 'pause' ? now.state : now.before }
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('closes on a walk that does everything right, so that the walks above can get there', () => {
    const way = [
      ['send', 'writer'],
      ['skim', 'youth_voice'],
      ['show_to_writer', 'youth_voice'],
      ['agree', 'writer'],
      ['take_forward', 'group'],
      ['ask_owner', 'corporate_parenting_officer'],
      ['accept', 'owner'],
      ['send_answer', 'owner'],
      ['release', 'youth_voice'],
      ['show_to_group', 'group'],
      ['agree_action', 'group'],
      ['claim_done', 'owner'],
      ['confirm', 'group'],
      ['finish_telling', 'house'],
    ] as const
    let state: CardState = 'draft'
    for (const [event, as] of way) {
      const verdict = decideMove({ state, before: null }, event, as, {
        ...bestFacts,
        decision: 'yes',
      })
      if (!('to' in verdict)) throw new Error(`${event}: ${verdict.refused}`)
      state = verdict.to
    }
    expect(state).toBe('closed')
  })
})

function reachableFrom(start: CardState): Set<CardState> {
  const reached = new Set<CardState>([start])
  const waiting: CardState[] = [start]
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    for (const move of moves) {
      if (!move.from.includes(state)) continue
      const ends = move.to === 'the state before the pause' ? [...openStates] : [move.to]
      for (const to of ends) {
        if (!reached.has(to)) {
          reached.add(to)
          waiting.push(to)
        }
      }
    }
  }
  return reached
}
