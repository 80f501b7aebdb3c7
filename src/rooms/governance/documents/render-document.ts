import { readFileSync } from 'node:fs'
import type { Paper } from '#platform/paper/blocks.ts'
import { compileTypst } from '#platform/pdf/compile-typst.ts'
import { paperTypst } from '#platform/pdf/render-paper.ts'
import type { PackAppendix } from '../packs/pack-input.ts'

const documentTypst = readFileSync(new URL('document.typ', import.meta.url), 'utf8')

/**
 * One document with its appendices as a tagged PDF. Uploaded pages are drawn anew: nothing of the
 * file that was uploaded passes through but what shows on its pages.
 */
export async function renderDocument(document: {
  paper: Paper
  appendices: readonly PackAppendix[]
  footer: string
  /** The day of publication, as the file's own date. */
  date: string
}): Promise<Uint8Array> {
  const uploads: Record<string, Uint8Array> = {}
  const appendices = document.appendices.map((appendix, index) => {
    const file = `/uploads/${index}.pdf`
    uploads[file] = appendix.pdf
    const landscape = (appendix.pages ?? []).map(({ width, height }) => width > height)
    return { title: appendix.title, file, landscape }
  })
  const { pdf } = await compileTypst({
    main: '/document.typ',
    files: { '/paper.typ': paperTypst, '/document.typ': documentTypst, ...uploads },
    data: { paper: document.paper, footer: document.footer, date: document.date, appendices },
    standards: appendices.length > 0 ? ['1.7', '2.0'] : ['ua-1', '1.7'],
  })
  return pdf
}
