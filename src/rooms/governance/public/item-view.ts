import { paths } from '../paths.ts'
import type { PublicItem } from './facts.ts'
import { documentView } from './meeting-words.ts'
import type { PublicOutcome } from './read-public.ts'

const outcomeWords: Readonly<Record<string, string>> = {
  resolved: 'Resolved.',
  noted: 'Noted.',
  recommended: 'Recommended to another body.',
  deferred: 'Deferred.',
  withdrawn: 'Withdrawn.',
  no_decision: 'No decision.',
}

/** An item for the public pages, with what came of it when that is published. */
export function itemView(slug: string, item: PublicItem, outcome: PublicOutcome | undefined) {
  return {
    number: item.number,
    title: item.title,
    purpose: item.purpose,
    time: item.time,
    href: paths.item(slug, item.number),
    chip: chipOf(item),
    documents: item.documents.map((document) => documentView(slug, document)),
    outcome: outcome && {
      words: outcomeWords[outcome.outcome] ?? outcome.outcome,
      decision: outcome.decisions[0],
      decisions: outcome.decisions,
      minute: outcome.minuteNumber,
      href: outcome.url,
    },
  }
}

function chipOf(item: PublicItem): { text: string; kind: string } | undefined {
  if (item.state === 'withdrawn') return { text: 'Item withdrawn', kind: 'neutral' }
  if (item.state === 'deferred') return { text: 'Deferred', kind: 'wait' }
  if (item.publicity === 'exempt') return { text: 'In private', kind: 'private' }
  return undefined
}
