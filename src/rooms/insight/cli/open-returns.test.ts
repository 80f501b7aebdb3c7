import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoLocalFiles } from '../demo-returns/local-files.ts'
import { demoReturnFiles } from '../demo-returns/write-returns.ts'
import { qualityVerb } from './quality.ts'
import { scorecardVerb } from './scorecard.ts'

const folder = mkdtempSync(join(tmpdir(), 'returns-'))
const AS_AT = '2025-03-31'
const council = { children: 40, years: 2, seed: 4, ending: AS_AT }

beforeAll(() => {
  const beside = demoLocalFiles({ ...council, extracts: 1, extractsTo: AS_AT })
  for (const { name, bytes } of [...demoReturnFiles(council), ...beside]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

async function run(verb: typeof qualityVerb, ...args: string[]) {
  let [out, err] = ['', '']
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  }
  const code = await verb.run([folder, ...args], { ...io, outBytes: () => {}, isTerminal: false })
  return { code, out, err }
}

test('the lists of a workbook and the small files count beside the returns', async () => {
  const { code, out, err } = await run(scorecardVerb, '--as-at', AS_AT, '--format', 'json')
  expect(code).toBe(0)
  expect(err).toMatch(/^Left aside, because Hearth does not know it: .*Read me\n$/)
  const { indicators, entered } = JSON.parse(out) as {
    indicators: { id: string; value: number | null }[]
    entered: unknown[]
  }
  const value = (id: string) => indicators.find((line) => line.id === id)?.value
  expect(value('D2')).toBe(40)
  expect(value('D2-list-8')).toBe(40)
  expect(entered.length).toBeGreaterThan(0)
})

test('a sheet of a workbook has its own place in the quality of the returns', async () => {
  const { code, out } = await run(qualityVerb, '--strict')
  expect(code).toBe(0)
  expect(out).toMatch(/annex-a-2025-03-31\.xlsx\/List 8: list8, at 31 March 2025, \d+ rows/)
})

test('a workbook that cannot be opened stops the run, and says what to do', async () => {
  const broken = join(folder, 'locked.xlsx')
  writeFileSync(broken, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0))
  const { code, err } = await run(qualityVerb)
  rmSync(broken)
  expect(code).toBe(1)
  expect(err).toContain('Save it as .xlsx')
})
