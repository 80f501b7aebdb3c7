import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, itemOf, packOf, paperOf } from '#tests/support/example-pack.ts'
import { makePages } from '#tests/support/pdf-maker.ts'
import { everythingIn, openPdf, readAloud, wordsOfPages } from '#tests/support/pdf-reader.ts'
import { buildPackPair, pagesOf } from './build-pack-pair.ts'
import { buildPack } from './build-pack.ts'
import type { PackInput, PackItem, PackPaper, PackRange } from './pack-input.ts'

const planted = 'Heron'
const description =
  'Exempt under paragraphs 1 and 2 of Part 1 of Schedule 12A: it relates to individuals.'
const watermark = 'Cllr Dawn Okafor, 2 December 2026, 14:02'

const exempt = documentOf(`${planted} House`, {
  paper: paperOf(2, planted),
  notForPublication: description,
  appendices: [{ title: `Plan for ${planted}`, pdf: makePages([{ words: `Map of ${planted}` }]) }],
})

/** What the room does before it publishes: each exempt document becomes its number of pages. */
function publicFrom(input: PackInput, title = 'A placement') {
  const withhold = (document: PackItem['documents'][number], pages: number) =>
    document.kind === 'paper' && document.notForPublication
      ? {
          kind: 'withheld' as const,
          publicTitle: title,
          paragraphs: [1, 2],
          pages,
          askWhom: 'The clerk',
        }
      : document
  return (ranges: readonly PackRange[]): PackInput => {
    const open = { ...input }
    delete open.watermark
    return {
      ...open,
      variant: 'public',
      items: input.items.map((item) => ({
        ...item,
        title: item.documents.some((document) => (document as PackPaper).notForPublication)
          ? title
          : item.title,
        documents: item.documents.map((document, index) =>
          withhold(document, pagesOf(ranges, item.number, index)),
        ),
      })),
    }
  }
}

function restrictedOf(items: PackItem[]): PackInput {
  return packOf(items, { variant: 'restricted', watermark })
}

describe('the public and the restricted pack of one meeting', () => {
  const input = restrictedOf([
    itemOf('1', 'Minutes', [documentOf('Minutes')]),
    itemOf('2', `${planted} House`, [exempt]),
    itemOf('3', 'Forward plan', [documentOf('Forward plan')]),
  ])

  it('show the same number for the same page', async () => {
    const pair = await buildPackPair(input, publicFrom(input))
    expect(pair.public.ranges).toEqual(pair.restricted.ranges)
    const labels = async (pdf: Uint8Array) => (await (await openPdf(pdf)).getPageLabels()) ?? []
    expect(await labels(pair.restricted.pdf)).toEqual('1 2 3 4 5 6 7 8 9 10'.split(' '))
    expect(await labels(pair.public.pdf)).toEqual('1 2 3 4 5 8 9 10'.split(' '))
  })

  it('keep the restricted words out of the public file altogether', async () => {
    const pair = await buildPackPair(input, publicFrom(input))
    const inside = everythingIn(pair.public.pdf) + (await wordsOfPages(pair.public.pdf)).join('\n')
    expect(inside.toLowerCase()).not.toContain(planted.toLowerCase())
    expect(inside).not.toContain('Okafor, 2 December')
    expect((await wordsOfPages(pair.restricted.pdf)).join('\n')).toContain(planted)
  })

  it('print "Not for publication" and why on every exempt page, and on no other', async () => {
    const { restricted } = await buildPackPair(input, publicFrom(input))
    const words = (await wordsOfPages(restricted.pdf)).map((page) => page.replace(/\s+/g, ' '))
    const marked = words.flatMap((page, index) => (page.includes(description) ? [index + 1] : []))
    expect(marked).toEqual([5, 6, 7, 8])
    for (const page of marked) expect(words[page - 1]).toContain('Not for publication')
  })

  it('name the reader on every restricted page, outside what is read aloud', async () => {
    const { restricted } = await buildPackPair(input, publicFrom(input))
    const words = await wordsOfPages(restricted.pdf)
    expect(words.every((page) => page.includes(watermark))).toBe(true)
    expect(await readAloud(restricted.pdf, 5)).not.toContain(watermark)
  })

  it('have the same numbers however long the public titles are', async () => {
    const items = [
      ...Array.from({ length: 8 }, (_, index) => itemOf(String(index + 1), 'An item', [])),
      ...Array.from({ length: 3 }, (_, index) => itemOf(`${index + 20}`, 'x', [exempt])),
    ]
    const long = restrictedOf(items)
    const pair = await buildPackPair(long, publicFrom(long, 'A very long public title '.repeat(30)))
    const alone = await buildPack(long)
    expect(alone.frontPages).toBe(2)
    expect(pair.public.frontPages).toBe(4)
    expect(pair.restricted.frontPages).toBe(4)
    expect(pair.restricted.ranges).toEqual(pair.public.ranges)
  })

  it('have ranges that start odd, end even and follow one another, whatever is in them', async () => {
    const kinds = fc.array(
      fc.record({ exempt: fc.boolean(), pages: fc.integer({ min: 1, max: 4 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    await fc.assert(
      fc.asyncProperty(kinds, async (documents) => {
        const some = restrictedOf(
          documents.map(({ exempt, pages }, index) =>
            itemOf(String(index + 1), 'An item', [
              documentOf('A paper', {
                paper: paperOf(pages, 'care'),
                ...(exempt ? { notForPublication: description } : {}),
              }),
            ]),
          ),
        )
        const pair = await buildPackPair(some, publicFrom(some))
        let next = pair.public.frontPages + 1
        for (const { from, to } of pair.public.ranges) {
          expect([from, from % 2, to % 2]).toEqual([next, 1, 0])
          next = to + 1
        }
        expect(pair.restricted.pageCount).toBe(next - 1)
      }),
      { numRuns: 12, seed: 20261209 },
    )
  })

  it('are refused when they do not list the same documents', async () => {
    const without = (ranges: readonly PackRange[]) => {
      const open = publicFrom(input)(ranges)
      return { ...open, items: open.items.slice(0, 2) }
    }
    await expect(buildPackPair(input, without)).rejects.toThrow('do not list the same documents')
  })
})
