import { compileTypst } from './compile-typst.ts'
import type { PageSize } from './inspect-pdf.ts'
import { PdfProcessFailed, PdfUnavailable } from './pdf-errors.ts'
import { askPdfProcess } from './pdf-process.ts'

export type { PageSize } from './inspect-pdf.ts'

export interface UploadLimits {
  readonly maxBytes: number
  readonly maxPages: number
}

export type UploadedPdf =
  | {
      readonly usable: true
      readonly pageCount: number
      readonly pages: readonly PageSize[]
      /** Sentences about what the pages will lose, such as comments; to show, not to refuse. */
      readonly leftOut: readonly string[]
    }
  | { readonly usable: false; readonly why: string }

/** 20 MB is what a council's public pack may weigh before it has to be split. */
export const uploadLimits: UploadLimits = { maxBytes: 20_000_000, maxPages: 400 }

const oneMinute = 60_000

/**
 * Whether an uploaded file is a PDF whose pages can be put into a pack, by its content and not by
 * its name. It is opened, and put to a trial, in a process of its own.
 */
export async function checkUploadedPdf(
  pdf: Uint8Array,
  limits: UploadLimits = uploadLimits,
): Promise<UploadedPdf> {
  const refused = refuseUnopened(pdf, limits)
  if (refused) return { usable: false, why: refused }
  try {
    const { pages, problem, leftOut } = await askPdfProcess(
      'inspect',
      { pdf, limits: { maxPages: limits.maxPages } },
      oneMinute,
    )
    if (problem !== undefined) return { usable: false, why: problem }
    await tryPages(pdf, pages)
    return { usable: true, pageCount: pages.length, pages, leftOut }
  } catch (error) {
    if (error instanceof PdfUnavailable) throw error
    return { usable: false, why: whyUnusable(error) }
  }
}

function refuseUnopened(pdf: Uint8Array, limits: UploadLimits): string | undefined {
  // The header stands within the first 1,024 bytes (ISO 32000, annex on implementation limits).
  const start = Buffer.from(pdf.subarray(0, 1024)).toString('latin1')
  if (pdf.length === 0) return 'This file is empty.'
  if (!start.includes('%PDF-')) return 'This file is not a PDF. Save it as a PDF, and add that.'
  if (pdf.length <= limits.maxBytes) return undefined
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(bytes < 1_000_000 ? 2 : 0)
  return `This PDF is ${megabytes(pdf.length)} MB; the most that can be added is ${megabytes(limits.maxBytes)} MB.`
}

/** Embeds every page once: what fails here would otherwise fail on the day of publication. */
async function tryPages(pdf: Uint8Array, pages: readonly PageSize[]): Promise<void> {
  const main =
    '#set document(title: "Trial", date: none)\n' +
    '#for page in range(1, json("data.json").pages + 1) {\n' +
    '  image("upload.pdf", page: page, width: 5cm, height: 5cm, fit: "contain", alt: "Page")\n}'
  await compileTypst(
    {
      main: '/trial.typ',
      files: { '/trial.typ': main, '/upload.pdf': pdf },
      data: { pages: pages.length },
      standards: ['1.7', '2.0'],
    },
    { timeLimitMs: oneMinute },
  )
}

function whyUnusable(error: unknown): string {
  const cause = error instanceof PdfProcessFailed ? '' : ` (${(error as Error).message})`
  return `The pages of this PDF cannot be copied into a pack${cause}. Print it to a new PDF, and add that.`
}
