import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Runs inside the PDF process only: it reads files that strangers made. */

export interface PageSize {
  /** In points, as the page is read: turned pages are already turned. */
  readonly width: number
  readonly height: number
}

export interface InspectLimits {
  readonly maxPages: number
}

export interface InspectedPdf {
  readonly pages: PageSize[]
  readonly problem?: string
  /** What the reader of the new file will not find in it. */
  readonly leftOut: readonly string[]
}

/** Opens a PDF, without running anything in it, and says whether its pages can be used. */
export async function inspectPdf(pdf: Uint8Array, limits: InspectLimits): Promise<InspectedPdf> {
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
  })
  try {
    return await inspectOpened(await task.promise, limits)
  } catch (error) {
    return { pages: [], leftOut: [], problem: sentenceFor(error) }
  } finally {
    await task.destroy()
  }
}

async function inspectOpened(
  document: PDFDocumentProxy,
  limits: InspectLimits,
): Promise<InspectedPdf> {
  if (document.numPages > limits.maxPages) {
    const problem = `This PDF has ${document.numPages} pages; the most that can be added is ${limits.maxPages}. Split it, or leave out what the Board does not need.`
    return { pages: [], leftOut: [], problem }
  }
  const hiddenLayers = await hasHiddenLayers(document)
  if (hiddenLayers) return { pages: [], leftOut: [], problem: hiddenLayers }
  const pages: PageSize[] = []
  const left = { notes: 0, fields: 0 }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    if (!(width >= 36 && height >= 36)) {
      return { pages: [], leftOut: [], problem: `Page ${number} of this PDF has no usable size.` }
    }
    await countLeftOut(page, left)
    pages.push({ width, height })
    page.cleanup()
  }
  return { pages, leftOut: describeLeftOut(left) }
}

/** A layer that is switched off would be there for all to see once its switch is gone. */
async function hasHiddenLayers(document: PDFDocumentProxy): Promise<string | undefined> {
  const layers = await document.getOptionalContentConfig()
  for (const [, layer] of layers) {
    if (!(layer as { visible: boolean }).visible) {
      return 'This PDF has hidden layers, which might become visible. Print it to a new PDF, and add that.'
    }
  }
  return undefined
}

async function countLeftOut(
  page: PDFPageProxy,
  left: { notes: number; fields: number },
): Promise<void> {
  for (const annotation of (await page.getAnnotations()) as { subtype?: string }[]) {
    if (annotation.subtype === 'Widget') left.fields++
    else if (annotation.subtype !== 'Link' && annotation.subtype !== 'Popup') left.notes++
  }
}

function describeLeftOut(left: { notes: number; fields: number }): string[] {
  const said: string[] = []
  if (left.notes > 0) said.push('Comments and marks that someone added to the PDF will not show.')
  if (left.fields > 0) said.push('What was typed into form fields in the PDF will not show.')
  return said
}

function sentenceFor(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') {
    return 'This PDF is locked with a password. Save a copy without one, and add that.'
  }
  return 'This PDF is damaged and cannot be opened. Save it again from the program that made it.'
}
