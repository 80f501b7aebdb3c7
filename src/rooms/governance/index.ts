export { proposeItem, withdrawProposal, type ProposedItem } from './agenda/propose-item.ts'
export { submitPaper } from './documents/submit-paper.ts'
export {
  findMeetingBySlug,
  findNextOpenMeeting,
  getItem,
  getMeeting,
  type AgendaItem,
  type Meeting,
} from './meetings/find-meeting.ts'
export { countMeetingsHeld, type MeetingsHeld } from './meetings/count-meetings.ts'
export type { AskedFor, ItemKind, ItemState, MeetingState } from './meetings/tables.ts'
export type { ItemSource } from './events.ts'
export { paths as governancePaths } from './paths.ts'
