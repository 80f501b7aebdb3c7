import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readOwnObjects, readStream } from '#platform/pdf/pdf-objects.ts'

/** Opens a PDF as a reader's program would. */
export async function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
}

/** The words of every page in the order in which they stand in the file. */
export async function wordsOfPages(pdf: Uint8Array): Promise<string[]> {
  const document = await openPdf(pdf)
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    )
  }
  await document.loadingTask.destroy()
  return pages
}

/** What a screen reader is given of one page: roles and words, without artifacts. */
export async function readAloud(pdf: Uint8Array, pageNumber: number): Promise<string> {
  const document = await openPdf(pdf)
  const page = await document.getPage(pageNumber)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  let artifact = 0
  const open: boolean[] = []
  const said: string[] = []
  for (const item of items) {
    if ('str' in item) {
      if (artifact === 0) said.push(item.str)
    } else if (item.type === 'endMarkedContent') {
      if (open.pop()) artifact--
    } else {
      const isArtifact = (item as { tag?: string }).tag === 'Artifact'
      open.push(isArtifact)
      if (isArtifact) artifact++
    }
  }
  await document.loadingTask.destroy()
  return said.join(' ').replace(/\s+/g, ' ').trim()
}

export interface Bookmark {
  title: string
  /** 1-based place in the file, not the printed number. */
  page: number
  below: Bookmark[]
}

/** The bookmarks with the page that each leads to. */
export async function bookmarksOf(pdf: Uint8Array): Promise<Bookmark[]> {
  const document = await openPdf(pdf)
  type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]
  const follow = async (nodes: Node[]): Promise<Bookmark[]> => {
    const bookmarks: Bookmark[] = []
    for (const node of nodes) {
      const target =
        typeof node.dest === 'string' ? await document.getDestination(node.dest) : node.dest
      const page = (await document.getPageIndex((target as [{ num: number; gen: number }])[0])) + 1
      bookmarks.push({ title: node.title, page, below: await follow(node.items as Node[]) })
    }
    return bookmarks
  }
  const found = await follow((await document.getOutline()) ?? [])
  await document.loadingTask.destroy()
  return found
}

/** Everything in one of our own files, streams inflated, as one text to search in. */
export function everythingIn(pdf: Uint8Array): string {
  return readOwnObjects(pdf)
    .map((object) => object.text + Buffer.from(readStream(pdf, object)).toString('latin1'))
    .join('\n')
}
