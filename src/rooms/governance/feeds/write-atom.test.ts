import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOfXml } from '#tests/support/well-formed-xml.ts'
import { writeAtom } from './write-atom.ts'

const feed = (title: string, summary: string) =>
  writeAtom({
    id: 'tag:council.example,2026:board/b',
    title: 'Board & Co',
    author: 'Council',
    selfHref: 'http://127.0.0.1/feeds/b.atom',
    pageHref: 'http://127.0.0.1/boards/b?a=1&b=2',
    entries: [
      { id: 'tag:council.example,2026:x/1', title, summary, href: '/x', updated: new Date(5) },
      { id: 'tag:council.example,2026:x/2', title, summary, href: '/y', updated: new Date(9) },
    ],
  })

describe('an Atom feed', () => {
  it('is well-formed whatever words are in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (title, summary) => {
          expect(faultOfXml(feed(title, summary))).toBeUndefined()
        },
      ),
    )
    expect(feed('<b>“Kit” & \u0000 co</b>', '')).toContain('&lt;b&gt;“Kit” &amp;  co&lt;/b&gt;')
  })

  it('is as new as its newest entry', () => {
    expect(feed('a', 'b')).toMatch(/<\/title>\n<updated>1970-01-01T00:00:00.009Z<\/updated>/)
  })

  it('would be found out if it were not well-formed', () => {
    for (const broken of [
      feed('a', 'b').replace('</entry>', ''),
      feed('a', 'b').replace('&amp;', '&'),
      feed('a', 'b').replace('<title>a', '<title><a'),
      `${feed('a', 'b')}<more></more>`,
    ])
      expect(faultOfXml(broken)).toBeDefined()
  })
})
