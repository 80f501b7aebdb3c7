import { beforeAll, describe, expect, it } from 'vitest'
import { documentOf, itemOf, packOf, paperOf } from '#tests/support/example-pack.ts'
import { hostilePdf, makePages } from '#tests/support/pdf-maker.ts'
import {
  bookmarksOf,
  everythingIn,
  openPdf,
  readAloud,
  wordsOfPages,
} from '#tests/support/pdf-reader.ts'
import { buildPack } from './build-pack.ts'
import type { PackInput, PackResult } from './pack-input.ts'

const longTitle =
  'Half-year report of the fostering service, with the sufficiency statement, what carers told us in the autumn survey of 2026, and the recruitment plan that follows from it'

/** Printed: front sheet 1, agenda 2, minutes 3 - 4, card 5 - 6, long one 7 - 12, withheld 13 - 52, plan 53 - 54. */
function fullPack(): PackInput {
  const survey = makePages([
    { words: 'Survey page one' },
    { words: 'Survey page two', width: 842, height: 595 },
    { words: 'Survey page three', more: '/Rotate 90' },
  ])
  return packOf([
    itemOf('1', 'Apologies', []),
    itemOf('2', 'Minutes', [documentOf('Minutes')]),
    itemOf('3', 'Moving with bin bags', [
      documentOf('A challenge from Fledge', { paper: paperOf(2, 'luggage') }),
      documentOf(longTitle, {
        appendices: [
          { title: 'Appendix 1: Survey', pdf: survey },
          { title: 'Appendix 2: Map', pdf: hostilePdf() },
        ],
      }),
    ]),
    itemOf('4', 'A placement', [
      {
        kind: 'withheld',
        publicTitle: 'A placement',
        paragraphs: [2, 1],
        pages: 39,
        askWhom: 'Martin Hale, Democratic Services Officer',
      },
    ]),
    itemOf('5', 'Forward plan', [documentOf('Forward plan')]),
  ])
}

describe('a public document pack', () => {
  let pack: PackResult
  let words: string[]
  beforeAll(async () => {
    pack = await buildPack(fullPack())
    words = await wordsOfPages(pack.pdf)
  })

  it('opens with the front sheet: board, day, place, quorum, people, rules, web version', () => {
    for (const said of [
      'Public Document Pack',
      'Corporate Parenting Board',
      'Wednesday 9 December 2026',
      '3.00 pm',
      'Committee Room 1',
      '(Quorum 3)',
      'Cllr Dawn Okafor (Chair)',
      'Anita Bell',
      'Martin Hale',
      '01632 960123',
      '8.30am on Friday 4 December',
      'https://wrenshire.example/meetings/2026-12-09',
    ]) {
      expect(words[0]).toContain(said)
    }
  })

  it('starts every document on an odd printed page, on the right-hand side of a sheet', () => {
    expect(pack.ranges).toEqual([
      { itemNumber: '2', documentIndex: 0, from: 3, to: 4 },
      { itemNumber: '3', documentIndex: 0, from: 5, to: 6 },
      { itemNumber: '3', documentIndex: 1, from: 7, to: 12 },
      { itemNumber: '4', documentIndex: 0, from: 13, to: 52 },
      { itemNumber: '5', documentIndex: 0, from: 53, to: 54 },
    ])
    expect(pack.pageCount).toBe(16)
    expect(words[3]).toContain('This page is intentionally left blank')
    expect(words[14]).toContain('Forward plan')
  })

  it('prints on each page the number that its label carries, and jumps over what is withheld', async () => {
    const labels = await (await openPdf(pack.pdf)).getPageLabels()
    expect(labels?.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 52, 53, 54])
    labels?.forEach((label, index) => {
      expect(words[index]).toContain(label === '13' ? 'Pages 13 - 52' : `Page ${label}`)
    })
  })

  it('gives the page range of every document in the agenda, and none to an item without', () => {
    for (const range of ['3 - 4', '5 - 6', '7 - 12', '13 - 52', '53 - 54']) {
      expect(words[1]).toContain(range)
    }
    expect(words[1]).toMatch(/Apologies\s+To receive a report\.\s+2\s/)
  })

  it('leads from an agenda line to the document', async () => {
    const document = await openPdf(pack.pdf)
    const links = (await (await document.getPage(2)).getAnnotations()) as {
      dest: [{ num: number; gen: number }]
    }[]
    const pages = await Promise.all(links.map((link) => document.getPageIndex(link.dest[0])))
    expect([...new Set(pages.map((page) => page + 1))].sort((a, b) => a - b)).toEqual([
      3, 5, 7, 13, 15,
    ])
  })

  it('puts in the place of a withheld document the law relied on, its pages and whom to ask', () => {
    expect(words[12]?.replace(/\s+/g, ' ')).toContain(
      'By virtue of paragraph(s) 1, 2 of Part 1 of Schedule 12A of the Local Government Act 1972.',
    )
    expect(words[12]).toContain('Paragraph 2: information which is likely to reveal the identity')
    expect(words[12]).toContain('Martin Hale')
    expect(words[13]).toContain('This page is intentionally left blank')
  })

  it('has bookmarks: front sheet, agenda, item, document, appendix', async () => {
    const titles = (await bookmarksOf(pack.pdf)).map(({ title, page }) => [title, page])
    expect(titles).toEqual([
      ['Public Document Pack', 1],
      ['Agenda', 2],
      ['Agenda Item 2: Minutes', 3],
      ['Agenda Item 3: Moving with bin bags', 5],
      ['Agenda Item 4: A placement', 13],
      ['Agenda Item 5: Forward plan', 15],
    ])
    const third = (await bookmarksOf(pack.pdf))[3]
    expect(third?.below.map(({ title, page }) => [title, page])).toEqual([
      ['A challenge from Fledge', 5],
      [longTitle, 7],
    ])
    expect(third?.below[1]?.below.map(({ title, page }) => [title, page])).toEqual([
      ['Appendix 1: Survey', 8],
      ['Appendix 2: Map', 11],
    ])
  })

  it('reads out the papers without what is stamped on the pages', async () => {
    const whole = await Promise.all(words.map((_, index) => readAloud(pack.pdf, index + 1)))
    expect(words.every((page) => page.includes('Page'))).toBe(true)
    for (const page of whole) expect(page).not.toMatch(/\bPage \d+$|Wrenshire Council, Corporate/)
    expect(whole[5]).not.toContain('Agenda Item 3')
    expect(whole[4]).toMatch(
      /^Agenda Item 3: Moving with bin bags A challenge from Fledge Report author/,
    )
  })

  it('keeps a wide appendix page wide, with the number the right way up', async () => {
    const document = await openPdf(pack.pdf)
    const sizes = await Promise.all(
      [8, 9, 10].map(async (number) => (await document.getPage(number)).view.map(Math.round)),
    )
    expect(sizes).toEqual([
      [0, 0, 595, 842],
      [0, 0, 842, 595],
      [0, 0, 842, 595],
    ])
    const { items } = await (await document.getPage(9)).getTextContent()
    const stamp = items.find((item) => 'str' in item && item.str.startsWith('Page 9'))
    const [across, turned] = (stamp as { transform: number[] }).transform
    expect(across).toBeGreaterThan(0)
    expect(turned).toBe(0)
    expect(words[8]).toContain('Survey page two')
  })

  it('is tagged, titled and in English, and names no author and no path', async () => {
    const inside = everythingIn(pack.pdf)
    expect(inside).toContain('/Type /StructTreeRoot')
    expect(inside).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    const { info } = await (await openPdf(pack.pdf)).getMetadata()
    expect(info).toMatchObject({
      Title: 'Public document pack, Corporate Parenting Board, Wednesday 9 December 2026',
      Language: 'en-GB',
    })
    expect(info).not.toHaveProperty('Author')
    expect(inside).not.toMatch(/\.typ\b|\/work\/|\/home\/|node_modules/)
  })

  it('holds nothing of an upload but its pages', () => {
    const inside = everythingIn(pack.pdf) + words.join('\n')
    expect(inside).not.toContain('SECRET')
    expect(inside).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|AcroForm|EmbeddedFiles?)\b/)
    expect(words[10]).toContain('What the page shows')
  })

  it('is the same, byte by byte, when nothing changed', async () => {
    const again = await buildPack(fullPack())
    expect(Buffer.compare(again.pdf, pack.pdf)).toBe(0)
  })

  it('claims PDF/UA-1 only when every page is our own', async () => {
    expect(pack.conformsToPdfUa).toBe(false)
    const own = await buildPack(packOf([itemOf('1', 'Minutes', [documentOf('Minutes')])]))
    expect(own.conformsToPdfUa).toBe(true)
    expect(everythingIn(own.pdf)).toMatch(/pdfuaid:part>1</)
  })
})

