import { holds, type PersonActor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { DeskEntry } from '#platform/http/house.ts'
import { listBodies } from '#rooms/council/index.ts'
import { ownerOf, readOwners, type Owners } from '../entry/owners.ts'
import { dayInWords, getIndicator } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { getScorecard, listScorecards, type StoredLine } from '../scorecards/find-scorecard.ts'
import { stateOf } from './comment-state.ts'
import { listCorrections } from './corrections.ts'

/** Words to draft, to check and to sign off, and corrections that wait for their second person. */
export async function listCommentEntries(tx: Tx, person: PersonActor): Promise<DeskEntry[]> {
  const entries: DeskEntry[] = []
  for (const { body_id: bodyId } of await listBodies(tx, ['board'])) {
    const owners = await readOwners(tx, bodyId)
    const part = {
      isAnalyst: holds(person, 'analyst', bodyId),
      isHead: holds(person, 'director', bodyId),
      isOwner: [...owners.values()].includes(person.personId),
    }
    if (!part.isAnalyst && !part.isHead && !part.isOwner) continue
    for (const { id, state, asAt } of await listScorecards(tx, [bodyId])) {
      const detail = `Scorecard at ${dayInWords(asAt)}`
      if (state === 'draft') {
        const { lines } = await getScorecard(tx, id)
        entries.push(...ofDraft(id, detail, lines, { ...part, owners, person }))
      }
      if (state === 'published' && part.isHead) entries.push(...(await toSign(tx, id, detail)))
    }
  }
  return entries
}

interface Part {
  readonly isAnalyst: boolean
  readonly isHead: boolean
  readonly owners: Owners
  readonly person: PersonActor
}

function ofDraft(
  scorecardId: string,
  detail: string,
  lines: readonly StoredLine[],
  { isAnalyst, isHead, owners, person }: Part,
): DeskEntry[] {
  const isMine = (line: StoredLine) => ownerOf(owners, line.id) === person.personId
  const wrote = (line: StoredLine) => line.commentedBy === person.personId
  const inState = (state: string, more: (line: StoredLine) => boolean = () => true) =>
    lines.filter((line) => stateOf(line) === state && more(line))
  return [
    ...entryOf(inState('asked', isMine), (n, what) =>
      n === 1 ? `A comment is asked of you: ${what}` : `${n} comments are asked of you`,
    ),
    ...entryOf(
      inState('sent_back', (line) => isMine(line) || wrote(line)),
      (n, what) =>
        n === 1 ? `Your comment was sent back: ${what}` : `${n} comments were sent back`,
    ),
    ...(isAnalyst
      ? entryOf(inState('drafted'), (n, what) =>
          n === 1 ? `Check the comment: ${what}` : `Check ${n} comments`,
        )
      : []),
    ...(isHead
      ? entryOf(
          inState('checked', (line) => !wrote(line)),
          (n, what) => (n === 1 ? `Sign off the comment: ${what}` : `Sign off ${n} comments`),
        )
      : []),
  ]

  function entryOf(
    some: readonly StoredLine[],
    say: (count: number, what: string) => string,
  ): DeskEntry[] {
    const [first] = some
    if (!first) return []
    const href =
      some.length === 1
        ? `${paths.scorecardIndicator(scorecardId, first.id)}#the-comment`
        : paths.scorecardComments(scorecardId)
    return [{ text: say(some.length, getIndicator(first.id).title), href, detail, urgency: 'soon' }]
  }
}

async function toSign(tx: Tx, scorecardId: string, detail: string): Promise<DeskEntry[]> {
  const open = (await listCorrections(tx, scorecardId)).filter((one) => one.state === 'proposed')
  return open.map(({ indicatorId }) => ({
    text: `Sign off a correction: ${getIndicator(indicatorId).title}`,
    href: paths.correctFigure(scorecardId, indicatorId),
    detail,
    urgency: 'soon' as const,
  }))
}
