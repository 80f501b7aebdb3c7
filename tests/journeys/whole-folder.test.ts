import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CliVerb } from '#platform/cli/verb.ts'
import { scorecardVerb } from '#rooms/insight/cli/scorecard.ts'
import { demoLocalFiles } from '#rooms/insight/demo-returns/local-files.ts'
import { demoReturnFiles } from '#rooms/insight/demo-returns/write-returns.ts'
import type { AggregateScorecard } from '#rooms/insight/engine/aggregate.ts'
import {
  findIndicator,
  type Scorecard,
  type ScorecardLine,
} from '#rooms/insight/engine/scorecard.ts'
import { writeFigure } from '#rooms/insight/readings/write-figure.ts'
import { buildAssets } from '#ui/assets/build.ts'
import { desk, hasBrowser, listen, openBrowser, signIn } from '#tests/support/browser.ts'
import { wordsOfPages } from '#tests/support/pdf-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'

const AS_AT = '2026-03-31'
const AREA = 'E10000099'
const council = { children: 120, years: 3, seed: 11, ending: AS_AT }

/** Lines that these files leave without a figure, each with its reason. */
const WITHOUT = new Set([
  // None of the few children who came in the month is due yet.
  'H1-month',
  // The house enters it by itself, from the meetings kept in it.
  'G4',
  // The adoption service gave no number for the month.
  'AF-revoked',
  // Averages over three years of children of whom most came into care before these three years.
  'A1',
  'A2',
  'A3',
  'A10',
])

/**
 * A folder of three years of returns, a workbook of Annex A, and health, education, fostering, entered,
 * benchmark and postcode files: the same complete scorecard from the command line, in the browser, on
 * the pages, as PDF, CSV and JSON.
 */
describe.runIf(hasBrowser)('the whole folder of a council', () => {
  let folder: string
  let house: TestHouse
  let browser: Browser
  let page: Page
  let analyst: Visitor
  let computed: Scorecard
  let sent: AggregateScorecard
  let scorecardUrl: string

  beforeAll(async () => {
    await buildAssets()
    folder = mkdtempSync(join(tmpdir(), 'whole-folder-'))
    const local = demoLocalFiles({ ...council, extractsTo: AS_AT, extracts: 2 })
    for (const { name, bytes } of [...demoReturnFiles(council), ...local]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    house = await openTestHouse('pglite')
    analyst = await house.visit(house.people.analyst)
    const address = await listen(house)
    browser = await openBrowser()
    page = await (await browser.newContext({ viewport: desk })).newPage()
    await signIn(page, address, 'Wen Halloran')
    await page.goto(`${address}/returns`)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await house?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const onTheCommandLine = (format: string) =>
    run(scorecardVerb, [
      folder,
      ...['--as-at', AS_AT, '--format', format, '--area', AREA],
      ...['--population', '31,000', '--population-year', '2024'],
    ])

  it('is told by the command line, every line of it', async () => {
    const { out, code } = await onTheCommandLine('json')
    expect(code).toBe(0)
    computed = JSON.parse(out) as Scorecard
    const missing = computed.indicators.filter((line) => line.value === null)
    expect(missing.map(({ id }) => id).filter((id) => !WITHOUT.has(id))).toEqual([])
    expect(computed.indicators.length).toBeGreaterThan(100)
    expect(computed.benchmarks.length).toBeGreaterThan(10)
  })

  it('is read by the browser with the same figures, counts and notes', async () => {
    await page.getByLabel('A folder').setInputFiles(folder)
    await page.getByLabel('Date of the scorecard').fill(AS_AT)
    await page.getByLabel('People under 18 who live in the area').fill('31,000')
    await page.getByLabel('Year of that estimate').fill('2024')
    await page.getByText('Questions of definition').click()
    await page.getByLabel('Our area code').fill(AREA)
    await page.getByRole('button', { name: 'Read the files here' }).click()
    await page.getByRole('heading', { name: 'Look at the figures' }).waitFor({ timeout: 60_000 })
    sent = JSON.parse(await page.locator('#totals').inputValue()) as AggregateScorecard
    const bare = ({ id, numerator, denominator, value, notes, provisional }: ScorecardLine) => ({
      id,
      numerator,
      denominator,
      value,
      notes,
      provisional,
    })
    expect(sent.indicators.map(bare)).toEqual(computed.indicators.map(bare))
  }, 90_000)

  it('stands on the pages with those figures once it is sent', async () => {
    await page.getByRole('button', { name: 'Send these totals' }).click()
    await page.getByRole('heading', { name: 'Scorecard at 31 March 2026' }).waitFor()
    scorecardUrl = new URL(page.url()).pathname
    const json = JSON.parse((await analyst.get(`${scorecardUrl}/scorecard.json`)).body) as {
      indicators: { id: string; inWords: string | null }[]
    }
    const told = new Map(json.indicators.map((one) => [one.id, one.inWords]))
    for (const line of figures())
      expect([line.id, told.get(line.id)]).toEqual([line.id, inWords(line)])
    const shown = await analyst.get(scorecardUrl)
    for (const line of figures().filter(isMain))
      expect([line.id, shown.body.includes(`>${inWords(line)}<`)]).toEqual([line.id, true])
  })

  it('is the same in CSV, from the page and from the command line', async () => {
    const ofPage = rowsById((await analyst.get(`${scorecardUrl}/scorecard.csv`)).body, 'Id')
    const ofCommand = rowsById((await onTheCommandLine('csv')).out, 'id')
    for (const line of figures()) {
      expect([line.id, ofPage.get(line.id)?.['Figure']]).toEqual([line.id, inWords(line)])
      expect([line.id, Number(ofCommand.get(line.id)?.['value'])]).toEqual([line.id, line.value])
    }
  })

  it('is the same in PDF', async () => {
    const papers = await Promise.all([
      analyst.get(`${scorecardUrl}/scorecard.pdf`).then((answer) => answer.rawPayload),
      onTheCommandLine('pdf').then(({ bytes }) => bytes),
    ])
    for (const pdf of papers) {
      const words = packed((await wordsOfPages(new Uint8Array(pdf))).join(''))
      for (const line of figures().filter(isMain)) {
        expect(words).toContain(packed(line.title))
        expect([line.id, words.includes(packed(inWords(line)))]).toEqual([line.id, true])
      }
    }
  }, 60_000)

  const figures = () => computed.indicators.filter((line) => line.value !== null)
})

/** Further series stand on the page of their indicator, not among the tiles. */
const isMain = ({ id }: ScorecardLine): boolean => findIndicator(id)?.of === undefined

/** Without spaces and hyphens, which a line's end puts in and takes out. */
const packed = (text: string): string => text.replaceAll(/[\s\u00ad\u2010-]+/g, '')

const inWords = ({ value, unit }: ScorecardLine): string => writeFigure(value!, unit, 'member')

async function run(verb: CliVerb, args: readonly string[]) {
  let out = ''
  let err = ''
  const pieces: Uint8Array[] = []
  const code = await verb.run(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    outBytes: (piece) => void pieces.push(piece),
    isTerminal: false,
  })
  return { code, out, err, bytes: Buffer.concat(pieces) }
}

/** The rows of a CSV file by the column that names them; its cells hold no line ends. */
function rowsById(csv: string, id: string): Map<string, Record<string, string>> {
  const [head = [], ...rows] = csv
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1] ?? ''),
    )
  const at = head.indexOf(id)
  return new Map(
    rows.map((cells) => [
      cells[at] ?? '',
      Object.fromEntries(
        head.map((name, place) => [name, (cells[place] ?? '').replace(/^"|"$/g, '')]),
      ),
    ]),
  )
}
