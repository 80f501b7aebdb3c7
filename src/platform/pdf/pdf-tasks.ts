import type { InspectLimits, InspectedPdf } from './inspect-pdf.ts'
import type { TypstJob, TypstOutput } from './typst-job.ts'

/** What the PDF process can be asked, and what comes back. */
export interface PdfTasks {
  typst: { ask: TypstJob; answer: TypstOutput }
  inspect: { ask: { pdf: Uint8Array; limits: InspectLimits }; answer: InspectedPdf }
  'cropped-words': { ask: { trial: Uint8Array }; answer: number | undefined }
}

export type PdfTaskName = keyof PdfTasks

export type PdfRequest = {
  [Name in PdfTaskName]: { id: number; task: Name; ask: PdfTasks[Name]['ask'] }
}[PdfTaskName]

export type PdfReply =
  | { id: number; ok: true; answer: PdfTasks[PdfTaskName]['answer'] }
  | { id: number; ok: false; unavailable: boolean; message: string }
