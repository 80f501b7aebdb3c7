import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { announce } from '#platform/events/event-bus.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { storeFile } from '#platform/storage/file-store.ts'
import { changeAction, takeAction, type NewEvent } from './change-action.ts'
import { isRunning, type Action } from './find-action.ts'

/** A file that proves something, its type told by its content. */
export interface ProofFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface Proof {
  /** What was done, in words. */
  readonly words?: string | undefined
  readonly link?: string | undefined
  readonly file?: ProofFile | undefined
}

const sourceOf = (action: Action) => ({ kind: action.source_kind, ref: action.source_ref })

/** The owner has begun. */
export async function startAction(tx: Tx, actionId: string): Promise<void> {
  const action = await takeAction(tx, actionId)
  if (action.state !== 'open') throw new Unacceptable('This action was already under way.')
  await changeAction(tx, action, { state: 'in_progress' }, { kind: 'started', words: '' })
}

/** A word on how it goes. It changes nothing else. */
export async function noteOnAction(tx: Tx, actionId: string, words: string): Promise<void> {
  const action = await takeAction(tx, actionId)
  if (words.trim() === '') throw new Unacceptable({ note: 'Write the note first.' })
  await changeAction(tx, action, {}, { kind: 'noted', words: words.trim() })
}

/** The owner says that it is done, and shows it: words, a link or a file. Without proof it is not taken. */
export async function claimActionDone(tx: Tx, actionId: string, proof: Proof): Promise<void> {
  const action = await takeAction(tx, actionId)
  const words = proof.words?.trim() ?? ''
  if (action.state === 'submitted_as_done')
    throw new Unacceptable('You have said so already. It waits for somebody to confirm it.')
  if (!isRunning(action)) throw new Unacceptable('This action is finished. Nothing is left to do.')
  if (words === '' && !proof.link && !proof.file)
    throw new Unacceptable({
      proof_words: 'Show what was done: write it down, give a link or add a file.',
    })
  const event: NewEvent = {
    kind: 'claimed_done',
    words,
    proof: {
      link: proof.link,
      file: proof.file && {
        sha256: await storeFile(tx, proof.file.bytes, proof.file.mediaType),
        name: proof.file.name,
        mediaType: proof.file.mediaType,
      },
    },
  }
  await changeAction(
    tx,
    action,
    { state: 'submitted_as_done', done_at: nowOf(tx).toString() },
    event,
  )
  await announce(tx, 'action.claimed_done', { actionId, source: sourceOf(action) })
}

/** Who confirms: the Board's officers for a minute, the young people's group for their card. */
export type Confirmer = 'board' | 'group'

/**
 * Closes an action that was claimed as done. An action of a card is closed only by the group that
 * asked: its room calls this after they said so.
 */
export async function closeAction(
  tx: Tx,
  actionId: string,
  confirmation: { by: Confirmer; words?: string },
): Promise<void> {
  const action = await takeAction(tx, actionId)
  insistOnConfirmer(action, confirmation.by)
  if (action.state !== 'submitted_as_done')
    throw new Unacceptable(
      'Nobody has shown yet that this is done. Its owner says so first, with proof.',
    )
  await changeAction(
    tx,
    action,
    { state: 'closed' },
    { kind: 'closed', words: confirmation.words?.trim() ?? '' },
  )
  await announce(tx, 'action.closed', { actionId, source: sourceOf(action) })
}

/** It was claimed as done, and it is not, or not enough: back to its owner, with the reason. */
export async function sendActionBack(
  tx: Tx,
  actionId: string,
  confirmation: { by: Confirmer; words: string },
): Promise<void> {
  const action = await takeAction(tx, actionId)
  insistOnConfirmer(action, confirmation.by)
  if (action.state !== 'submitted_as_done')
    throw new Unacceptable('Only what was claimed as done can be sent back.')
  const words = confirmation.words.trim()
  if (words === '') throw new Unacceptable({ back_words: 'Say what is still missing.' })
  await changeAction(
    tx,
    action,
    { state: 'in_progress', done_at: null },
    { kind: 'sent_back', words },
  )
  await announce(tx, 'action.sent_back', { actionId, source: sourceOf(action) })
}

/** It will not be done. The reason is part of the record, and the source hears of it. */
export async function stopAction(
  tx: Tx,
  actionId: string,
  confirmation: { by: Confirmer; words: string },
): Promise<void> {
  const action = await takeAction(tx, actionId)
  insistOnConfirmer(action, confirmation.by)
  if (!isRunning(action)) throw new Unacceptable('This action is finished already.')
  const words = confirmation.words.trim()
  if (words === '') throw new Unacceptable({ stop_words: 'Say why it will not be done.' })
  await changeAction(tx, action, { state: 'not_pursued' }, { kind: 'not_pursued', words })
  await announce(tx, 'action.not_pursued', { actionId, source: sourceOf(action) })
}

function insistOnConfirmer(action: Action, by: Confirmer): void {
  if (action.source_kind === 'card' && by !== 'group')
    throw new Unacceptable(
      'Young people asked for this, so only their group can say that it is done.',
    )
  if (action.source_kind === 'minute' && by !== 'board')
    throw new Unacceptable('The Board asked for this, so its officers say that it is done.')
}
