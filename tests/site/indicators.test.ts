import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { indicatorsPage } from './indicators-page.ts'

const file = join(import.meta.dirname, '../../docs/indicators.md')

it('docs/indicators.md says of every indicator what the engine says', () => {
  const page = indicatorsPage()
  if (process.env['HEARTH_WRITE_INDICATORS']) writeFileSync(file, page)
  expect(page).toBe(readFileSync(file, 'utf8'))
})
