import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { findNextOpenMeeting, getMeeting, governancePaths } from '#rooms/governance/index.ts'
import { getBody } from '#rooms/council/index.ts'
import { changesSince } from '../compare/changes-since.ts'
import { filesOfWhole } from '../downloads/whole-files.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import {
  theAnalystOfThisBoard,
  theAnalystWhileItIsADraft,
  theAnalystWhileItMayComeBack,
  thoseWhoWeighTheFigures,
} from '../policies.ts'
import { mainsOf } from '../readings/themes.ts'
import { showCorrections } from '../workflow/correction-view.ts'
import { unsignedOf, WITHOUT_UNSIGNED } from '../workflow/warn-of-unsigned.ts'
import { getScorecard, type StoredScorecard } from './find-scorecard.ts'
import { stateInWords } from './list-scorecards.route.ts'
import { readForMembers } from './read-scorecard.ts'
import { viewReadings } from './scorecard-view.ts'
import { submitScorecard, takeBackScorecard } from './submit-scorecard.ts'

/** A scorecard with every figure, small numbers among them, for those who weigh them. */
export const showScorecardPage = definePage({
  path: '/scorecards/:id',
  policy: thoseWhoWeighTheFigures,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => getScorecard(tx, ask.params['id'] ?? ''),
  template: 'insight/scorecards/show-scorecard.njk',
  async view(tx, ask) {
    const scorecard = ask.record
    const readings = await readForMembers(tx, scorecard)
    const board = await getBody(tx, scorecard.bodyId)
    return {
      title: `Scorecard at ${dayInWords(scorecard.asAt)}`,
      crumbs: [{ text: 'Scorecards', href: paths.scorecards }],
      board: board.name,
      state: stateInWords[scorecard.state],
      isAnalyst: ask.may(theAnalystOfThisBoard),
      maySubmit: ask.may(theAnalystWhileItIsADraft),
      mayTakeBack: ask.may(theAnalystWhileItMayComeBack),
      ...viewReadings(
        readings,
        (id) => paths.scorecardIndicator(scorecard.id, id),
        (slug) => paths.scorecardTheme(scorecard.id, slug),
      ),
      changes: await changesSince(tx, scorecard, readings),
      uncommented: mainsOf(readings).filter((one) => one.value !== null && one.comment === '')
        .length,
      queries: queriesOf(scorecard),
      populationSource: scorecard.populationSource,
      unsigned: scorecard.state === 'draft' ? unsignedOf(scorecard) : [],
      commentsHref: paths.scorecardComments(scorecard.id),
      corrections: await showCorrections(tx, scorecard),
      meeting: await meetingOf(scorecard),
      submitHref: paths.submit(scorecard.id),
      takeBackHref: paths.takeBack(scorecard.id),
      files: filesOfWhole(`${paths.scorecard(scorecard.id)}/scorecard`),
      strategyHref: paths.scorecardStrategy(scorecard.id),
      homesHref: paths.scorecardHomes(scorecard.id),
      measuresHref: paths.measures,
      publicHref: paths.public,
    }

    async function meetingOf({ meetingId, bodyId }: StoredScorecard) {
      const meeting = meetingId
        ? await getMeeting(tx, meetingId)
        : await findNextOpenMeeting(tx, bodyId)
      return (
        meeting && {
          on: dayInWords(meeting.meets_on),
          href: governancePaths.meeting(meeting.slug),
          isPublic: meeting.state !== 'scheduled',
        }
      )
    }
  },
  actions: {
    submit: defineAction({
      policy: theAnalystWhileItIsADraft,
      form: z.object({ [WITHOUT_UNSIGNED]: z.literal('yes').optional() }),
      async submit(tx, ask: AskAbout<StoredScorecard>, form) {
        const withoutUnsigned = form[WITHOUT_UNSIGNED] === 'yes'
        const { meetsOn } = await submitScorecard(tx, ask.record, { withoutUnsigned })
        return {
          to: paths.scorecard(ask.record.id),
          say: `The scorecard is a paper of the meeting on ${dayInWords(meetsOn)}. It becomes public with that agenda.`,
        }
      },
    }),
    'take-back': defineAction({
      policy: theAnalystWhileItMayComeBack,
      async submit(tx, ask: AskAbout<StoredScorecard>) {
        await takeBackScorecard(tx, ask.record)
        return {
          to: paths.scorecard(ask.record.id),
          say: 'The scorecard is your draft again, and off the agenda.',
        }
      },
    }),
  },
})

const queriesOf = ({ head }: StoredScorecard): { name: string; value: string }[] =>
  head.queries.map(({ rule, count }) => ({
    name: `${rule.charAt(0).toUpperCase()}${rule.slice(1).replaceAll('-', ' ')}`,
    value: count.toLocaleString('en-GB'),
  }))
