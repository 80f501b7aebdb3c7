import { afterAll, beforeAll, describe, it } from 'vitest'
import { hasBrowser } from '#tests/support/browser.ts'
import { engines } from '#tests/support/test-database.ts'
import { publishAgenda, scheduleMeeting, signOffReports, writeReports } from './prepare-meeting.ts'
import { openStage, type Stage } from './stage.ts'

const ways = engines.flatMap((engine) => [
  { engine, scripts: true, way: `${engine}, with scripts` },
  { engine, scripts: false, way: `${engine}, without scripts` },
])

/** The whole line in a browser, from an empty house. Each step stands on the one before it. */
describe.skipIf(!hasBrowser).each(ways)(
  'the loop from end to end on $way',
  ({ engine, scripts }) => {
    let stage: Stage
    beforeAll(async () => {
      stage = await openStage(engine, scripts)
    })
    afterAll(() => stage.close())

    const step = (name: string, act: (stage: Stage) => Promise<void>) =>
      it(
        name,
        async () => {
          if (stage.facts['broken']) throw new Error(`It stopped before: ${stage.facts['broken']}`)
          try {
            await act(stage)
          } catch (error) {
            stage.facts['broken'] = name
            throw error
          }
        },
        180_000,
      )

    step('the clerk schedules a meeting and sees the last day to publish', scheduleMeeting)
    step('the head of fostering writes two reports, one of them exempt', writeReports)
    step('the director signs them off and the clerk puts them on the agenda', signOffReports)
    step('the Chair agrees the agenda and the clerk publishes it', publishAgenda)
  },
)
