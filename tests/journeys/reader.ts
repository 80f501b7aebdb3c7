import { expect } from 'vitest'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { desk, phone, signIn, violations, watchForTrouble } from '#tests/support/browser.ts'

/** Somebody at a browser: does what is written on the page, by its words. */
export class Reader {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #address: string
  readonly #troubles: string[]
  readonly #hasScripts: boolean

  private constructor(page: Page, address: string, hasScripts: boolean) {
    this.page = page
    this.#context = page.context()
    this.#address = address
    this.#hasScripts = hasScripts
    this.#troubles = watchForTrouble(this.#context)
    // No dialogue is part of the line: a page that asks whether to leave has lost track of a form.
    page.on('dialog', (dialog) => {
      this.#troubles.push(`a dialogue: ${dialog.message()}`)
      void dialog.accept()
    })
  }

  static async open(
    browser: Browser,
    address: string,
    options: { name?: string; scripts: boolean; onPhone?: boolean },
  ): Promise<Reader> {
    const context = await browser.newContext({
      javaScriptEnabled: options.scripts,
      viewport: options.onPhone ? phone : desk,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/London',
    })
    context.setDefaultTimeout(15_000)
    const reader = new Reader(await context.newPage(), address, options.scripts)
    if (options.name) await signIn(reader.page, address, options.name)
    return reader
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.#address}${path}`)
  }

  /** The path the reader stands on. */
  get path(): string {
    return new URL(this.page.url()).pathname
  }

  async follow(words: string | RegExp): Promise<void> {
    await this.#leave(() => this.page.getByRole('link', { name: words }).first().click())
  }

  async press(words: string | RegExp): Promise<void> {
    await this.#leave(() => this.page.getByRole('button', { name: words }).first().click())
  }

  async write(label: string | RegExp, words: string): Promise<void> {
    await this.#try(() => this.#field(label).fill(words))
  }

  async choose(label: string | RegExp, option: string | { index: number }): Promise<void> {
    const choice = typeof option === 'string' ? { label: option } : option
    await this.#try(() => this.#field(label).selectOption(choice))
  }

  /** Ticks a box or picks one of several, by its words. */
  async pick(words: string | RegExp, group?: string): Promise<void> {
    const within = group ? this.#main.getByRole('group', { name: group }) : this.#main
    const exact = typeof words === 'string'
    await this.#try(() => within.getByLabel(words, { exact }).first().check())
  }

  async attach(label: string | RegExp, file: { name: string; bytes: Uint8Array }): Promise<void> {
    const buffer = Buffer.from(file.bytes)
    await this.#try(() =>
      this.#field(label).setInputFiles({ name: file.name, mimeType: 'application/pdf', buffer }),
    )
  }

  async see(words: string | RegExp): Promise<void> {
    const text = await this.page.locator('body').innerText()
    expect(text).toMatch(words instanceof RegExp ? words : new RegExp(escapeRegex(words), 'i'))
  }

  async seeNot(words: string): Promise<void> {
    expect(await this.page.content()).not.toContain(words)
  }

  /** The page as it stands can be used by everybody. */
  async judge(): Promise<void> {
    if (this.#hasScripts) expect(await violations(this.page), this.path).toEqual([])
  }

  async close(): Promise<void> {
    expect(this.#troubles).toEqual([])
    await this.#context.close()
  }

  /** Fields are looked for in the main text only; a landmark's label may hold the same word. */
  get #main(): Locator {
    return this.page.locator('#main')
  }

  #field(label: string | RegExp): Locator {
    return this.#main.getByLabel(label, { exact: typeof label === 'string' }).first()
  }

  #leave(act: () => Promise<void>): Promise<void> {
    return this.#try(() => Promise.all([this.page.waitForEvent('load'), act()]))
  }

  /** Does something; when it cannot be done, says where the reader stood and what the page said. */
  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act()
    } catch (error) {
      const said = await this.#main.innerText().catch(() => 'nothing')
      const what = `On ${this.path}: ${String(error).slice(0, 300)}`
      throw new Error(`${what}\nThe page said:\n${said.slice(0, 1500)}`, { cause: error })
    }
  }
}

const escapeRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
