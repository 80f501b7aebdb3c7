import type { Tx } from '#platform/db/tables.ts'
import type { AskAbout } from '#platform/http/page.ts'
import { getPerson } from '#rooms/council/index.ts'
import { paths } from '../paths.ts'
import {
  theAnalystWhileItIsADraft,
  theHeadOfServiceWhileItIsADraft,
  whoeverWritesThisComment,
  type PolicyLine,
} from '../policies.ts'
import type { StoredLine, StoredScorecard } from '../scorecards/find-scorecard.ts'
import { findRiskyWords } from '../scorecards/risky-words.ts'
import { readThreshold } from '../scorecards/write-comment.ts'
import { commentStates, stateOf } from './comment-state.ts'
import { listSteps, stepsInWords, type TakenStep } from './comment-steps.ts'

/** A line of a scorecard, with whose it is. */
export interface OneLine extends PolicyLine {
  readonly scorecard: StoredScorecard
  readonly line: StoredLine
}

/** The words beside a figure: what they say, how far they have come, and what this reader may do. */
export async function viewComment(tx: Tx, ask: AskAbout<OneLine>) {
  const { scorecard, line, ownerId } = ask.record
  const state = stateOf(line)
  const typed = String(ask.typed['comment'] ?? line.comment)
  const here = paths.scorecardIndicator(scorecard.id, line.id)
  const mayCheck = state === 'drafted' && ask.may(theAnalystWhileItIsADraft)
  const maySign = state === 'checked' && ask.may(theHeadOfServiceWhileItIsADraft)
  return {
    comment: {
      text: line.comment,
      version: line.version,
      isChecked: line.commentChecked,
      chip: commentStates[state],
      owner: ownerId === null ? null : (await getPerson(tx, ownerId)).name,
      steps: stepItems(await listSteps(tx, scorecard.id, line.id)),
      lapsed: line.commentState === 'signed_off' && state === 'checked',
      mayWrite: ask.may(whoeverWritesThisComment),
      isService: !ask.may(theAnalystWhileItIsADraft),
      mayCheck,
      maySign,
      mayAsk: state === 'none' && ownerId !== null && ask.may(theAnalystWhileItIsADraft),
      risky: findRiskyWords(typed, await readThreshold(tx)),
      askHref: `${here}/ask`,
      checkHref: `${here}/check`,
      signHref: `${here}/sign-off`,
      sendBackHref: `${here}/send-back`,
      allHref: paths.scorecardComments(scorecard.id),
    },
  }
}

/** The steps as a list of what happened. */
export const stepItems = (steps: readonly TakenStep[]) =>
  steps.map(({ step, why, who, at }) => ({
    at,
    title: stepsInWords[step],
    text: why,
    who,
  }))
