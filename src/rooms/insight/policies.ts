import { holds, type Actor, type PersonActor } from '#platform/auth/actor.ts'
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
  { bodyId }: { readonly bodyId: string },
): boolean {
  return holds(actor, 'analyst', bodyId)
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

/** The corporate parenting officer of any board. */
export const theCorporateParentingOfficer = function theCorporateParentingOfficer(
  actor: Actor,
): boolean {
  return holds(actor, 'corporate_parenting_officer')
}

/** The corporate parenting officer of the board that a priority is of. */
export const theOfficerOfThisBoard = function theOfficerOfThisBoard(
  actor: Actor,
  { bodyId }: { readonly bodyId: string },
): boolean {
  return holds(actor, 'corporate_parenting_officer', bodyId)
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

/** What a policy has to know of the figures that are entered for a board. */
export interface PolicyEntries {
  readonly bodyId: string
  /** Which person an indicator belongs to. */
  readonly owners: ReadonlyMap<string, string>
}

/** What a policy has to know of one figure. */
export interface PolicyEntry {
  readonly bodyId: string
  /** Null: it is the analyst's own. */
  readonly ownerId: string | null
}

/** The service whose figure it is, as long as its person holds a role. */
export const theOwnerOfThisFigure = function theOwnerOfThisFigure(
  actor: Actor,
  { ownerId }: PolicyEntry,
): boolean {
  return isOfficer(actor) && actor.personId === ownerId
}

/** The service whose figure it is, and the analyst of the board. */
export const whoeverEntersThisFigure = function whoeverEntersThisFigure(
  actor: Actor,
  entry: PolicyEntry,
): boolean {
  return theAnalystOfThisBoard(actor, entry) || theOwnerOfThisFigure(actor, entry)
}

/** The board's analyst, its head of service, and whoever owns one of its figures. */
export const whoeverWorksWithEntries = function whoeverWorksWithEntries(
  actor: Actor,
  { bodyId, owners }: PolicyEntries,
): boolean {
  if (theAnalystOfThisBoard(actor, { bodyId }) || holds(actor, 'director', bodyId)) return true
  return isOfficer(actor) && [...owners.values()].includes(actor.personId)
}

/** An adult with a role; young people own no figure. */
function isOfficer(actor: Actor): actor is PersonActor {
  return actor.kind === 'person' && !actor.isYoung && actor.roles.length > 0
}
