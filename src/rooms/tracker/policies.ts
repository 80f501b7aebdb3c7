import { holds, type Actor } from '#platform/auth/actor.ts'
import type { Policy } from '#platform/policy/policy.ts'

/** Anything that belongs to a board and has an owner. */
export interface OwnedByABoard {
  readonly body_id: string
  readonly owner_id: string
  readonly source_kind: 'minute' | 'card'
}

const isAdult = (actor: Actor): boolean => actor.kind === 'person' && !actor.isYoung

/** Officers, councillors and partners; young people follow what they asked for on their own pages. */
export const anyAdultWithARole: Policy<unknown> = function anyAdultWithARole(actor) {
  return actor.kind === 'person' && !actor.isYoung && actor.roles.length > 0
}

/** An action, as far as it decides who may know of it. */
export interface KnownAction extends OwnedByABoard {
  readonly is_restricted: boolean
}

const entitled = [
  'chair',
  'vice_chair',
  'member',
  'clerk',
  'corporate_parenting_officer',
  'director',
]

/**
 * Any adult with a role; but an action from an item taken in private only by those who were
 * entitled to that item, and by the one who has to do it (LGA 1972 s.100B and Schedule 12A).
 */
export const thoseWhoMayKnowOfTheAction: Policy<KnownAction> = function thoseWhoMayKnowOfTheAction(
  actor,
  action,
) {
  if (!anyAdultWithARole(actor, action)) return false
  const mayReadPrivate = entitled.some((role) => holds(actor, role, action.body_id))
  return !action.is_restricted || mayReadPrivate || theOwnerOfTheAction(actor, action)
}

/** The one person who owns the action. */
export const theOwnerOfTheAction: Policy<OwnedByABoard> = function theOwnerOfTheAction(
  actor,
  action,
) {
  return actor.kind === 'person' && actor.personId === action.owner_id
}

/** The clerk and the corporate parenting officer of the board keep its tracker. */
export const whoeverKeepsTheTracker: Policy<OwnedByABoard> = function whoeverKeepsTheTracker(
  actor,
  action,
) {
  return (
    isAdult(actor) &&
    (holds(actor, 'clerk', action.body_id) ||
      holds(actor, 'corporate_parenting_officer', action.body_id))
  )
}

/** The owner, and whoever keeps the tracker. */
export const theOwnerAndWhoeverKeepsTheTracker: Policy<OwnedByABoard> =
  function theOwnerAndWhoeverKeepsTheTracker(actor, action) {
    return theOwnerOfTheAction(actor, action) || whoeverKeepsTheTracker(actor, action)
  }

/** For an action of the Board: whoever keeps the tracker. A card's action is closed by its group. */
export const whoeverKeepsTheTrackerForTheBoard: Policy<OwnedByABoard> =
  function whoeverKeepsTheTrackerForTheBoard(actor, action) {
    return action.source_kind === 'minute' && whoeverKeepsTheTracker(actor, action)
  }
