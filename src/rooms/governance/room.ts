import './documents/tables.ts'
import './events.ts'
import './meetings/tables.ts'
import './packs/tables.ts'
import './reports/tables.ts'
import type { Room } from '#platform/http/house.ts'
import { boardNavigation, preparationDesk } from './desk.ts'
import { listRecordDesk } from './meeting-room/desk.ts'
import { recordPages, recordRoutes } from './meeting-room/record-room.ts'
import { buildPacksHandler } from './packs/build-packs.ts'
import { boardMeetingsPage } from './public/board-meetings.route.ts'
import { boardPage } from './public/board.route.ts'
import { documentPage } from './public/document.route.ts'
import { exemptReasonPage } from './public/exempt-reason.route.ts'
import { servePublicFiles } from './public/files.route.ts'
import { itemPage } from './public/item.route.ts'
import { meetingPage } from './public/meeting.route.ts'
import { appendicesPage } from './reports/appendices.route.ts'
import { reportListPage } from './reports/report-list.route.ts'
import { reportPage } from './reports/report.route.ts'
import { startReportPage } from './reports/start-report.route.ts'
import { writeReportPage } from './reports/write-report.route.ts'
import { addItemPage } from './work/add-item.route.ts'
import { cancelMeetingPage } from './work/cancel-meeting.route.ts'
import { closedDaysPage } from './work/closed-days.route.ts'
import { workItemPage } from './work/item.route.ts'
import { meetingDetailsPage } from './work/meeting-details.route.ts'
import { meetingListPage } from './work/meeting-list.route.ts'
import { workMeetingPage } from './work/meeting.route.ts'
import { workPaperPage } from './work/paper.route.ts'
import { publishAgendaPage } from './work/publish-agenda.route.ts'
import { restrictedPackPage, serveRestrictedPack } from './work/restricted-pack.route.ts'
import { scheduleMeetingPage } from './work/schedule-meeting.route.ts'

const migration = (name: string) => ({
  name,
  file: new URL(`./migrations/${name}.sql`, import.meta.url),
})

const publicPages = [
  boardPage,
  boardMeetingsPage,
  meetingPage,
  itemPage,
  documentPage,
  exemptReasonPage,
]

const preparationPages = [
  meetingListPage,
  scheduleMeetingPage,
  closedDaysPage,
  workMeetingPage,
  meetingDetailsPage,
  publishAgendaPage,
  cancelMeetingPage,
  addItemPage,
  workItemPage,
  workPaperPage,
  restrictedPackPage,
]

const reportPages = [reportListPage, startReportPage, reportPage, writeReportPage, appendicesPage]

/** The Board's own room: meetings, agendas, reports, packs, minutes and decisions. */
export const governanceRoom: Room = {
  name: 'governance',
  migrations: [
    migration('0010-meetings'),
    migration('0011-documents'),
    migration('0012-closed-days'),
    migration('0013-reports'),
    migration('0014-packs'),
    migration('0020-meeting-record'),
    migration('0021-minutes'),
  ],
  pages: [...publicPages, ...preparationPages, ...reportPages, ...recordPages],
  routes(app, house) {
    servePublicFiles(app, house)
    serveRestrictedPack(app, house)
    recordRoutes(app, house)
  },
  jobs: [buildPacksHandler],
  navigation: boardNavigation,
  async desk(tx, actor) {
    return [...(await preparationDesk(tx, actor)), ...(await listRecordDesk(tx, actor))]
  },
}
