import type { Visitor } from './visitor.ts'

export interface CrawledPage {
  readonly url: string
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** Addresses that forms on the page post to. */
  readonly forms: readonly string[]
}

/** Of files to download that differ in their record alone a few are fetched; of other pages many. */
const FILES_ALIKE = 2
const PAGES_ALIKE = 60

/**
 * Follows every link of the site that a reader can see, from some first pages on. Of the pages that
 * differ in their indicator alone so many are opened as `alike` says; of a hundred indicators' drawings a
 * few are fetched: they are one route, and each takes its time to draw.
 */
export async function crawl(
  visitor: Visitor,
  starts: readonly string[],
  { limit = 900, alike: most = 12 }: { limit?: number; alike?: number } = {},
): Promise<CrawledPage[]> {
  const waiting = [...starts]
  const seen = new Set(waiting)
  const alike = new Map<string, number>()
  const pages: CrawledPage[] = []
  while (waiting.length > 0 && pages.length < limit) {
    const url = waiting.shift() ?? ''
    const answer = await visitor.get(url)
    const contentType = String(answer.headers['content-type'] ?? '')
    const isHtml = contentType.startsWith('text/html')
    const body =
      isHtml || contentType.startsWith('text/') || contentType.includes('xml') ? answer.body : ''
    const forms = isHtml
      ? addresses(body, /<form[^>]*?\saction="([^"]*)"|\sformaction="([^"]*)"/g)
      : []
    pages.push({ url, status: answer.statusCode, contentType, body, forms })
    const next = isHtml ? addresses(body, /<(?:a|link)\s[^>]*?href="([^"]*)"/g) : []
    if (answer.headers.location) next.push(String(answer.headers.location))
    for (const href of next) {
      const path = href.split('#')[0] ?? ''
      if (!path.startsWith('/') || path.startsWith('/assets/') || seen.has(path)) continue
      seen.add(path)
      const shape = shapeOf(path)
      const count = (alike.get(shape) ?? 0) + 1
      alike.set(shape, count)
      const limitOfShape = shape.includes(':indicator') ? most : PAGES_ALIKE
      if (count <= (isFile(path) ? FILES_ALIKE : limitOfShape)) waiting.push(path)
    }
  }
  return pages
}

/** An address with its records taken out: ids, dates, indicators. */
const shapeOf = (path: string): string =>
  path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, ':date')
    .replaceAll(/\/[A-Z]+\d*[a-z]?(-[a-z0-9]+)*(?=[/?.]|$)/g, '/:indicator')

const isFile = (path: string): boolean => /\.(svg|png|csv|pdf|json)(\?|$)/.test(path)

function addresses(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => unescape(match[1] ?? match[2] ?? ''))
}

const unescape = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")

/** Whether an address fits a route's pattern, and its parts if it does. */
export function matchRoute(pattern: string, url: string): boolean {
  const path = url.split('?')[0] ?? ''
  const regex = new RegExp(
    `^${pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+')}$`,
  )
  return regex.test(path)
}
