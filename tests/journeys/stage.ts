import type { Browser } from 'playwright-core'
import { listen, openBrowser } from '#tests/support/browser.ts'
import type { Engine } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { Reader } from './reader.ts'

/** A house with people in it and nothing done yet, a browser, and whoever sits down at it. */
export interface Stage {
  readonly house: TestHouse
  /** Facts that one step leaves for a later one. */
  readonly facts: Record<string, string>
  readonly scripts: boolean
  as(name: string | undefined, act: (reader: Reader) => Promise<void>): Promise<void>
  /** Waits until something holds that a job brings about. */
  until(what: string, holds: () => Promise<boolean>): Promise<void>
  close(): Promise<void>
}

const young = ['Kit', 'Jay']

export async function openStage(engine: Engine, scripts: boolean): Promise<Stage> {
  const house = await openTestHouse(engine)
  await house.running.begin()
  const address = await listen(house)
  const browser: Browser = await openBrowser()
  return {
    house,
    facts: {},
    scripts,
    async as(name, act) {
      const onPhone = name !== undefined && young.includes(name)
      const reader = await Reader.open(browser, address, {
        ...(name ? { name } : {}),
        scripts,
        onPhone,
      })
      await act(reader)
      await reader.close()
    },
    async until(what, holds) {
      for (let tries = 0; tries < 240; tries += 1) {
        if (await holds()) return
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
      throw new Error(`Waited a minute in vain: ${what}`)
    },
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

/** The Board of the stage's council. */
export const getBodyId = (stage: Stage): string => stage.house.people.board
