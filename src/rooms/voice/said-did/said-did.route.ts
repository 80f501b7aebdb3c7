import type { Tx } from '#platform/db/tables.ts'
import { definePage, nothing, type Ask } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import type { PublicationRow } from '#platform/publish/publish.ts'
import { listPublished, readPublished } from '#platform/publish/read-published.ts'
import { longDay } from '../following/card-path.ts'
import { paths } from '../paths.ts'
import type { SaidDidStatus } from '../tables.ts'
import { SAID_DID, statusWords, type PublicEntry } from './publish-entry.ts'

type Entry = PublicationRow & { data: PublicEntry }

/** You said, we did: by topic, never by person; what can't be stands beside what was done. */
export const saidDidPage = definePage({
  path: paths.saidDid(),
  policy: everyone,
  surface: 'public',
  skin: 'young',
  load: nothing,
  template: 'voice/said-did/said-did.njk',
  async view(tx, ask) {
    const entries = await listPublished<PublicEntry>(tx, { kinds: [SAID_DID] })
    const topics = [...new Set(entries.map((entry) => entry.data.topic))].toSorted()
    const topic = topics.find((one) => one === ask.query['topic'])
    return {
      ...frame(ask),
      title: 'You said, we did',
      description: 'What young people asked for, and what came of it.',
      entries: entries.filter((entry) => !topic || entry.data.topic === topic).map(present),
      tabs: [
        { text: 'All', href: paths.saidDid(), current: !topic },
        ...topics.map((one) => ({ text: one, href: paths.saidDid(one), current: one === topic })),
      ],
      paths: { say: paths.say },
    }
  },
})

/** One entry, at an address that lasts. */
export const saidDidEntryPage = definePage<Entry>({
  path: '/you-said-we-did/:slug',
  policy: everyone,
  surface: 'public',
  skin: 'young',
  load: (tx: Tx, ask) => readPublished<PublicEntry>(tx, SAID_DID, ask.params['slug'] ?? ''),
  template: 'voice/said-did/entry.njk',
  async view(_tx, ask) {
    return {
      ...frame(ask),
      // The tab says nothing of what it is about; the page's own heading does.
      title: 'You said, we did',
      description: ask.record.summary,
      entry: present(ask.record),
      paths: { say: paths.say, saidDid: paths.saidDid() },
    }
  },
})

const frame = (ask: Ask) => ({
  home: ask.actor.kind === 'person' && ask.actor.isYoung ? paths.me : paths.start,
})

const present = (entry: Entry) => ({
  title: entry.title,
  href: entry.url,
  said: entry.data.said,
  did: entry.data.did,
  who: entry.data.who,
  group: entry.data.group,
  status: statusWords[entry.data.status],
  chip: { text: chips[entry.data.status].text, kind: chips[entry.data.status].kind },
  verdict: verdictLine(entry.data),
  on: longDay(entry.data.on),
})

const chips: Record<SaidDidStatus, { text: string; kind: string }> = {
  doing: { text: 'Being done', kind: 'wait' },
  done: { text: 'Done', kind: 'done' },
  cannot: { text: 'We can’t', kind: 'neutral' },
  not_yet: { text: 'Not yet', kind: 'draft' },
}

function verdictLine({ group, verdict, groupDisagrees }: PublicEntry): string | undefined {
  if (groupDisagrees) return `${group} does not agree. We have written that down for everyone.`
  if (verdict === 'still_not_happy') return `${group} says: we get it, still not happy.`
  if (verdict === 'better') return `${group} says: it’s better now.`
  if (verdict === 'a_bit') return `${group} says: it’s a bit better.`
  return verdict === 'ok' ? `${group} says: OK.` : undefined
}
