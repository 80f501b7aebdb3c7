import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Runs inside the PDF process only. */

/**
 * Cropping hides words without removing them: search and copy still find them. Readers of PDFs do
 * not report what lies outside a page, so each page is first set into the middle of one five times
 * as wide and high (`trial.typ`); this looks for words in the surround.
 */
export async function findCroppedWords(trial: Uint8Array): Promise<number | undefined> {
  const task = getDocument({ data: new Uint8Array(trial), verbosity: 0 })
  try {
    const document = await task.promise
    for (let number = 1; number <= document.numPages; number++) {
      if (await hasWordsInSurround(await document.getPage(number))) return number
    }
    return undefined
  } finally {
    await task.destroy()
  }
}

async function hasWordsInSurround(page: PDFPageProxy): Promise<boolean> {
  const [, , wide = 0, high = 0] = page.view
  const [left, right] = [(wide * 2) / 5, (wide * 3) / 5]
  const [bottom, top] = [(high * 2) / 5, (high * 3) / 5]
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.some((item) => {
    if (!('str' in item) || item.str.trim() === '') return false
    const [, , , , x = 0, y = 0] = item.transform as number[]
    const reach = Math.max(item.width, item.height)
    return x > right || y > top || x + reach < left || y + reach < bottom
  })
}
