import './tables.ts'
import type { Room } from '#platform/http/house.ts'
import { myCardPage } from './answering/my-card.route.ts'
import { myCardsPage } from './answering/my-cards.route.ts'
import { challengePage } from './board/challenge.route.ts'
import { challengesPage } from './board/challenges.route.ts'
import { cardHandlers } from './cards/ring-clocks.ts'
import { checkAnswerPage } from './desk/check-answer.route.ts'
import { deskPage } from './desk/desk.route.ts'
import { todayPage } from './desk/today.route.ts'
import { writeForPage } from './desk/write-for.route.ts'
import { deskEntries } from './desk-entries.ts'
import { listen } from './events.ts'
import { cardPage } from './following/card.route.ts'
import { codePage } from './following/code.route.ts'
import { mePage } from './following/me.route.ts'
import { helpNowPage } from './help/help-now.route.ts'
import { navigation } from './navigation.ts'
import { saidDidEntryPage, saidDidPage } from './said-did/said-did.route.ts'
import { startPage } from './start/start.route.ts'
import { talkPage } from './talk/talk.route.ts'
import { threadPage, threadsPage } from './talk/threads.route.ts'
import { tellingPage } from './telling/telling.route.ts'
import { toldPage } from './telling/told.route.ts'
import { sayPage } from './writing/say.route.ts'

const migration = (name: string) => ({
  name,
  file: new URL(`./migrations/${name}.sql`, import.meta.url),
})

const youngPages = [startPage, mePage, sayPage, cardPage, codePage, helpNowPage, talkPage]
const publicPages = [saidDidPage, saidDidEntryPage]
const youthVoicePages = [
  todayPage,
  deskPage,
  checkAnswerPage,
  tellingPage,
  toldPage,
  writeForPage,
  threadsPage,
  threadPage,
]
const adultPages = [myCardsPage, myCardPage, challengesPage, challengePage]

/** Where young people say what must change, and find out what happened. */
export const voiceRoom: Room = {
  name: 'voice',
  migrations: [migration('0030-cards'), migration('0031-answers'), migration('0032-talk')],
  pages: [...youngPages, ...publicPages, ...youthVoicePages, ...adultPages],
  navigation,
  desk: deskEntries,
  jobs: cardHandlers,
  listen,
}
