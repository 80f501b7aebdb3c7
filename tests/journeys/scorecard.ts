import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { returnFiles, totalsOf } from '#tests/support/insight-world.ts'
import { getBodyId } from './stage.ts'
import type { Stage } from './stage.ts'
import { receiveTotals } from '#rooms/insight/returns/receive-totals.ts'

/**
 * The analyst reads a folder of returns in the browser and sends the totals. Without scripts this
 * one thing cannot be done, and the page says so; the totals then come as the browser would send
 * them.
 */
export async function readReturns(stage: Stage): Promise<void> {
  if (!stage.scripts) {
    await stage.as('Wen Halloran', async (analyst) => {
      await analyst.go('/returns')
      await analyst.see('npx hearth scorecard')
    })
    await stage.house.as(stage.house.people.analyst, (tx) =>
      receiveTotals(tx, {
        bodyId: getBodyId(stage),
        totals: JSON.stringify(totalsOf()),
        populationSource: 'invented',
      }),
    )
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'hearth-returns-'))
  for (const file of returnFiles()) {
    const path = join(folder, file.name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.bytes)
  }
  try {
    await stage.as('Wen Halloran', async (analyst) => {
      const bodies: string[] = []
      analyst.page.on('request', (request) => bodies.push(request.postData() ?? ''))
      await analyst.go('/returns')
      await analyst.page.getByLabel('A folder').setInputFiles(folder)
      await analyst.write('Date of the scorecard', '2026-03-31')
      await analyst.write(/^People under 18/, '67697')
      await analyst.write(/^Year of that estimate/, '2025')
      await analyst.page.getByRole('button', { name: 'Read the files here' }).click()
      await analyst.page.getByRole('button', { name: 'Send these totals' }).waitFor()
      await analyst.judge()
      await analyst.press('Send these totals')
      await analyst.see('Scorecard at 31 March 2026')
      // Children of the invented returns are W0000001 and up; nobody's row may have left.
      for (const body of bodies)
        expect(decodeURIComponent(body)).not.toMatch(/W0000\d{3}|\.csv|ZX\d/)
      expect(bodies.some((body) => body.includes('totals'))).toBe(true)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The analyst comments, the head of service signs, and the scorecard goes to the meeting as a paper. */
export async function submitScorecard(stage: Stage): Promise<void> {
  await stage.as('Wen Halloran', async (analyst) => {
    await analyst.go('/scorecards')
    await analyst.follow(/31 March 2026/)
    await analyst.follow(/Living more than 20 miles from home/)
    await analyst.write(
      /What is behind this figure/,
      'Specialised homes are the main reason for distance.',
    )
    await analyst.press('Save the comment')
  })
  await stage.as('Marguerite Thorne', async (head) => {
    await head.go('/home')
    await head.follow(/Sign off the comment: Living more than 20 miles/)
    await head.judge()
    await head.press('Sign off these words')
    await head.see('Signed off')
  })
  await stage.as('Wen Halloran', async (analyst) => {
    await analyst.go('/scorecards')
    await analyst.follow(/31 March 2026/)
    await analyst.judge()
    await analyst.press(/Send it to the meeting of/)
    await analyst.see('It becomes public with that agenda')
  })
}
