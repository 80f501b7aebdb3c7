import { describe, expect, it } from 'vitest'
import type { Paper } from '#platform/paper/blocks.ts'
import { everythingIn, openPdf, readAloud, wordsOfPages } from '#tests/support/pdf-reader.ts'
import { renderPaper } from './render-paper.ts'

const report: Paper = {
  title: 'Where children live',
  blocks: [
    { type: 'facts', items: [{ name: 'Report author', value: 'Priya Raman' }] },
    { type: 'heading', level: 4, text: 'A heading that skips a level' },
    { type: 'paragraph', text: 'Typed: #panic("no") *stars* $x$ <label> @ref [x] \\ "q"' },
    { type: 'list', ordered: true, items: ['That the Board notes this.'] },
    { type: 'note', text: 'Figures below five are not shown.' },
    {
      type: 'table',
      caption: 'By placement',
      head: ['Placement', '2025', '2026'],
      numeric: [1, 2],
      rows: Array.from({ length: 80 }, (_, row) => [`Home ${row}`, '41', '52']),
    },
    {
      type: 'figure',
      title: 'More live near home',
      description: 'A line rises from 70 to 82 per cent.',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 20L60 0" stroke="#000"/></svg>',
    },
  ],
}

describe('a paper as a PDF', () => {
  it('is tagged, speaks British English, and claims PDF/UA-1', async () => {
    const pdf = await renderPaper(report)
    const document = await openPdf(pdf)
    expect(everythingIn(pdf)).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Title: 'Where children live', Language: 'en-GB' })
    expect(info).not.toHaveProperty('Author')
    const inside = everythingIn(pdf)
    expect(inside).toContain('/Type /StructTreeRoot')
    expect(inside).toMatch(/pdfuaid:part>1</)
  })

  it('takes what people typed as words, never as markup', async () => {
    const [first] = await wordsOfPages(await renderPaper(report))
    expect(first).toContain('Typed: #panic("no") *stars* $x$ <label> @ref [x] \\ "q"')
  })

  it('gives the same bytes for the same paper, and carries a date only when told one', async () => {
    const [one, two] = [await renderPaper(report), await renderPaper(report)]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(everythingIn(one)).not.toContain('/CreationDate')
    const dated = await renderPaper(report, { fixedDate: '2026-12-01' })
    expect(everythingIn(dated)).toContain('/CreationDate (D:20261201')
  })

  it('repeats the column heads on every page of a long table, but reads them once', async () => {
    const pdf = await renderPaper(report)
    const pages = await wordsOfPages(pdf)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages[1]).toContain('Placement')
    expect(await readAloud(pdf, 2)).not.toContain('Placement')
  })

  it('tells a screen reader which cell names its row', async () => {
    const inside = everythingIn(await renderPaper(report))
    const rowHeaders = inside.match(/\/S \/TH[^]*?\/Scope \/Row/g) ?? []
    expect(inside.match(/\/Scope \/Row/g)).toHaveLength(81)
    expect(inside.match(/\/Scope \/Column/g)).toHaveLength(3)
    expect(rowHeaders.length).toBeGreaterThan(0)
  })

  it('describes its figures', async () => {
    const inside = everythingIn(await renderPaper(report))
    expect(inside).toContain('/Alt (A line rises from 70 to 82 per cent.)')
  })

  it('never lets a heading skip a level', async () => {
    const inside = everythingIn(await renderPaper(report))
    expect(inside).toMatch(/\/S \/H1\b/)
    expect(inside).toMatch(/\/S \/H2\b/)
    expect(inside).not.toMatch(/\/S \/H[34]\b/)
  })

  it('breaks an endless word rather than run off the page', async () => {
    const address = `https://wrenshire.example/${'very-long-'.repeat(30)}`
    const pdf = await renderPaper({
      title: address,
      blocks: [
        { type: 'paragraph', text: address },
        { type: 'table', caption: 'c', head: ['a', 'b'], rows: [[address, address]] },
      ],
    })
    const page = await (await openPdf(pdf)).getPage(1)
    const { items } = await page.getTextContent()
    const right = items.map((item) =>
      'str' in item ? (item.transform[4] as number) + item.width : 0,
    )
    expect(Math.max(...right)).toBeLessThan(595 - 60)
  })

  it('keeps what a child wrote with emoji, and still conforms', async () => {
    const blocks = [
      { type: 'paragraph' as const, text: 'Not bin bags \u{1F621} → a case \u{1F9F3}' },
    ]
    const pdf = await renderPaper({ title: 'A card', blocks })
    expect((await wordsOfPages(pdf))[0]).toContain(blocks[0]?.text)
    expect(everythingIn(pdf)).toMatch(/pdfuaid:part>1</)
  })

  it('is still made when no font can draw a character', async () => {
    const blocks = [{ type: 'paragraph' as const, text: 'Unu \u{16A0}\u{12000} du' }]
    const [words] = await wordsOfPages(await renderPaper({ title: 'A paper', blocks }))
    expect(words).toContain('Unu')
    expect(words).toContain('du')
  })

  it('prints its footer outside what is read aloud', async () => {
    const pdf = await renderPaper(report, { footer: 'Wrenshire Council' })
    expect((await wordsOfPages(pdf))[0]).toContain('Wrenshire Council')
    expect(await readAloud(pdf, 1)).not.toContain('Wrenshire Council')
  })
})
