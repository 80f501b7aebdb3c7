import { checkUploadedPdf } from '#platform/pdf/uploaded-pdf.ts'
import { PackRefused, type PackAppendix, type PackDocument, type PackInput } from './pack-input.ts'
import { wordsForWithheld } from './withheld-words.ts'

/** The pack as `pack.typ` reads it: words and numbers only, and the uploads as files beside it. */
export interface PackData {
  readonly data: Readonly<Record<string, unknown>>
  readonly uploads: Readonly<Record<string, Uint8Array>>
}

/** Turns a pack's input into what the template needs; measures the uploads that were not. */
export async function packData(input: PackInput): Promise<PackData> {
  const uploads: Record<string, Uint8Array> = {}
  const items = []
  for (const item of input.items) {
    const documents = []
    for (const document of item.documents) documents.push(await documentData(document, uploads))
    items.push({ ...item, documents })
  }
  const { variant, board, meeting } = input
  const kind = variant === 'public' ? 'Public' : 'Restricted'
  return {
    uploads,
    data: {
      ...input,
      items,
      heading: `${kind} Document Pack`,
      documentTitle: `${kind} document pack, ${board}, ${meeting.date}`,
      foot: `${input.council.name}, ${board}, ${meeting.date}`,
    },
  }
}

async function documentData(document: PackDocument, uploads: Record<string, Uint8Array>) {
  if (document.kind === 'withheld') {
    // A document starts on a right-hand page, so it always takes an even number of pages.
    const pages = document.pages + (document.pages % 2)
    return { ...document, pages, ...wordsForWithheld(document) }
  }
  const appendices = []
  for (const appendix of document.appendices) {
    const file = `/uploads/${Object.keys(uploads).length}.pdf`
    uploads[file] = appendix.pdf
    const landscape = (await pageSizes(appendix)).map(({ width, height }) => width > height)
    appendices.push({ title: appendix.title, file, landscape })
  }
  return { ...document, appendices }
}

async function pageSizes(appendix: PackAppendix) {
  if (appendix.pages) return appendix.pages
  const checked = await checkUploadedPdf(appendix.pdf)
  if (!checked.usable) throw new PackRefused(`${appendix.title}: ${checked.why}`)
  return checked.pages
}