describe('what a pack refuses', () => {
  const withheld = { kind: 'withheld' as const, publicTitle: 'x', paragraphs: [1], askWhom: 'x' }

  it.each<[string, PackInput, RegExp]>([
    [
      'a restricted document in a public pack',
      packOf([itemOf('1', 'x', [documentOf('x', { notForPublication: 'Paragraph 1' })])]),
      /Item 1 .* not for publication/,
    ],
    ['a reader’s name on a public pack', packOf([], { watermark: 'Cllr Lyle' }), /no reader/],
    [
      'a withheld document that nobody measured',
      packOf([itemOf('6', 'x', [{ ...withheld, pages: 0 }])]),
      /Item 6: .* not been measured/,
    ],
    ['a link that is no web address', packOf([], { htmlUrl: 'javascript:1' }), /begin with http/],
    [
      'an appendix that is no PDF, by name',
      packOf([
        itemOf('1', 'x', [
          documentOf('x', { appendices: [{ title: 'Appendix 1', pdf: Buffer.from('no') }] }),
        ]),
      ]),
      /Appendix 1: This file is not a PDF/,
    ],
    [
      'an agenda longer than the published one',
      packOf(
        Array.from({ length: 30 }, (_, index) => itemOf(String(index + 1), 'An item', [])),
        { frontPages: 2 },
      ),
      /need 4 pages, but the published pack gave them 2/,
    ],
  ])('%s', async (_, input, sentence) => {
    await expect(buildPack(input)).rejects.toThrow(sentence)
  })
})

describe('unusual agendas', () => {
  it('can have no papers at all', async () => {
    const pack = await buildPack(packOf([itemOf('1', 'Apologies', [])]))
    expect(pack).toMatchObject({ pageCount: 2, frontPages: 2, ranges: [] })
  })

  it('says that confidential papers are withheld by law, where no paragraph applies', async () => {
    const pack = await buildPack(
      packOf([
        itemOf('1', 'Confidential item', [
          {
            kind: 'withheld',
            publicTitle: 'Confidential item',
            paragraphs: [],
            pages: 6,
            askWhom: 'The clerk',
          },
        ]),
      ]),
    )
    const words = await wordsOfPages(pack.pdf)
    expect(words[2]).toContain('section 100A of the Local Government Act 1972')
    expect(words[2]).toContain('Pages 3 - 8')
  })
})
