/** One piece of news. */
export interface AtomEntry {
  /** Never changes, whatever happens to the address. */
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly href: string
  readonly updated: Date
}

export interface AtomFeed {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly selfHref: string
  readonly pageHref: string
  readonly entries: readonly AtomEntry[]
}

/** Writes an Atom feed (RFC 4287). */
export function writeAtom(feed: AtomFeed): string {
  const newest = feed.entries.reduce(
    (latest, entry) => (entry.updated > latest ? entry.updated : latest),
    new Date(0),
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${xml(feed.id)}</id>`,
    `<title>${xml(feed.title)}</title>`,
    `<updated>${newest.toISOString()}</updated>`,
    `<author><name>${xml(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(feed.selfHref)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(feed.pageHref)}"/>`,
    ...feed.entries.map(writeEntry),
    '</feed>',
    '',
  ].join('\n')
}

const writeEntry = (entry: AtomEntry): string =>
  [
    '<entry>',
    `<id>${xml(entry.id)}</id>`,
    `<title>${xml(entry.title)}</title>`,
    `<updated>${entry.updated.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(entry.href)}"/>`,
    `<summary>${xml(entry.summary)}</summary>`,
    '</entry>',
  ].join('\n')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for XML; characters that XML 1.0 does not allow at all are left out. */
export const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
