import { askPdfProcess } from './pdf-process.ts'
import type { TypstJob, TypstOutput } from './typst-job.ts'

const twoMinutes = 120_000

/** Makes a PDF in the PDF process; the same job gives the same bytes. */
export function compileTypst(
  job: TypstJob,
  options: { timeLimitMs?: number } = {},
): Promise<TypstOutput> {
  return askPdfProcess('typst', job, options.timeLimitMs ?? twoMinutes)
}
