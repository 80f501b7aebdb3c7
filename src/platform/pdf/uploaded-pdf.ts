import { readFileSync } from 'node:fs'
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

const trialTypst = readFileSync(new URL('trial.typ', import.meta.url), 'utf8')

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
    const cropped = await tryPages(pdf, pages)
    if (cropped !== undefined) return { usable: false, why: croppedAway(cropped) }
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

/** Copies every page once: the number of the first that still holds words that were cropped away. */
async function tryPages(pdf: Uint8Array, pages: readonly PageSize[]): Promise<number | undefined> {
  const trial = await compileTypst(
    {
      main: '/trial.typ',
      files: { '/trial.typ': trialTypst, '/upload.pdf': pdf },
      data: { pages },
      standards: ['1.7', '2.0'],
    },
    { timeLimitMs: oneMinute },
  )
  return askPdfProcess('cropped-words', { trial: trial.pdf }, oneMinute)
}

function croppedAway(page: number): string {
  return (
    `Page ${page} of this PDF has words outside the part that shows, where it was cropped. ` +
    'Anyone could still find them. Print it to a new PDF, and add that.'
  )
}

function whyUnusable(error: unknown): string {
  const cause = error instanceof PdfProcessFailed ? '' : ` (${(error as Error).message})`
  return `The pages of this PDF cannot be copied into a pack${cause}. Print it to a new PDF, and add that.`
}
