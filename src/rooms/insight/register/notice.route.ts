import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { namePeople } from '#rooms/council/index.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { theDirectorOfThisBoard, thoseWhoReadThisRegister } from '../policies.ts'
import { getBoard, type RegisterBoard } from './boards.ts'
import { kindInWords, timeInWords } from './home-view.ts'
import { getNotice, signNotice, type SignedNotice } from './notice.ts'

export interface BoardNotice extends RegisterBoard, SignedNotice {}

/** A month's notice of unregistered homes: how many, since when and what is done, for a director to sign. */
export const noticePage = definePage<BoardNotice>({
  path: '/unregistered-homes/notices/:board/:month',
  policy: thoseWhoReadThisRegister,
  surface: 'member',
  skin: 'council',
  hidden: true,
  async load(tx, ask) {
    const board = await getBoard(tx, ask.params['board'] ?? '')
    return { ...board, ...(await getNotice(tx, board.bodyId, ask.params['month'] ?? '')) }
  },
  template: 'insight/register/notice.njk',
  async view(tx, ask) {
    const { notice, name, slug, signedBy, signedAt } = ask.record
    const [signer] = signedBy ? await namePeople(tx, [signedBy]) : []
    return {
      title: `Unregistered homes in the month to ${dayInWords(notice.monthEnd)}`,
      crumbs: [{ text: 'Unregistered homes', href: paths.unregistered }],
      board: name,
      notice,
      signedAt,
      signer: signer?.name ?? 'A director who has left',
      maySign: signedAt === null && notice.homes.length > 0 && ask.may(theDirectorOfThisBoard),
      signHref: paths.signNotice(slug, notice.monthEnd),
      csvHref: paths.noticeCsv(slug, notice.monthEnd),
      counts: [
        { name: 'On the last day', value: notice.atEnd },
        { name: 'Moved in during the month', value: notice.began },
        { name: 'Ended during the month', value: notice.ended },
      ].map(({ name: what, value }) => ({ name: what, value: String(value) })),
      rows: notice.homes.map((home) => [
        home.word,
        kindInWords(home),
        timeInWords(home),
        `${home.why} Agreed by ${home.agreedBy}.`,
        home.plan,
        home.toldOn ? dayInWords(home.toldOn) : 'Not yet',
      ]),
    }
  },
  actions: {
    sign: defineAction({
      policy: theDirectorOfThisBoard,
      async submit(tx, ask: AskAbout<BoardNotice>) {
        const { bodyId, slug, notice } = ask.record
        await signNotice(tx, bodyId, notice.monthEnd)
        return {
          to: paths.unregisteredNotice(slug, notice.monthEnd),
          say: 'The notice is signed, and stays as it is.',
        }
      },
    }),
  },
})
