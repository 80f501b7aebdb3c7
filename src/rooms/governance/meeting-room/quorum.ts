import type { Capacity } from './tables.ts'

/** Somebody on the roll, as far as counting goes. */
export interface Countable {
  readonly rollId: string
  readonly capacity: Capacity
  readonly presence: readonly Interval[]
}

export interface Interval {
  readonly arrivedAt: Date
  readonly leftAt: Date | null
}

/** Who left the room for an item because of an interest. */
export interface Withdrawal {
  readonly rollId: string
  readonly itemId: string
}

/** Only voting members count; co-opted members, officers, partners and young people never do (LGHA 1989 s.13). */
const counting: readonly Capacity[] = ['chair', 'vice_chair', 'member']

export const isVoting = (capacity: Capacity): boolean => counting.includes(capacity)

/** Whether somebody is in the room at a moment. The moment of arrival counts, that of leaving does not. */
export const isPresentAt = (person: Pick<Countable, 'presence'>, at: Date): boolean =>
  person.presence.some(
    ({ arrivedAt, leftAt }) => arrivedAt <= at && (leftAt === null || at < leftAt),
  )

/**
 * The voting members in the room at a moment. For an item, whoever withdrew because of an interest
 * is not present for it, wherever they stand.
 */
export function votersAt(
  at: Date,
  roll: readonly Countable[],
  withdrawals: readonly Withdrawal[],
  itemId?: string,
): Countable[] {
  const away = new Set(withdrawals.filter((one) => one.itemId === itemId).map((one) => one.rollId))
  return roll.filter(
    (person) => isVoting(person.capacity) && isPresentAt(person, at) && !away.has(person.rollId),
  )
}

export interface QuorumCount {
  readonly present: number
  readonly needed: number
  readonly isQuorate: boolean
}

/** Whether business is valid at a moment (LGA 1972 Sch. 12 para. 45 and the board's own rule). */
export function quorumAt(
  at: Date,
  needed: number,
  roll: readonly Countable[],
  withdrawals: readonly Withdrawal[],
  itemId?: string,
): QuorumCount {
  const present = votersAt(at, roll, withdrawals, itemId).length
  return { present, needed, isQuorate: present >= needed }
}

export interface Votes {
  readonly votesFor: number
  readonly against: number
  readonly abstentions: number
  readonly castingVote: boolean
}

/**
 * What is wrong with a count of votes, as a sentence; undefined when it carries the decision.
 * A decision needs more for than against; abstentions are no votes; whoever presides has a second
 * or casting vote (LGA 1972 Sch. 12 paras. 39 and 44).
 */
export function judgeVotes(votes: Votes, present: number): string | undefined {
  const { votesFor, against, abstentions, castingVote } = votes
  const cast = votesFor + against + abstentions
  if (cast > present)
    return `You counted ${cast} votes and abstentions, and ${present} members who can vote are here.`
  if (votesFor === against && votesFor > 0)
    return castingVote
      ? undefined
      : 'The votes are equal. Tick that the Chair’s casting vote carried it, or record that there was no decision.'
  if (castingVote) return 'A casting vote is only for equal votes.'
  if (votesFor <= against)
    return 'There were not more votes for it than against it, so it was not carried. Record that there was no decision.'
  return undefined
}
