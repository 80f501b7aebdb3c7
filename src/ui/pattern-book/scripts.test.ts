import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBook, type OpenBook } from './open-book.ts'

let book: OpenBook
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  book = await openBook()
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
})
afterAll(async () => {
  await browser.close()
  await book.close()
})
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  page = await context.newPage()
  await context.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><p>Sunny</p>' }),
  )
})
afterEach(() => context.close())

const open = (name: string) => page.goto(`${book.address}/${name}`)

describe('leaving quickly', () => {
  it('takes one tap, and the back button does not come back', async () => {
    await open('young-start')
    await open('young-say')
    await page.click('[data-leave]')
    await page.waitForURL('https://www.bbc.co.uk/weather')
    expect(await page.title()).toBe('Weather')
    await page.goBack()
    expect(page.url()).toBe(`${book.address}/young-start`)
  })

  it('takes Escape three times', async () => {
    await open('young-say')
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
    await page.waitForURL('https://www.bbc.co.uk/weather')
  })

  it('asks nothing, even with half a message written', async () => {
    await open('young-say')
    let asked = false
    page.on('dialog', (dialog) => {
      asked = true
      void dialog.dismiss()
    })
    await page.fill('textarea', 'Half a thought')
    await page.click('[data-leave]')
    await page.waitForURL('https://www.bbc.co.uk/weather')
    expect(asked).toBe(false)
  })
})

describe('forms with scripts', () => {
  it('start at what went wrong and lead from there to the field', async () => {
    await open('council-form')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
    await page.click('.error-summary a[href="#chair"]')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('chair')
    expect(await page.locator('legend', { hasText: 'Who chairs it' }).isVisible()).toBe(true)
  })

  it('count words while they are typed', async () => {
    await open('council-form')
    await page.fill('textarea[name=why]', 'one two three')
    expect(await page.textContent('#why-count')).toBe('147 words left')
  })

  it('are sent once, however often they are pressed', async () => {
    let sent = 0
    await page.route('**/publish', async (route) => {
      sent += 1
      await new Promise((wait) => setTimeout(wait, 300))
      await route.fulfill({ contentType: 'text/html', body: '<title>Done</title>' })
    })
    await open('council-work')
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('form[action="/publish"] button')
      button?.click()
      button?.click()
    })
    await page.waitForURL('**/publish')
    expect(sent).toBe(1)
  })

  it('ask before typed words are thrown away', async () => {
    await open('council-form')
    await page.fill('input[name=title]', 'Summer meeting')
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      const kind = dialog.type()
      await dialog.accept()
      return kind
    })
    await page.click('.crumbs a')
    expect(await asked).toBe('beforeunload')
  })
})

describe('a list to put in order', () => {
  const order = async () => (await page.inputValue('input[name=order]')).split(',')

  it('moves a row at a press and says where it is now', async () => {
    await open('council-form')
    await page.click('button[value="down:a"]')
    expect(await order()).toEqual(['b', 'a', 'c'])
    expect(await page.textContent('[data-reorder-said]')).toBe(
      'Challenge card from Fledge is now number 2 of 3',
    )
    expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value)).toBe(
      'down:a',
    )
    expect(await page.isVisible('text=Save this order')).toBe(true)
  })

  it('can be dragged', async () => {
    await open('council-form')
    const grip = page.locator('[data-reorder-grip]').first()
    await grip.scrollIntoViewIfNeeded()
    const box = await grip.boundingBox()
    if (!box) throw new Error('The grip is not there')
    const x = box.x + box.width / 2
    await page.mouse.move(x, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(x, box.y + 150, { steps: 12 })
    await page.mouse.up()
    expect((await order())[0]).toBe('b')
    expect(await page.isVisible('text=Save this order')).toBe(true)
  })
})

describe('without scripts', () => {
  it('nothing is shown that would do nothing', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const still = await plain.newPage()
    await still.goto(`${book.address}/young-start`)
    expect(await still.isVisible('[data-listen]')).toBe(false)
    expect(await still.isVisible('[data-leave]')).toBe(true)
    await still.goto(`${book.address}/council-form`)
    expect(await still.isVisible('[data-reorder-save]')).toBe(false)
    expect(await still.isVisible('[data-reorder-grip]')).toBe(false)
    expect(await still.isVisible('button[value="down:a"]')).toBe(true)
    await plain.close()
  })
})
