import type { Capacity, InterestKind, Outcome } from './tables.ts'

/** An outcome as minutes and registers print it. */
export const outcomeWords: Record<Outcome, string> = {
  resolved: 'Resolved',
  noted: 'Noted',
  recommended: 'Recommended',
  deferred: 'Put off',
  withdrawn: 'Withdrawn',
  no_decision: 'No decision',
}

/** What an outcome means, for whoever chooses it. */
export const outcomeHints: Record<Outcome, string> = {
  resolved: 'The Board decided something. Write down what.',
  noted:
    'The Board heard it and decided nothing. Nothing that somebody asked for is finished by it.',
  recommended: 'The Board asks another body to decide, such as Cabinet or Full Council.',
  deferred: 'It comes back at another meeting.',
  withdrawn: 'Whoever brought it took it back.',
  no_decision: 'It was talked about, and nothing was decided.',
}

export const capacityWords: Record<Capacity, string> = {
  chair: 'Chair',
  vice_chair: 'Vice-chair',
  member: 'Member',
  co_opted: 'Co-opted member, without a vote',
  also_present: 'Also present',
  officer: 'Officer',
  young_people: 'Young people',
}

/** The kinds of interest, as the code of conduct and the Localism Act 2011 name them. */
export const interestWords: Record<InterestKind, string> = {
  dpi: 'a disclosable pecuniary interest',
  other_registrable: 'another registrable interest',
  non_registrable: 'a non-registrable interest',
  personal: 'a personal interest',
}

/** Whether a quorum is there, for whoever runs the meeting. */
export const quorumInWords = (quorum: {
  present: number
  needed: number
  isQuorate: boolean
}): string =>
  `${quorum.isQuorate ? 'Quorum' : 'No quorum'}: ${quorum.present} voting members here, ${quorum.needed} needed`

/** How the votes fell, or nothing when they were not counted. */
export function votesInWords(votes: {
  votes_for: number | null
  votes_against: number | null
  abstentions: number | null
  casting_vote: boolean
}): string | null {
  if (votes.votes_for === null || votes.votes_against === null) return null
  const abstained = votes.abstentions ? `, ${votes.abstentions} abstained` : ''
  const casting = votes.casting_vote ? ', carried by the Chair’s casting vote' : ''
  return `${votes.votes_for} for, ${votes.votes_against} against${abstained}${casting}`
}
