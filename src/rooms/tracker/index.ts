export type { ActionSource } from './events.ts'
export type { ActionState } from './tables.ts'
export { raiseAction, type NewAction } from './actions/raise-action.ts'
export type { DuePoint, KnownMeeting, MeetingDay } from './actions/due-point.ts'
export { describeDue } from './actions/due-point.ts'
export {
  claimActionDone,
  closeAction,
  noteOnAction,
  sendActionBack,
  startAction,
  stopAction,
  type Proof,
} from './actions/move-action-on.ts'
export { moveDue, repointActions, transferAction } from './actions/reassign-action.ts'
export { makeActionsPublic } from './actions/publish-action.ts'
export {
  getAction,
  isOverdue,
  isRunning,
  listActionsOf,
  type Action,
} from './actions/find-action.ts'
export { paths as trackerPaths } from './paths.ts'
export { listPossibleOwners } from './one/possible-owners.ts'
