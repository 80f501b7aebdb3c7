/** PDFs cannot be made here at all: the message is a sentence for the person who runs Hearth. */
export class PdfUnavailable extends Error {
  override readonly name = 'PdfUnavailable'
}

/** The PDF process took too long or died on this document; it was replaced by a fresh one. */
export class PdfProcessFailed extends Error {
  override readonly name = 'PdfProcessFailed'
}
