import { z } from 'zod'
import { todayOf } from '#platform/clock/clock.ts'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { theOfficerOfThisBoard, thoseWhoReadThisRegister } from '../policies.ts'
import { ageItems, arrangementItems, kindInWords, stateOf, timeInWords } from './home-view.ts'
import { getHome, type UnregisteredHome } from './home.ts'
import { changeHome, homeForm } from './keep-home.ts'

/** One home of the register: its facts, and for its keeper the form that changes them. */
export const homePage = definePage<UnregisteredHome>({
  path: '/unregistered-homes/:id',
  policy: thoseWhoReadThisRegister,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: (tx, ask) => getHome(tx, ask.params['id'] ?? ''),
  template: 'insight/register/home.njk',
  view(tx, ask) {
    const home = ask.record
    return Promise.resolve({
      title: home.word,
      crumbs: [{ text: 'Unregistered homes', href: paths.unregistered }],
      state: stateOf(home, todayOf(tx).toString()),
      mayEdit: ask.may(theOfficerOfThisBoard),
      home,
      facts: [
        { name: 'What', value: kindInWords(home) },
        { name: 'When', value: timeInWords(home) },
        { name: 'Why', value: home.why },
        { name: 'Agreed by', value: `${home.agreedBy}, on ${dayInWords(home.agreedOn)}` },
        { name: 'What is done', value: home.plan },
        { name: 'Ofsted told', value: home.toldOn ? dayInWords(home.toldOn) : 'Not yet' },
        {
          name: 'Next review',
          value: home.endedOn ? 'None: it has ended' : dayInWords(home.reviewOn),
        },
      ],
      action: paths.unregisteredHome(home.id),
      ages: ageItems,
      arrangements: arrangementItems,
    })
  },
  actions: {
    '': defineAction({
      policy: theOfficerOfThisBoard,
      form: homeForm.extend({ version: z.coerce.number().int() }),
      async submit(tx, ask: AskAbout<UnregisteredHome>, { version, ...form }) {
        await changeHome(tx, ask.record, form, version)
        return {
          to: paths.unregisteredHome(ask.record.id),
          say: 'What stands of this home is changed.',
        }
      },
    }),
  },
})
