import type { CommentState } from './tables.ts'

/** What tells where the words of a line stand. */
export interface CommentedLine {
  readonly comment: string
  /** Null: written before there were steps. */
  readonly commentState: CommentState | null
  /** The figure that the words were signed for. */
  readonly signedValue: number | null
  readonly figures: { readonly value: number | null }
}

/**
 * Where the words beside a figure stand. Words from before there were steps were their analyst's, so
 * they are checked. A signature is for words beside a figure: when the figure is another, it lapses.
 */
export function stateOf(line: CommentedLine): CommentState {
  if (line.commentState === null) return line.comment === '' ? 'none' : 'checked'
  const lapsed = line.commentState === 'signed_off' && line.signedValue !== line.figures.value
  return lapsed ? 'checked' : line.commentState
}

/** The words that the public reads: those that the head of service signed off, and no others. */
export const signedWords = (line: CommentedLine): string =>
  stateOf(line) === 'signed_off' ? line.comment : ''

/** Lines whose words would be left out of the public paper. */
export const listUnsigned = <L extends CommentedLine>(lines: readonly L[]): L[] =>
  lines.filter((line) => line.comment !== '' && stateOf(line) !== 'signed_off')

/** What people call the states. */
export const commentStates: Readonly<
  Record<
    CommentState,
    { text: string; kind: 'neutral' | 'open' | 'draft' | 'wait' | 'done' | 'late' }
  >
> = {
  none: { text: 'No comment', kind: 'neutral' },
  asked: { text: 'Asked for', kind: 'open' },
  drafted: { text: 'Drafted', kind: 'draft' },
  checked: { text: 'Checked', kind: 'wait' },
  signed_off: { text: 'Signed off', kind: 'done' },
  sent_back: { text: 'Sent back', kind: 'late' },
}
