import { z } from 'zod'
import type { Votes } from './quorum.ts'

/** A wall time, or nothing: then it is now. */
export const momentField = z
  .union([
    z.literal(''),
    z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
      error: 'Write the time as 15:05, or leave it empty for now.',
    }),
  ])
  .default('')

/** A count of votes, or nothing. */
export const countField = z
  .union([
    z.literal(''),
    z.string().regex(/^\d{1,3}$/, { error: 'Write a whole number, or leave it empty.' }),
  ])
  .default('')

export interface VoteFields {
  readonly votesFor: string
  readonly against: string
  readonly abstentions: string
  readonly castingVote: string | undefined
}

/** Votes as they were typed; nothing when none were counted. */
export function votesFrom(typed: VoteFields): Votes | undefined {
  const { votesFor, against, abstentions, castingVote } = typed
  if ([votesFor, against, abstentions].every((one) => one === '')) return undefined
  return {
    votesFor: Number(votesFor),
    against: Number(against),
    abstentions: Number(abstentions),
    castingVote: castingVote === 'yes',
  }
}

/** One decision a line, without the numbers that somebody may have typed before them. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^\(?\d+[.)]\s+/, ''))
    .filter((line) => line !== '')
