import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoReturnFiles } from '../demo-returns/write-returns.ts'
import { forecastHomes } from '../engine/forecast/forecast.ts'
import { loadReturns } from '../engine/scorecard.ts'
import { forecastVerb } from './forecast.ts'

const root = mkdtempSync(join(tmpdir(), 'forecast-'))
const AS_AT = '2025-03-31'
const files = demoReturnFiles({ children: 60, years: 3, seed: 2, ending: AS_AT })

beforeAll(() => {
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), bytes)
  }
})
afterAll(() => rmSync(root, { recursive: true }))

async function run(...args: string[]) {
  let out = ''
  let err = ''
  const code = await forecastVerb.run(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    outBytes: () => undefined,
    isTerminal: false,
  })
  return { code, out, err }
}

describe('hearth forecast', () => {
  test('says what is expected, how it was made and how far off it would have been', async () => {
    const { code, out, err } = await run(root, '--as-at', AS_AT)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^On 31 March 2026 about \d+ children are expected to be in care/m)
    expect(out).toMatch(/Made as of 31 March 2024, the same forecast was off by \d+\.\d children/)
    expect(out).toContain('Foster care with relatives or friends')
    expect(out).toMatch(/^Aged 16 and 17 +\d+ +\d+ \(\d+ to \d+\) +\d+ \(\d+ to \d+\)$/m)
  })

  test('gives the engine’s own numbers as JSON, whatever the months', async () => {
    const { out } = await run(root, '--as-at', AS_AT, '--format', 'json', '--months', '6')
    const loaded = loadReturns(files)
    if (!loaded.ok) throw new Error('The demo returns cannot be read.')
    const made = forecastHomes(loaded.returns, { asAt: AS_AT, ahead: 6 })
    expect(JSON.parse(out)).toEqual({ asAt: AS_AT, ...JSON.parse(JSON.stringify(made)) })
  })

  test('gives a row for each line and month as CSV', async () => {
    const { out } = await run(root, '--as-at', AS_AT, '--format', 'csv', '--months', '3')
    const rows = out.trimEnd().split('\r\n')
    expect(rows[0]).toBe('asAt,line,title,expected,low,high')
    expect(rows).toHaveLength(1 + (1 + 10 + 5) * 4)
    expect(rows[1]).toBe('2025-03-31,total,All children in care,60,,')
  })

  test('says why when the files hold too little', async () => {
    const { code, out, err } = await run(root, '--as-at', '2023-06-30')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('There is no forecast. The 24 months before 30 June 2023 are not all')
  })

  test('names a file that it cannot read', async () => {
    const bad = mkdtempSync(join(tmpdir(), 'forecast-bad-'))
    writeFileSync(join(bad, 'odd.csv'), 'a,b\n1,2\n')
    const { code, err } = await run(bad, '--as-at', AS_AT)
    rmSync(bad, { recursive: true })
    expect(code).toBe(1)
    expect(err).toContain('odd.csv')
  })

  test.each([
    [[], 'Give at least one folder'],
    [['x'], 'Give the day it starts from'],
    [['x', '--as-at', '31/03/2025'], 'with the year first'],
    [['x', '--as-at', AS_AT, '--months', '40'], '--months is a whole number from 1 to 24'],
    [['x', '--as-at', AS_AT, '--format', 'pdf'], '--format is one of text, json, csv'],
    [['/no/such/folder', '--as-at', AS_AT], 'There is no folder'],
  ])('says what is missing in %j', async (args, sentence) => {
    const { code, err } = await run(...args)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})
