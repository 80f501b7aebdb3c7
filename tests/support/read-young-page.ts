import { findBannedWords } from '#rooms/voice/reading/hard-words.ts'
import { measureReading, splitSentences, wordsOf } from '#rooms/voice/reading/measure-reading.ts'

const VOID = new Set(['input', 'br', 'img', 'hr', 'meta', 'link', 'path', 'circle'])
const INLINE = new Set(['a', 'span', 'strong', 'em', 'time', 'button', 'b', 'i'])
const SILENT = new Set(['script', 'style', 'svg'])

/**
 * What somebody reads on a page: the words of its main part, a line for every block. What young
 * people wrote themselves is left out (`data-own-words`): nobody grades a child.
 */
export function wordsOfMain(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const open: { name: string; isSilent: boolean }[] = []
  let text = ''
  for (const [token] of main.matchAll(/<[^>]+>|[^<]+/g)) {
    const tag = /^<(\/?)([a-z0-9]+)([^>]*)>$/i.exec(token)
    const isSilent = open.some((one) => one.isSilent)
    if (!tag) {
      if (!isSilent) text += token.replace(/\s+/g, ' ')
      continue
    }
    const name = (tag[2] ?? '').toLowerCase()
    if (!INLINE.has(name) || name === 'button') text += '\n'
    if (tag[1]) open.splice(open.findLastIndex((one) => one.name === name))
    else if (!VOID.has(name) && !token.endsWith('/>')) {
      const hides = SILENT.has(name) || (tag[3] ?? '').includes('data-own-words')
      open.push({ name, isSilent: hides })
    }
  }
  return unescape(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}

const unescape = (text: string): string =>
  text
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Why a page does not pass the reading gate; empty: it does. */
export function judgeYoungPage(html: string): string[] {
  const text = wordsOfMain(html)
  // A label of three words would only flatter the grade of a page.
  const sentences = splitSentences(text).filter((sentence) => wordsOf(sentence).length >= 4)
  const reading = measureReading(sentences.join('\n'))
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  return [
    ...(reading.grade > 5 ? [`grade ${reading.grade.toFixed(1)}: ${text}`] : []),
    ...(reading.meanSentence > 12 ? [`mean sentence ${reading.meanSentence.toFixed(1)}`] : []),
    ...(reading.longest.words > 20 ? [`long sentence: ${reading.longest.text}`] : []),
    ...findBannedWords(text).map((one) => `banned word: ${one.word}`),
    ...(/\bcare\b|council|corporate|social worker|leaving|foster/i.test(title)
      ? [`the tab says why: ${title}`]
      : []),
  ]
}
