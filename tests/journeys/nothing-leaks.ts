import { expect } from 'vitest'
import { crawl } from '#tests/support/crawl.ts'
import { everythingIn, wordsOfPages } from '#tests/support/pdf-reader.ts'
import { MEETING, PLANTED } from './prepare-meeting.ts'
import type { Stage } from './stage.ts'

const surfaces = [
  '/',
  `/search?q=${PLANTED}`,
  '/search?q=brother+sister',
  '/decisions',
  '/actions',
  '/scorecard.csv',
  `/meetings/${MEETING}`,
  `/meetings/${MEETING}/pack.pdf`,
  `/meetings/${MEETING}/minutes`,
  `/meetings/${MEETING}/minutes.pdf`,
  `/meetings/${MEETING}.ics`,
  '/boards/corporate-parenting-board/calendar.ics',
  '/feeds/corporate-parenting-board.atom',
]

/**
 * A word that stands in the exempt report alone is looked for in everything that the public can
 * reach: pages, PDF text and raw objects, feeds, search, file names and headers.
 */
export async function findNoLeak(stage: Stage): Promise<void> {
  const visitor = await stage.house.visit()
  const pages = await crawl(visitor, surfaces, { alike: 150 })
  const addresses = new Set([...surfaces, ...pages.map((page) => page.url)])
  expect(addresses.size).toBeGreaterThan(40)
  let pdfs = 0
  for (const address of addresses) {
    const answer = await visitor.open(address)
    const told = [address, JSON.stringify(answer.headers), withoutQuestion(address, answer.body)]
    if (String(answer.headers['content-type']).startsWith('application/pdf')) {
      pdfs += 1
      const bytes = new Uint8Array(answer.rawPayload)
      told.push(everythingIn(bytes), (await wordsOfPages(bytes)).join(' '))
    }
    for (const text of told.slice(address.includes(PLANTED) ? 1 : 0)) {
      expect(text.toLowerCase().includes(PLANTED.toLowerCase()), address).toBe(false)
    }
  }
  expect(pdfs).toBeGreaterThan(1)
}

/** The search page repeats the question; what the asker brought along is no leak. */
const withoutQuestion = (address: string, body: string): string =>
  address.startsWith('/search') ? body.replaceAll(/(Search: |“|value=")[^”"<]*/g, '') : body

/** Those entitled read it in full, in a copy that carries their name; others do not see it exists. */
export async function readRestrictedPack(stage: Stage): Promise<void> {
  const file = `/work/meetings/${MEETING}/restricted-pack.pdf`
  const councillor = await stage.house.visit(stage.house.people.councillor)
  const answer = await councillor.get(file)
  const words = (await wordsOfPages(new Uint8Array(answer.rawPayload))).join(' ')
  expect(words).toContain(PLANTED)
  expect(words).toContain('Tom Garrowby')
  expect(words).toContain('Not for publication')
  expect(answer.headers['cache-control']).toContain('no-store')
  for (const person of [stage.house.people.inFledge, stage.house.people.youthVoice]) {
    expect((await (await stage.house.visit(person)).get(file)).statusCode).toBe(404)
  }
  expect((await (await stage.house.visit()).get(file)).statusCode).toBeGreaterThanOrEqual(303)
}
