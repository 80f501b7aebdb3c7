import { todayOf } from '#platform/clock/clock.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { theCorporateParentingOfficer, thoseWhoReadTheRegister } from '../policies.ts'
import { readableBoards, type RegisterBoard } from './boards.ts'
import { kindInWords, stateOf, timeInWords } from './home-view.ts'
import { isOpenOn, listHomes, type UnregisteredHome } from './home.ts'
import { listNotices } from './notice.ts'

/** The register of children in homes that should be registered with Ofsted and are not. */
export const registerPage = definePage({
  path: paths.unregistered,
  policy: thoseWhoReadTheRegister,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: nothing,
  template: 'insight/register/register.njk',
  async view(tx, ask) {
    const today = todayOf(tx).toString()
    const boards = await readableBoards(tx, ask.actor)
    const homes = await listHomes(
      tx,
      boards.map(({ bodyId }) => bodyId),
    )
    const open = homes.filter((home) => isOpenOn(home, today))
    const rowOf = (home: UnregisteredHome) => ({
      text: home.word,
      href: paths.unregisteredHome(home.id),
      kind: kindInWords(home),
      time: timeInWords(home),
      review: home.endedOn === null ? dayInWords(home.reviewOn) : '',
      state: stateOf(home, today),
    })
    const notices: { text: string; href: string; homes: number; signed: boolean }[] = []
    for (const board of boards) notices.push(...(await noticesOf(board)))
    return {
      title: 'Unregistered homes',
      mayAdd: ask.may(theCorporateParentingOfficer),
      addHref: paths.newUnregistered,
      open: open.map(rowOf),
      ended: homes.filter((home) => !open.includes(home)).map(rowOf),
      notices,
    }

    async function noticesOf({ bodyId, name, slug }: RegisterBoard) {
      const listed = await listNotices(tx, bodyId)
      return listed.map(({ monthEnd, signed, homes: count }) => ({
        text: boards.length > 1 ? `${dayInWords(monthEnd)}, ${name}` : dayInWords(monthEnd),
        href: paths.unregisteredNotice(slug, monthEnd),
        homes: count,
        signed,
      }))
    }
  },
})
