import { holds, type Actor } from '#platform/auth/actor.ts'
import type { Policy } from '#platform/policy/policy.ts'
import { votingRoles, type Role } from '#rooms/council/index.ts'

/** Anything that belongs to a board. */
export interface OfABoard {
  readonly body_id: string
}

const holdsOneOf = (actor: Actor, roles: readonly Role[], bodyId?: string): boolean =>
  roles.some((role) => holds(actor, role, bodyId))

/** Young people never get restricted papers by a role (a grant by the Monitoring Officer aside). */
const isAdult = (actor: Actor): boolean => actor.kind === 'person' && !actor.isYoung

const partInTheWork: readonly Role[] = [
  ...votingRoles,
  'clerk',
  'director',
  'corporate_parenting_officer',
  'analyst',
  'report_author',
  'card_owner',
  'co_opted',
  'youth_voice',
]

/** Officers, councillors and partners of the Board; not the young people who speak to it. */
export const anyoneWithAPartInTheBoardsWork: Policy<unknown> =
  function anyoneWithAPartInTheBoardsWork(actor) {
    return isAdult(actor) && holdsOneOf(actor, partInTheWork)
  }

/** A democratic services clerk, of any board. */
export const anyClerk: Policy<unknown> = function anyClerk(actor) {
  return isAdult(actor) && holds(actor, 'clerk')
}

/** The clerk of this very board: everything procedural. */
export const theClerkOfTheBoard: Policy<OfABoard> = function theClerkOfTheBoard(actor, record) {
  return isAdult(actor) && holds(actor, 'clerk', record.body_id)
}

/** The Chair, or the Vice-chair in their place: agrees the agenda. */
export const theChairOfTheBoard: Policy<OfABoard> = function theChairOfTheBoard(actor, record) {
  return isAdult(actor) && holdsOneOf(actor, ['chair', 'vice_chair'], record.body_id)
}

/**
 * Voting members, the clerk and the director read what is not for the public; co-opted members,
 * other officers and young people do not unless the proper officer grants it (LGA 1972 s.100F and
 * the common law's need to know).
 */
export const thoseEntitledToRestrictedPapers: Policy<OfABoard> =
  function thoseEntitledToRestrictedPapers(actor, record) {
    return (
      isAdult(actor) && holdsOneOf(actor, [...votingRoles, 'clerk', 'director'], record.body_id)
    )
  }

/** Whoever writes reports for a board: report authors, and the director. */
export const anyoneWhoWritesReports: Policy<unknown> = function anyoneWhoWritesReports(actor) {
  return isAdult(actor) && holdsOneOf(actor, ['report_author', 'director'])
}

/** Whoever has reports to write, to sign off or to receive. */
export const anyoneWhoHandlesReports: Policy<unknown> = function anyoneWhoHandlesReports(actor) {
  return isAdult(actor) && holdsOneOf(actor, ['report_author', 'director', 'clerk'])
}

/** Voting members, clerks and directors of any board: they find the way from public pages. */
export const anyoneEntitledToRestrictedPapers: Policy<unknown> =
  function anyoneEntitledToRestrictedPapers(actor) {
    return isAdult(actor) && holdsOneOf(actor, [...votingRoles, 'clerk', 'director'])
  }

export interface ReportFacts extends OfABoard {
  readonly author_id: string
  readonly state: string
}

/** The author of this report. */
export const theAuthorOfTheReport: Policy<ReportFacts> = function theAuthorOfTheReport(
  actor,
  report,
) {
  return actor.kind === 'person' && actor.personId === report.author_id
}

/** The author and the director, until it is signed off. */
export const whoeverMayWriteInTheReport: Policy<ReportFacts> = function whoeverMayWriteInTheReport(
  actor,
  report,
) {
  if (theDirectorOfTheBoard(actor, report)) return ['drafting', 'in_review'].includes(report.state)
  return report.state === 'drafting' && theAuthorOfTheReport(actor, report)
}

/** The executive director: signs off, or asks for changes. */
export const theDirectorOfTheBoard: Policy<OfABoard> = function theDirectorOfTheBoard(
  actor,
  record,
) {
  return isAdult(actor) && holds(actor, 'director', record.body_id)
}

/** Its author, the director who signs it off and the clerk who receives it. */
export const thoseWhoHandleTheReport: Policy<ReportFacts> = function thoseWhoHandleTheReport(
  actor,
  report,
) {
  return (
    theAuthorOfTheReport(actor, report) ||
    theDirectorOfTheBoard(actor, report) ||
    (theClerkOfTheBoard(actor, report) && report.state !== 'drafting')
  )
}

/** The clerk who writes the minutes, and the Chair or Vice-chair who clears them. */
export const theClerkAndTheChairOfTheBoard: Policy<OfABoard> =
  function theClerkAndTheChairOfTheBoard(actor, record) {
    return theClerkOfTheBoard(actor, record) || theChairOfTheBoard(actor, record)
  }
