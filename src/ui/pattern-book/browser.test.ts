import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import type Axe from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBook, type OpenBook } from './open-book.ts'
import { patternPages } from './pages.ts'

let book: OpenBook
let browser: Browser
let axe: string

beforeAll(async () => {
  book = await openBook()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
})
afterAll(async () => {
  await browser.close()
  await book.close()
})

/** Opens pages of the book one after another, and fails when the strict policy stopped anything. */
async function visit(
  names: readonly string[],
  options: BrowserContextOptions,
  act: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  for (const name of names) {
    await page.goto(`${book.address}/${name}`)
    await act(page, name)
  }
  await context.close()
  expect(troubles).toEqual([])
}

/** Axe is run past the page's own policy, which rightly refuses a script that the page did not bring. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof Axe }
    const report = await runner.run({ resultTypes: ['violations'] })
    return report.violations.flatMap((found) =>
      found.nodes.map((node) => `${found.id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    )
  })
}

const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 900 }
const names = patternPages.map((page) => page.name)
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [phone, desk].map((viewport) => ({
    colorScheme,
    viewport,
    look: `${colorScheme} ${viewport.width}`,
  })),
)

describe('every page of the pattern book', () => {
  it.each(looks)('can be used by everybody: $look', async ({ colorScheme, viewport }) => {
    await visit(names, { colorScheme, viewport, reducedMotion: 'reduce' }, async (page, name) => {
      expect(await violations(page), name).toEqual([])
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider, `${name} moves sideways`).toBeLessThanOrEqual(0)
    })
  })

  it('gives a thumb 44 pixels for everything on a young page', async () => {
    const young = names.filter((name) => name.startsWith('young'))
    await visit(young, { viewport: phone }, async (page, name) => {
      expect(await page.evaluate(smallTargets), name).toEqual([])
    })
  })

  it('never hides what has focus under the bar', async () => {
    for (const viewport of [phone, desk]) {
      await visit(['young-more'], { viewport }, async (page) => {
        const hidden: string[] = []
        for (let press = 0; press < 45; press += 1) {
          await page.keyboard.press('Tab')
          hidden.push(...(await page.evaluate(focusUnderBar)))
        }
        expect(hidden).toEqual([])
      })
    }
  })
})

function smallTargets(): string[] {
  const targets =
    'main button, main .button, main input:not([type=hidden]), nav a, nav button, .foot a, .foot button'
  return [...document.querySelectorAll<HTMLElement>(targets)]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const box = (element.closest('.choice') ?? element).getBoundingClientRect()
      return box.height < 43.9 || box.width < 43.9
    })
    .map((element) => element.outerHTML.slice(0, 80))
}

/** What has focus and lies, even in part, beneath the bar; the bar itself and what stands above it do not count. */
function focusUnderBar(): string[] {
  const element = document.activeElement
  const bar = document.querySelector('.helpbar')?.getBoundingClientRect()
  if (!element || !bar || element.closest('.helpbar, .skip, body:not(:focus-within)')) return []
  const box = element.getBoundingClientRect()
  const apart = box.bottom <= bar.top + 1 || box.top >= bar.bottom - 1
  return apart ? [] : [element.outerHTML.slice(0, 80)]
}
