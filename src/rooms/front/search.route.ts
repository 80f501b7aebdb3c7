import { definePage, nothing } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { searchPublished, type FoundPublication } from '#platform/publish/read-published.ts'
import { paths } from './paths.ts'

const LONGEST_QUESTION = 200

/** Search over public text: it reads what was published, so it can find nothing else. */
export const searchPage = definePage({
  path: paths.search,
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: nothing,
  template: 'front/search.njk',
  async view(tx, ask) {
    const words = (ask.query['q'] ?? '').trim().slice(0, LONGEST_QUESTION)
    const found = words === '' ? [] : await searchPublished(tx, words)
    return {
      title: words === '' ? 'Search' : `Search: ${words}`,
      words,
      results: found.map(present),
    }
  },
})

const kindWords: Record<string, string> = {
  board: 'Board',
  meeting: 'Meeting',
  item: 'Agenda item',
  document: 'Report',
  minutes: 'Minutes',
  decision: 'Decision',
  action: 'Action',
  scorecard: 'Scorecard',
  strategy: 'Strategy',
  'you-said-we-did': 'You said, we did',
}

const present = (row: FoundPublication) => ({
  title: row.title,
  href: row.url,
  kind: kindWords[row.kind] ?? 'Page',
  happenedAt: row.happened_at,
  parts: splitHits(row.snippet),
})

/** 'the [[bus]] pass' → plain and hit parts, so that the template marks hits and escapes all. */
export function splitHits(snippet: string): { text: string; hit: boolean }[] {
  return snippet
    .split(/(\[\[.*?\]\])/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('[[') && part.endsWith(']]')
        ? { text: part.slice(2, -2), hit: true }
        : { text: part, hit: false },
    )
}
