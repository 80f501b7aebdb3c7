import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlRules } from '#ui/pattern-book/html-rules.ts'
import {
  desk,
  hasBrowser,
  listen,
  openBrowser,
  phone,
  sidewaysPixels,
  violations,
  watchForTrouble,
} from '#tests/support/browser.ts'
import { crawl, matchRoute, type CrawledPage } from '#tests/support/crawl.ts'
import { firstPages, personas } from '#tests/support/personas.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'

interface Reading {
  readonly name: string
  readonly visitor: Visitor
  readonly pages: readonly CrawledPage[]
}

/** Every page of the demo that any of its people can reach by following links. */
describe('every page', () => {
  let house: TestHouse
  const readings: Reading[] = []
  beforeAll(async () => {
    house = await openTestHouse('pglite', { demo: true })
    for (const { name, personId } of personas(house.people)) {
      const visitor = await house.visit(personId)
      // Everybody's pages of one kind are alike; two readers between them open every one there is.
      const alike = personId === undefined || personId === house.people.analyst ? 150 : 12
      readings.push({ name, visitor, pages: await crawl(visitor, firstPages, { alike }) })
    }
  }, 300_000)
  afterAll(() => house.close())

  const all = () => readings.flatMap(({ name, pages }) => pages.map((page) => ({ name, page })))

  it('leads nowhere that is missing, forbidden or broken', () => {
    const broken = all()
      .filter(({ page }) => page.status >= 400)
      // The young person's page is offered to all on the first page; the desk is for those signed in.
      .filter(({ page }) => !firstPages.includes(page.url))
      .map(({ name, page }) => `${name}: ${page.status} ${page.url}`)
    expect(broken).toEqual([])
    expect(all().length).toBeGreaterThan(200)
  })

  it('is valid HTML with nothing inline', async () => {
    const validator = new HtmlValidate(htmlRules)
    const seen = new Set<string>()
    const faults: string[] = []
    for (const { page } of all()) {
      if (!page.contentType.startsWith('text/html') || page.status !== 200 || seen.has(page.url))
        continue
      seen.add(page.url)
      const report = await validator.validateString(page.body)
      for (const message of report.results.flatMap((result) => result.messages)) {
        faults.push(`${page.url}: ${message.ruleId} ${message.message} (line ${message.line})`)
      }
      if (/\sstyle="|<script(?![^>]*\ssrc=)|\son[a-z]+="/.test(page.body))
        faults.push(`${page.url}: something inline`)
    }
    expect(faults).toEqual([])
  }, 120_000)

  describe.skipIf(!hasBrowser)('in a browser', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser()
    })
    afterAll(() => browser.close())

    it.each([
      ['a phone, in the light', phone, 'light'],
      ['a desk, in the dark', desk, 'dark'],
    ] as const)(
      'can be used by everybody on %s',
      async (_name, viewport, colorScheme) => {
        const address = await listen(house)
        const faults: string[] = []
        for (const { name, visitor, pages } of readings) {
          const context = await browser.newContext({
            viewport,
            colorScheme,
            reducedMotion: 'reduce',
          })
          await context.addCookies(visitor.cookies().map((cookie) => ({ ...cookie, url: address })))
          const troubles = watchForTrouble(context)
          const tab = await context.newPage()
          for (const url of onePerRoute(house, name, pages)) {
            await tab.goto(`${address}${url}`)
            faults.push(...(await violations(tab)).map((fault) => `${name} ${url}: ${fault}`))
            const sideways = await sidewaysPixels(tab)
            if (sideways > 0) faults.push(`${name} ${url}: moves sideways by ${sideways} px`)
          }
          faults.push(...troubles.map((trouble) => `${name}: ${trouble}`))
          await context.close()
        }
        expect(faults).toEqual([])
      },
      600_000,
    )
  })
})

const judged = new Map<string, string>()

/** One address for each route; a page that another reader has shown already is judged once. */
function onePerRoute(house: TestHouse, reader: string, pages: readonly CrawledPage[]): string[] {
  const html = pages.filter(
    (page) => page.contentType.startsWith('text/html') && page.status === 200,
  )
  return house.routes
    .filter((route) => route.method === 'GET')
    .flatMap((route) => {
      const first = judged.get(route.path)
      if (first !== undefined && first !== reader) return []
      const page = html.find((one) => matchRoute(route.path, one.url))
      if (page) judged.set(route.path, reader)
      return page ? [page.url] : []
    })
}
