import { afterAll, beforeAll, describe, it } from 'vitest'
import { hasBrowser } from '#tests/support/browser.ts'
import { engines } from '#tests/support/test-database.ts'
import { agreeAnswer, answerCard, finishCard, tellKit } from './answer-card.ts'
import { finishAction, openMeeting, publishMinutes, takeItems } from './hold-meeting.ts'
import { publishAgenda, scheduleMeeting, signOffReports, writeReports } from './prepare-meeting.ts'
import { askOwner, clearCard, keepSecret, writeCard } from './raise-card.ts'
import { readReturns, submitScorecard } from './scorecard.ts'
import { findNoLeak, readRestrictedPack } from './nothing-leaks.ts'
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
    step('the analyst reads the returns and only totals leave the browser', readReturns)
    step('the analyst comments and submits the scorecard to the meeting', submitScorecard)
    step('a young person writes a card and gets a code', writeCard)
    step('Youth Voice clears it and the writer says OK', clearCard)
    step('it gets one owner, a date and the first place on the agenda', askOwner)
    step('nobody but Youth Voice learns who wrote it', keepSecret)
    step('the head of fostering writes two reports, one of them exempt', writeReports)
    step('the director signs them off and the clerk puts them on the agenda', signOffReports)
    step('the Chair agrees the agenda and the clerk publishes it', publishAgenda)
    step('those entitled read the exempt report in their own copy', readRestrictedPack)
    step('the clerk opens the meeting with attendance, apologies and interests', openMeeting)
    step('the clerk records what came of each item, in private where it must be', takeItems)
    step('minutes are drafted, cleared and published as draft', publishMinutes)
    step('an action of the meeting is done with proof and closed', finishAction)
    step('the owner answers in plain words, and hard words are not let through', answerCard)
    step('Youth Voice checks the words and the group agrees', agreeAnswer)
    step('the owner shows it to be done and the group says it is better', finishCard)
    step('the young person is told, the card closes, and the public can read it', tellKit)
    step('nothing of the exempt report has reached the public', findNoLeak)
  },
)
