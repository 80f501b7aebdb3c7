import type { Visitor } from './visitor.ts'

export interface CrawledPage {
  readonly url: string
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** Addresses that forms on the page post to. */
  readonly forms: readonly string[]
}

/** Follows every link of the site that a reader can see, from some first pages on. */
export async function crawl(
  visitor: Visitor,
  starts: readonly string[],
  limit = 400,
): Promise<CrawledPage[]> {
  const waiting = [...starts]
  const seen = new Set(waiting)
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
      waiting.push(path)
    }
  }
  return pages
}

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
