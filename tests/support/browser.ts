import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type Axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { TestHouse } from './test-house.ts'

export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 900 }

const browserPath = process.env['HEARTH_TEST_BROWSER'] ?? '/usr/bin/chromium'
/** In CI a missing browser is a failure; `npm test` has tried to install one before. */
export const hasBrowser = existsSync(browserPath) || process.env['CI'] === 'true'

/** Starts the system's Chromium, quiet towards the outside. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Lets the house listen on loopback, and gives its address. */
export async function listen(house: TestHouse): Promise<string> {
  if (!house.app.server.listening) await house.app.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(house.app.server.address() as AddressInfo).port}`
}

/** Signs in through the page of personas, as a person at the keyboard would. */
export async function signIn(page: Page, address: string, name: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${address}/sign-in`)
  await page.getByRole('button', { name: `Be ${name}` }).click()
}

let axeSource: string | undefined

/**
 * What axe finds wrong with the page, in one line each. It is run past the page's own content
 * policy, which rightly refuses a script that the page did not bring.
 */
export async function violations(page: Page): Promise<string[]> {
  axeSource ??= await readFile(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8',
  )
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const report = await axe.run({ resultTypes: ['violations'] })
    return report.violations.flatMap((found) =>
      found.nodes.map((node) => `${found.id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    )
  })
}

/** Whether the page moves sideways at its width, and by how much. */
export const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Notes every error of a context's pages: thrown, logged, or stopped by the content policy. */
export function watchForTrouble(context: BrowserContext): string[] {
  const troubles: string[] = []
  context.on('weberror', (error) => troubles.push(error.error().message))
  context.on('console', (message) => {
    // A page that answers 404 or 422 on purpose is reported by the browser as a failed resource.
    const isAnswer = message.text().startsWith('Failed to load resource: the server responded')
    if (message.type() === 'error' && !isAnswer) troubles.push(message.text())
  })
  return troubles
}
