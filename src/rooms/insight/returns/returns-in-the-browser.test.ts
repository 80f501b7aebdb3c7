import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAssets } from '#ui/assets/build.ts'
import {
  desk,
  hasBrowser,
  listen,
  openBrowser,
  sidewaysPixels,
  signIn,
  violations,
} from '#tests/support/browser.ts'
import { AS_AT, returnFiles, totalsOf } from '#tests/support/insight-world.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'

const CHILD = 'KESTREL7781'
const BORN = '17/06/2011'
const POSTCODE = 'ZZ99 3WX'
const FOLDER = 'Zephyrine-returns'
const decoder = new TextDecoder()

/** Every return with one recognisable child written into it, in files with recognisable names. */
function plantedFiles(): { path: string; text: string }[] {
  const rows: Record<string, (head: string[]) => string> = {
    header: (head) => row(head, { SEX: 'F', DOB: BORN, ETHNIC: 'WBRI' }),
    episodes: (head) =>
      row(head, {
        DECOM: '02/02/2026',
        RNE: 'S',
        LS: 'C2',
        CIN: 'N1',
        PLACE: 'U6',
        PLACE_PROVIDER: 'PR1',
        HOME_POST: POSTCODE,
        PL_POST: POSTCODE,
        PL_DISTANCE: '3.1',
        PL_LOCATION: 'IN',
      }),
  }
  return returnFiles({ children: 40 }).map(({ name, bytes }) => {
    const text = decoder.decode(bytes)
    const table = /([a-z0-9_]+)\.csv$/.exec(name)?.[1] ?? ''
    const isLast = name.startsWith('2025-26')
    const head = (text.split('\n')[0] ?? '').split(',')
    const planted = isLast && rows[table] ? `${rows[table](head)}\n` : ''
    return { path: join(FOLDER, name.replace('.csv', '-zephyrine.csv')), text: text + planted }
  })
}

const row = (head: string[], cells: Record<string, string>): string =>
  head.map((name) => (name === 'CHILD' ? CHILD : (cells[name] ?? ''))).join(',')

describe.runIf(hasBrowser)('reading the returns in the browser', () => {
  let house: TestHouse
  let browser: Browser
  let page: Page
  let address: string
  let folder: string
  const sent: Request[] = []

  beforeAll(async () => {
    await buildAssets()
    folder = mkdtempSync(join(tmpdir(), 'hearth-returns-'))
    for (const { path, text } of plantedFiles()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    house = await openTestHouse('pglite')
    address = await listen(house)
    browser = await openBrowser()
    page = await (await browser.newContext({ viewport: desk })).newPage()
    await signIn(page, address, 'Wen Halloran')
    page.context().on('request', (request) => sent.push(request))
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const choose = async (path: string) => {
    await page.goto(`${address}/returns`)
    await page.getByLabel('A folder').setInputFiles(path)
    await page.getByLabel('Date of the scorecard').fill(AS_AT)
    await page.getByLabel('People under 18 who live in the area').fill('31,000')
    await page.getByLabel('Year of that estimate').fill('2024')
  }

  it('says what is missing before it begins', async () => {
    await page.goto(`${address}/returns`)
    await page.getByRole('button', { name: 'Read the files here' }).click()
    await expectText(page, '#complaint', 'Choose a folder')
  })

  it('names file, row and column of what it cannot read, and offers nothing to send', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken, { recursive: true })
    writeFileSync(join(broken, 'header.csv'), `CHILD,SEX,DOB,ETHNIC\n${CHILD},F,31/02/2011,WBRI\n`)
    await choose(broken)
    await page.getByRole('button', { name: 'Read the files here' }).click()
    await page.getByRole('heading', { name: 'These files could not be read' }).waitFor()
    const words = await page.locator('#problems').innerText()
    expect(words).toContain('header.csv')
    expect(words).toContain('DOB')
    expect(words).toMatch(/\b2\b/)
    expect(await page.getByRole('button', { name: 'Send these totals' }).isVisible()).toBe(false)
    expect(await countScorecards(house)).toBe(0)
  })

  it('shows the figures and every word that will be sent, then sends that and nothing else', async () => {
    sent.length = 0
    await choose(join(folder, FOLDER))
    await page.getByRole('button', { name: 'Read the files here' }).click()
    await page.getByRole('heading', { name: 'Look at the figures' }).waitFor()
    const shown = await page.locator('#totals').inputValue()
    expect(await violations(page)).toEqual([])
    expect(await sidewaysPixels(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Send these totals' }).click()
    await page.getByRole('heading', { level: 1, name: 'Scorecard at 31 March 2026' }).waitFor()

    const posts = sent.filter((request) => request.method() === 'POST')
    expect(posts).toHaveLength(1)
    const form = new URLSearchParams(posts[0]?.postData() ?? '')
    expect([...form.keys()].sort()).toEqual(['_csrf', 'body', 'source', 'totals'])
    expect(JSON.parse(form.get('totals') ?? '')).toEqual(JSON.parse(shown))
    for (const request of sent) expectNothingOfAChild(request)
    expect(await countScorecards(house)).toBe(1)
  })

  it('comes to the same figures as the server’s own engine', async () => {
    const files = plantedFiles().map(({ path, text }) => ({
      name: path,
      bytes: new TextEncoder().encode(text),
    }))
    const totals = totalsOf(files)
    const [stored] = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.scorecard_indicator').select('figures').orderBy('position').execute(),
    )
    expect(stored?.figures).toEqual(JSON.parse(JSON.stringify(totals.indicators[0])))
    // The planted child was read indeed: there is one more than without her.
    const inCare = (from: typeof totals) => from.indicators.find((one) => one.id === 'D2')?.value
    expect(inCare(totals)).toBe((inCare(totalsOf(returnFiles({ children: 40 }))) ?? 0) + 1)
  })

  it('says without scripts that it needs them, and names the command line', async () => {
    const plain = await (await house.visit(house.people.analyst)).get('/returns')
    expect(plain.body).toContain('This page needs scripts')
    expect(plain.body).toContain(`npx hearth scorecard FOLDER --as-at ${AS_AT}`)
  })
})

/** The planted child, her birthday in any form, her postcode, any child's number, any file's name. */
function expectNothingOfAChild(request: Request): void {
  const parts = [request.url(), request.postData() ?? '', JSON.stringify(request.headers())]
  const said = parts.map((part) => decodeURIComponent(part.replaceAll('+', ' '))).join('\n')
  for (const secret of [CHILD, BORN, '2011-06-17', POSTCODE, 'ZZ993WX', FOLDER, 'zephyrine']) {
    expect(said.toLowerCase()).not.toContain(secret.toLowerCase())
  }
  expect(said).not.toMatch(/\.csv/i)
  for (const number of childNumbers()) expect(said).not.toContain(number)
}

let known: string[] | undefined

/** The numbers of the invented children, as they stand in the files. */
function childNumbers(): string[] {
  known ??= plantedFiles()
    .filter((file) => file.path.includes('header'))
    .flatMap((file) => file.text.split('\n').slice(1))
    .map((line) => line.split(',')[0] ?? '')
    .filter((number) => number !== '')
  return known
}

const countScorecards = (house: TestHouse): Promise<number> =>
  house.as(undefined, async (tx) => {
    const rows = await tx.selectFrom('hearth.scorecard').select('scorecard_id').execute()
    return rows.length
  })

async function expectText(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).waitFor()
  expect(await page.locator(selector).innerText()).toContain(text)
}
