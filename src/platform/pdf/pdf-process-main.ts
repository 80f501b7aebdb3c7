import { PdfUnavailable } from './pdf-errors.ts'
import type { PdfReply, PdfRequest, PdfTaskName, PdfTasks } from './pdf-tasks.ts'
import { runTypst } from './run-typst.ts'

/**
 * The whole of the PDF process: it answers one request at a time and ends with its parent. What
 * reads PDFs is loaded when the first is to be read: most of the time only papers are made.
 */

async function answer(request: PdfRequest): Promise<PdfTasks[PdfTaskName]['answer']> {
  switch (request.task) {
    case 'typst':
      return runTypst(request.ask)
    case 'cropped-words':
      return (await import('./find-cropped-words.ts')).findCroppedWords(request.ask.trial)
    case 'inspect':
      return (await import('./inspect-pdf.ts')).inspectPdf(request.ask.pdf, request.ask.limits)
  }
}

async function reply(request: PdfRequest): Promise<PdfReply> {
  try {
    return { id: request.id, ok: true, answer: await answer(request) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { id: request.id, ok: false, unavailable: error instanceof PdfUnavailable, message }
  }
}

process.on('message', (request: PdfRequest) => {
  void reply(request).then((message) => process.send?.(message))
})
process.on('disconnect', () => process.exit(0))
