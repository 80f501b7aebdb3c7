import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CliVerb } from '#platform/cli/verb.ts'
import { paper } from '#platform/paper/blocks.ts'
import { computeScorecard } from '../engine/scorecard.ts'
import { demoReturnsVerb } from './demo-returns.ts'
import { readFolders } from './read-folders.ts'
import { scorecardPaper } from './scorecard-paper.ts'
import { scorecardVerb } from './scorecard.ts'

const root = mkdtempSync(join(tmpdir(), 'returns-'))
const returns = join(root, 'demo')

beforeAll(async () => {
  const { code } = await run(demoReturnsVerb, returns, '--children', '60', '--ending', '2025-03-31')
  expect(code).toBe(0)
})

afterAll(() => rmSync(root, { recursive: true }))

async function run(verb: CliVerb, ...args: string[]) {
  let out = ''
  let err = ''
  const bytes: Uint8Array[] = []
  const code = await verb.run(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    outBytes: (piece) => void bytes.push(piece),
    isTerminal: false,
  })
  return { code, out, err, bytes }
}

const scorecard = (...args: string[]) => run(scorecardVerb, ...args)

describe('hearth scorecard', () => {
  test('prints a table that lines up, with notes beneath', async () => {
    const { code, out, err } = await scorecard(returns, '--as-at', '2025-03-31')
    expect(code).toBe(0)
    expect(err).toBe('')
    const rows = out.split('\n').filter((row) => /^[A-Z]\d+ /.test(row) && !row.includes('.  '))
    expect(out).toMatch(/^D2 {4}Children in care {2,}60$/m)
    expect(rows.length).toBeGreaterThan(20)
  })

  test('gives JSON of exactly the promised shape', async () => {
    const { out } = await scorecard(
      returns,
      '--as-at',
      '2025-03-31',
      '--format',
      'json',
      '--population',
      '12,000',
    )
    const json = JSON.parse(out) as Record<string, unknown> & {
      indicators: Record<string, unknown>[]
    }
    expect(Object.keys(json)).toEqual([
      'asAt',
      'window',
      'indicators',
      'queries',
      'choices',
      'entered',
      'benchmarks',
    ])
    expect(json['window']).toEqual({ from: '2024-04-01', to: '2025-03-31' })
    for (const one of json.indicators)
      expect(Object.keys(one)).toEqual([
        'id',
        'title',
        'unit',
        'polarity',
        'numerator',
        'denominator',
        'value',
        'provisional',
        'notes',
      ])
    expect(json.indicators[0]).toMatchObject({
      id: 'D1',
      numerator: 60,
      denominator: 12_000,
      value: 50,
    })
  })

  test('gives CSV with a row for each indicator', async () => {
    const { out } = await scorecard(returns, '--as-at', '2025-03-31', '--format', 'csv')
    const rows = out.trim().split('\r\n')
    expect(rows[0]).toBe('asAt,id,title,unit,polarity,numerator,denominator,value,notes')
    expect(rows).toHaveLength(26)
  })

  test('gives a PDF on standard output', async () => {
    const { code, bytes } = await scorecard(returns, '--as-at', '2025-03-31', '--format', 'pdf')
    expect(code).toBe(0)
    expect(new TextDecoder().decode(bytes[0]?.subarray(0, 5))).toBe('%PDF-')
  })

  test('takes folders one by one, and each year by its own folder name', async () => {
    const years = readdirSync(returns).map((name) => join(returns, name))
    const apart = await scorecard(...years, '--as-at', '2025-03-31', '--format', 'json')
    const together = await scorecard(returns, '--as-at', '2025-03-31', '--format', 'json')
    expect(JSON.parse(apart.out)).toEqual(JSON.parse(together.out))
  })

  test('says each problem on standard error and computes nothing', async () => {
    const broken = join(root, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, 'reviews.csv'), 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,31/02/2025,PN1\n')
    const { code, out, err } = await scorecard(broken, '--as-at', '2025-03-31')
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain(
      'broken/reviews.csv, row 2, column REVIEW: expected a date such as 31/03/2025.',
    )
    expect(err).not.toContain('31/02/2025')
  })

  test('leaves aside what is not CSV, and says so', async () => {
    const mixed = join(root, 'mixed')
    mkdirSync(mixed)
    writeFileSync(join(mixed, 'notes.docx'), '')
    writeFileSync(join(mixed, '.hidden'), '')
    writeFileSync(join(mixed, 'reviews.csv'), 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,01/02/2025,PN1\n')
    const { code, err } = await scorecard(mixed, '--as-at', '2025-03-31')
    expect(code).toBe(0)
    expect(err).toBe('Left aside, because they are not CSV: mixed/notes.docx\n')
  })

  test('a folder without returns is exit code 1', async () => {
    const empty = join(root, 'empty')
    mkdirSync(empty)
    expect((await scorecard(empty, '--as-at', '2025-03-31')).code).toBe(1)
  })

  test.each([
    ['no folder', ['--as-at', '2025-03-31'], 'at least one folder'],
    ['no day', [returns], '--as-at'],
    ['a day the other way round', [returns, '--as-at', '31/03/2025'], 'year first'],
    ['a day that does not exist', [returns, '--as-at', '2025-02-29'], 'year first'],
    [
      'an unknown format',
      [returns, '--as-at', '2025-03-31', '--format', 'xml'],
      'text, json, csv, pdf',
    ],
    ['an unknown option', [returns, '--as-at', '2025-03-31', '--verbose'], '--verbose'],
    ['a folder that is not there', [join(root, 'nowhere'), '--as-at', '2025-03-31'], 'no folder'],
    [
      'a population in words',
      [returns, '--as-at', '2025-03-31', '--population', 'many'],
      '--population',
    ],
  ])('%s is bad use: exit code 2, a sentence and the help', async (_, args, sentence) => {
    const { code, out, err } = await scorecard(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(sentence)
    expect(err).toContain('Usage: hearth scorecard')
  })
})

describe('hearth demo-returns', () => {
  test('writes every table of every year', () => {
    expect(readdirSync(returns)).toEqual(['2022-23', '2023-24', '2024-25'])
    expect(readdirSync(join(returns, '2024-25'))).toContain('episodes.csv')
  })

  test('does not write over what is there', async () => {
    const before = readFileSync(join(returns, '2024-25', 'header.csv'), 'utf8')
    const { code, err } = await run(demoReturnsVerb, returns, '--ending', '2025-03-31')
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
    expect((await run(demoReturnsVerb, ...args)).code).toBe(2)
  })
})

test('the paper of a scorecard is a paper, with a row for each indicator and no child in it', () => {
  const { files } = readFolders([returns])
  const result = computeScorecard({ files, asAt: '2025-03-31' })
  if (!result.ok) throw new Error('The demo returns could not be read.')
  const made = scorecardPaper(result.scorecard)
  expect(paper.parse(made)).toEqual(made)
  const table = made.blocks.find((block) => block.type === 'table')
  expect(table?.rows).toHaveLength(result.scorecard.indicators.length)
  expect(JSON.stringify(made)).not.toMatch(/W\d{7}/)
})
