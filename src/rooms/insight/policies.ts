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

/** Those who read a register of unregistered homes: the officers who keep it and the directors who sign. */
export const thoseWhoReadTheRegister = function thoseWhoReadTheRegister(actor: Actor): boolean {
  return holds(actor, 'corporate_parenting_officer') || holds(actor, 'director')
}

/** The same for the register of one board: no member, no analyst and no clerk among them. */
export const thoseWhoReadThisRegister = function thoseWhoReadThisRegister(
  actor: Actor,
  { bodyId }: { readonly bodyId: string },
): boolean {
  return holds(actor, 'corporate_parenting_officer', bodyId) || holds(actor, 'director', bodyId)
}

/** The director of the board, who signs for it. */
export const theDirectorOfThisBoard = function theDirectorOfThisBoard(
  actor: Actor,
  { bodyId }: { readonly bodyId: string },
): boolean {
  return holds(actor, 'director', bodyId)
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

/** What a policy has to know of a line of a scorecard: whose figure it is. */
export interface PolicyLine extends PolicyScorecard {
  readonly ownerId: string | null
}

/** The head of service signs words off while the scorecard is a draft; here that is the director. */
export const theHeadOfServiceWhileItIsADraft = function theHeadOfServiceWhileItIsADraft(
  actor: Actor,
  { bodyId, state }: PolicyScorecard,
): boolean {
  return state === 'draft' && holds(actor, 'director', bodyId)
}

/** The service that owns the figure, and the analyst, while the scorecard is a draft. */
export const whoeverWritesThisComment = function whoeverWritesThisComment(
  actor: Actor,
  line: PolicyLine,
): boolean {
  return line.state === 'draft' && whoeverEntersThisFigure(actor, line)
}

/** The analyst who checks words, and the head of service who signs them. */
export const whoeverDecidesOnThisComment = function whoeverDecidesOnThisComment(
  actor: Actor,
  line: PolicyLine,
): boolean {
  return theAnalystWhileItIsADraft(actor, line) || theHeadOfServiceWhileItIsADraft(actor, line)
}

/** Those who weigh the whole scorecard; and of a draft, who writes or signs the words of this line. */
export const thoseWhoWorkOnThisLine = function thoseWhoWorkOnThisLine(
  actor: Actor,
  line: PolicyLine,
): boolean {
  return (
    thoseWhoWeighTheFigures(actor, line) ||
    whoeverWritesThisComment(actor, line) ||
    theHeadOfServiceWhileItIsADraft(actor, line)
  )
}

/** What a policy has to know of all comments of a scorecard. */
export interface PolicyComments extends PolicyScorecard, PolicyEntries {}

/** Those who weigh the scorecard, its head of service, and every service that owns one of its figures. */
export const thoseWhoWorkOnItsComments = function thoseWhoWorkOnItsComments(
  actor: Actor,
  comments: PolicyComments,
): boolean {
  return thoseWhoWeighTheFigures(actor, comments) || whoeverWorksWithEntries(actor, comments)
}

/** The analyst proposes what a published figure should have been. */
export const theAnalystOnceItIsPublished = function theAnalystOnceItIsPublished(
  actor: Actor,
  scorecard: PolicyScorecard,
): boolean {
  return scorecard.state === 'published' && theAnalystOfThisBoard(actor, scorecard)
}

/** The head of service signs a correction, or refuses it. */
export const theHeadOfServiceOnceItIsPublished = function theHeadOfServiceOnceItIsPublished(
  actor: Actor,
  { bodyId, state }: PolicyScorecard,
): boolean {
  return state === 'published' && holds(actor, 'director', bodyId)
}

/** The two who correct a published scorecard. */
export const whoeverCorrectsThisScorecard = function whoeverCorrectsThisScorecard(
  actor: Actor,
  scorecard: PolicyScorecard,
): boolean {
  return (
    theAnalystOnceItIsPublished(actor, scorecard) ||
    theHeadOfServiceOnceItIsPublished(actor, scorecard)
  )
}
