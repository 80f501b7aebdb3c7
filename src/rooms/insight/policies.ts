import { holds, type Actor } from '#platform/auth/actor.ts'
import { everyone } from '#platform/policy/policy.ts'

export { everyone }

/** What a policy has to know of a scorecard. */
export interface PolicyScorecard {
  readonly bodyId: string
  readonly state: 'draft' | 'submitted' | 'published'
}

/** A data analyst of any board. */
export const theAnalyst = function theAnalyst(actor: Actor): boolean {
  return holds(actor, 'analyst')
}

/** The data analyst of the board that the scorecard is for. */
export const theAnalystOfThisBoard = function theAnalystOfThisBoard(
  actor: Actor,
  scorecard: PolicyScorecard,
): boolean {
  return holds(actor, 'analyst', scorecard.bodyId)
}

/** The analyst of the board, as long as the scorecard is a draft. */
export const theAnalystWhileItIsADraft = function theAnalystWhileItIsADraft(
  actor: Actor,
  scorecard: PolicyScorecard,
): boolean {
  return scorecard.state === 'draft' && theAnalystOfThisBoard(actor, scorecard)
}

/** The analyst of the board, while the scorecard waits for its agenda to be published. */
export const theAnalystWhileItMayComeBack = function theAnalystWhileItMayComeBack(
  actor: Actor,
  scorecard: PolicyScorecard,
): boolean {
  return scorecard.state === 'submitted' && theAnalystOfThisBoard(actor, scorecard)
}

/**
 * Those who weigh the figures whole, small numbers among them: the board's analyst, its officers and
 * its councillors. A draft is the analyst's own until it is sent to a meeting.
 */
export const thoseWhoWeighTheFigures = function thoseWhoWeighTheFigures(
  actor: Actor,
  scorecard: PolicyScorecard,
): boolean {
  if (theAnalystOfThisBoard(actor, scorecard)) return true
  return (
    scorecard.state !== 'draft' &&
    weighers.some((role) => role !== 'analyst' && holds(actor, role, scorecard.bodyId))
  )
}

/** Anyone with a part in weighing figures, for any board. */
export const anyoneWhoWeighsFigures = function anyoneWhoWeighsFigures(actor: Actor): boolean {
  return weighers.some((role) => holds(actor, role))
}

const weighers = [
  'analyst',
  'corporate_parenting_officer',
  'director',
  'clerk',
  'chair',
  'vice_chair',
  'member',
]
