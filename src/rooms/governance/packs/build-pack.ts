import { readFileSync } from 'node:fs'
import { compileTypst } from '#platform/pdf/compile-typst.ts'
import { paperTypst } from '#platform/pdf/render-paper.ts'
import { packData } from './pack-data.ts'
import { PackRefused, type PackInput, type PackRange, type PackResult } from './pack-input.ts'

const parts = ['pack', 'pack-page', 'pack-front', 'pack-agenda', 'pack-documents']
const packTypst = Object.fromEntries(
  parts.map((part) => [
    `/${part}.typ`,
    readFileSync(new URL(`${part}.typ`, import.meta.url), 'utf8'),
  ]),
)

/** Long packs with many uploads are built by a job; ten minutes is beyond any of them. */
const timeLimitMs = 600_000

/**
 * The document pack of a meeting as one PDF: front sheet, agenda with page ranges, every document.
 * The same input gives the same bytes.
 *
 * Numbering. Every document takes an even number of printed pages, a blank one at its end where
 * needed, so that each starts on a right-hand page with an odd number. A withheld document takes
 * one sheet in this file, and keeps all its numbers: the front of the sheet carries the first of
 * them as its page label, the blank back carries the last, and the next document goes on from
 * there. So the two variants show the same number for the same page, labels only ever rise, and a
 * public pack that is printed on both sides still starts each document on a right-hand page.
 */
export async function buildPack(input: PackInput): Promise<PackResult> {
  refuseMixture(input)
  const { data, uploads } = await packData(input)
  const uploaded = Object.keys(uploads).length > 0
  const made = await compileTypst(
    {
      main: '/pack.typ',
      files: { ...packTypst, '/paper.typ': paperTypst, ...uploads },
      data,
      // The compiler cannot vouch for pages that somebody else made.
      standards: uploaded ? ['1.7', '2.0'] : ['ua-1', '1.7'],
      queries: ['<range>', '<front-pages>'],
    },
    { timeLimitMs },
  )
  if (made.warnings.some((warning) => warning.includes('did not converge'))) {
    throw new Error('The page numbers of the pack did not settle.')
  }
  const frontPages = Number(made.queried['<front-pages>']?.[0])
  if (input.frontPages !== undefined && frontPages !== input.frontPages) {
    throw new PackRefused(
      `The front sheet and the agenda need ${frontPages} pages, but the published pack gave them ${input.frontPages}. Shorten them, or publish a new version of the pack.`,
    )
  }
  return {
    pdf: made.pdf,
    pageCount: made.pageCount,
    frontPages,
    ranges: (made.queried['<range>'] ?? []) as PackRange[],
    conformsToPdfUa: made.standard === 'ua-1',
  }
}

/** A public pack is refused, rather than cleaned, when something restricted was handed to it. */
function refuseMixture(input: PackInput): void {
  if (!/^https?:\/\//.test(input.htmlUrl)) {
    throw new PackRefused('The address of the web version has to begin with http:// or https://.')
  }
  for (const item of input.items) {
    for (const document of item.documents) {
      if (document.kind === 'withheld' && !(document.pages >= 1)) {
        throw new PackRefused(`Item ${item.number}: the withheld document has not been measured.`)
      }
    }
  }
  if (input.variant === 'restricted') return
  if (input.watermark !== undefined) {
    throw new PackRefused('A public pack carries no reader’s name.')
  }
  const exempt = input.items.find((item) =>
    item.documents.some((document) => document.kind === 'paper' && document.notForPublication),
  )
  if (exempt) {
    throw new PackRefused(`Item ${exempt.number} has a document that is not for publication.`)
  }
}
