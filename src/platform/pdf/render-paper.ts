import { readFileSync } from 'node:fs'
import type { Paper } from '#platform/paper/blocks.ts'
import { compileTypst } from './compile-typst.ts'

/** The shared look, for every document that is compiled with `#import "paper.typ": *`. */
export const paperTypst = readTypst('paper.typ')

const singlePaper = readTypst('single-paper.typ')

/**
 * A paper as a tagged PDF of its own. It conforms to PDF/UA-1 unless it holds a character that
 * none of our fonts can draw, which that standard forbids.
 */
export async function renderPaper(
  paper: Paper,
  options: { footer?: string; fixedDate?: string } = {},
): Promise<Uint8Array> {
  const { pdf } = await compileTypst({
    main: '/single-paper.typ',
    files: { '/paper.typ': paperTypst, '/single-paper.typ': singlePaper },
    data: { paper, footer: options.footer, date: options.fixedDate },
    standards: ['ua-1', '1.7'],
  })
  return pdf
}

function readTypst(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}
