import { describe, expect, it } from 'vitest'
import { hostilePdf, makePages, makePdf, showWords } from '#tests/support/pdf-maker.ts'
import { everythingIn, openPdf, wordsOfPages } from '#tests/support/pdf-reader.ts'
import { compileTypst } from './compile-typst.ts'
import { askPdfProcess, stopPdfProcess } from './pdf-process.ts'
import { checkUploadedPdf } from './uploaded-pdf.ts'

async function whyNot(pdf: Uint8Array, limits?: Parameters<typeof checkUploadedPdf>[1]) {
  const checked = await checkUploadedPdf(pdf, limits)
  return checked.usable ? 'usable' : checked.why
}

describe('checking an uploaded PDF', () => {
  it('counts its pages and measures them as they are read', async () => {
    const pdf = makePages([
      { words: 'Upright' },
      { words: 'Wide', width: 842, height: 595 },
      { words: 'Turned', more: '/Rotate 90' },
    ])
    expect(await checkUploadedPdf(pdf)).toEqual({
      usable: true,
      pageCount: 3,
      pages: [
        { width: 595, height: 842 },
        { width: 842, height: 595 },
        { width: 842, height: 595 },
      ],
      leftOut: [],
    })
  })

  it('takes the newer kind of PDF too', async () => {
    expect(await whyNot(makePages([{ words: 'New' }], { version: '2.0' }))).toBe('usable')
  })

  it('goes by what the file is, not by its name', async () => {
    expect(await whyNot(Buffer.from('PK\x03\x04 a Word document'))).toContain('not a PDF')
    expect(await whyNot(new Uint8Array())).toContain('empty')
    expect(await whyNot(Buffer.from('%PDF-1.7\nand then nothing'))).toContain('damaged')
  })

  it('refuses what is too large or too long, with the limit', async () => {
    const pdf = makePages([{ words: 'One' }, { words: 'Two' }])
    expect(await whyNot(pdf, { maxBytes: 400, maxPages: 9 })).toMatch(/the most .* MB/)
    expect(await whyNot(pdf, { maxBytes: 9999, maxPages: 1 })).toContain('has 2 pages')
  })

  it('refuses a locked file', async () => {
    const locked = makePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'], {
      trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`,
    })
    expect(await whyNot(locked)).toContain('locked with a password')
  })

  it('refuses words that were only cropped away', async () => {
    const cropped = makePages([{ words: 'Hidden by cropping', more: '/CropBox[300 0 595 300]' }])
    expect(await whyNot(cropped)).toContain('where it was cropped')
  })

  it('refuses hidden layers, which would come to light', async () => {
    const layered = makePdf([
      '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[6 0 R]>>>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/Properties<</L 6 0 R>>>>>>',
      {
        dictionary: '',
        stream: Buffer.concat([
          Buffer.from('/OC /L BDC '),
          showWords('Layer'),
          Buffer.from(' EMC'),
        ]),
      },
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      '<</Type/OCG/Name(Draft)>>',
    ])
    expect(await whyNot(layered)).toContain('hidden layers')
  })

  it('says what will not show, so that nobody misses it on the day', async () => {
    const checked = await checkUploadedPdf(hostilePdf())
    expect(checked).toMatchObject({ usable: true, pageCount: 1 })
    expect(checked.usable && checked.leftOut).toEqual([
      'Comments and marks that someone added to the PDF will not show.',
      'What was typed into form fields in the PDF will not show.',
    ])
  })

  it('refuses a photograph whose hidden details it cannot remove', async () => {
    expect(await whyNot(hostilePdf({ photographFilter: 'hexadecimal' }))).toContain(
      'hidden details cannot be removed',
    )
  })
})

describe('a PDF made to do harm', () => {
  it('kills only its own process: it is refused, and the next file is served', async () => {
    const nest = 200_000
    const deep = makePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</ExtGState<</G 5 0 R>>>>>>',
      { dictionary: '', stream: Buffer.from('/G gs 0 0 10 10 re f') },
      '['.repeat(nest) + ']'.repeat(nest),
    ])
    expect(await whyNot(deep)).toMatch(/cannot be (copied|opened)/)
    expect(await whyNot(makePages([{ words: 'Honest' }]))).toBe('usable')
  })

  it('is stopped at the time limit', async () => {
    const endless = {
      main: '/main.typ',
      files: {
        '/main.typ': '#let n = 0\n#for _ in range(20000000) { n = calc.rem(n + 1, 7) }\n#n',
      },
      data: {},
      standards: ['1.7'] as const,
    }
    const started = performance.now()
    await expect(askPdfProcess('typst', endless, 700)).rejects.toThrow('was stopped')
    expect(performance.now() - started).toBeLessThan(2000)
    expect(await whyNot(makePages([{ words: 'Next' }]))).toBe('usable')
  })

  it('does not take the next one down when PDF making is stopped', async () => {
    const asked = whyNot(makePages([{ words: 'Asked before' }]))
    stopPdfProcess()
    expect(await asked).toContain('cannot be copied')
    expect(await whyNot(makePages([{ words: 'Asked after' }]))).toBe('usable')
  })

  it.each([undefined, 'deflated'] as const)(
    'leaves nothing but its pages in the new file (photograph %s)',
    async (photographFilter) => {
      const original = hostilePdf(photographFilter ? { photographFilter } : {})
      const { pdf } = await compileTypst({
        main: '/main.typ',
        files: {
          '/main.typ': '#set document(title: "T", date: none)\n#image("u.pdf", alt: "A page")',
          '/u.pdf': original,
        },
        data: {},
        standards: ['1.7'],
      })
      const inside = everythingIn(pdf)
      expect(Buffer.from(original).toString('latin1')).toContain('SECRET')
      expect(inside + Buffer.from(pdf).toString('latin1')).not.toContain('SECRET')
      expect(inside).not.toMatch(
        /\/(JavaScript|JS|OpenAction|AA|AcroForm|EmbeddedFiles?|Annots?)\b/,
      )
      if (!photographFilter) expect(inside).toContain('JFIF')
      expect((await wordsOfPages(pdf))[0]).toContain('What the page shows')
      const document = await openPdf(pdf)
      expect(await document.getAttachments()).toBeNull()
      expect(await document.getJSActions()).toBeNull()
      expect((await document.getMetadata()).info).not.toHaveProperty('Author')
    },
  )
})
