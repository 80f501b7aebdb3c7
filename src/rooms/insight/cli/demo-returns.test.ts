import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoReturnsVerb } from './demo-returns.ts'

const returns = join(mkdtempSync(join(tmpdir(), 'returns-')), 'demo')

beforeAll(async () => {
  expect((await run(returns, '--children', '20', '--ending', '2025-03-31')).code).toBe(0)
})

afterAll(() => rmSync(join(returns, '..'), { recursive: true }))

async function run(...args: string[]) {
  let err = ''
  const code = await demoReturnsVerb.run(args, {
    out: () => {},
    err: (text) => void (err += text),
    outBytes: () => {},
    isTerminal: false,
  })
  return { code, err }
}

describe('hearth demo-returns', () => {
  test('writes every table of every year, and the files that a council holds beside them', () => {
    const years = ['2022-23', '2023-24', '2024-25']
    expect(readdirSync(returns)).toEqual([...years, 'annex-a', 'figures', 'places'])
    expect(readdirSync(join(returns, '2024-25'))).toContain('episodes.csv')
    expect(readdirSync(join(returns, 'annex-a'))).toEqual(['annex-a-2025-03-31.xlsx'])
  })

  test('does not write over what is there', async () => {
    const before = readFileSync(join(returns, '2024-25', 'header.csv'), 'utf8')
    const { code, err } = await run(returns, '--ending', '2025-03-31')
    expect(code).toBe(1)
    expect(err).toContain('is there already')
    expect(readFileSync(join(returns, '2024-25', 'header.csv'), 'utf8')).toBe(before)
  })

  test.each([
    ['no folder', []],
    ['an ending that is no 31 March', ['x', '--ending', '2025-04-30']],
    ['no children', ['x', '--children', '0']],
    ['too many years', ['x', '--years', '11']],
  ])('%s is bad use', async (_, args) => {
    expect((await run(...args)).code).toBe(2)
  })
})
