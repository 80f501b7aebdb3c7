import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CliVerb } from '#platform/cli/verb.ts'
import { paper } from '#platform/paper/blocks.ts'
import { INDICATORS } from '../engine/indicators/all.ts'
import { computeScorecard } from '../engine/scorecard.ts'
import { HEADINGS } from '../demo-returns/year-rows.ts'
import { compareVerb } from './compare.ts'
import { demoReturnsVerb } from './demo-returns.ts'
import { readFolders } from './read-folders.ts'
import { qualityVerb } from './quality.ts'
import { scorecardPaper } from './scorecard-paper.ts'
import { scorecardVerb } from './scorecard.ts'

const root = mkdtempSync(join(tmpdir(), 'returns-'))
const returns = join(root, 'demo')
const untidy = join(root, 'untidy')
const broken = join(root, 'broken')
const HOME = 'ZX1 9AB,ZX1 1AA,SC900001,5.0,E10000099,IN'

beforeAll(async () => {
  const { code } = await run(
    demoReturnsVerb,
    returns,
    ...['--children', '60', '--ending', '2025-03-31', '--extracts', '0'],
  )
  expect(code).toBe(0)
  mkdirSync(join(untidy, '2024-25'), { recursive: true })
  const write = (table: string, ...rows: string[]) =>
    writeFileSync(join(untidy, '2024-25', `${table}.csv`), `${rows.join('\n')}\n`)
  write('header', HEADINGS['header']!, 'KESTREL,F,05/05/2012,WBRI,,,')
  write('episodes', HEADINGS['episodes']!, `KESTREL,01/05/2022,S,C2,N1,U6,PR1,,,,${HOME}`)
  write('reviews', HEADINGS['reviews']!, 'KESTREL,05/05/2012,01/05/2024,PN0')
  mkdirSync(broken)
  writeFileSync(join(broken, 'reviews.csv'), 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,31/02/2025,PN1\n')
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
    expect(out).toMatch(/^D2 +Children in care {2,}60$/m)
    expect(rows.length).toBeGreaterThan(20)
    // However long an id is, every title begins in the same column.
    const table = out
      .split('Notes')[0]!
      .split('\n')
      .filter((row) => /^[A-Z]+\d* {2,}\S/.test(row))
    expect(new Set(table.map((row) => row.search(/(?<= {2})\S/))).size).toBe(1)
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
    expect(rows[0]).toBe(
      'asAt,id,title,unit,polarity,numerator,denominator,value,provisional,notes',
    )
    expect(rows).toHaveLength(INDICATORS.length + 1)
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
    const { code, out, err } = await scorecard(broken, '--as-at', '2025-03-31')
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toContain(
      'broken/reviews.csv, row 2, column REVIEW: expected a date such as 31/03/2025.',
    )
    expect(err).not.toContain('31/02/2025')
  })

  test('leaves aside what it does not know, and says so', async () => {
    const mixed = join(root, 'mixed')
    mkdirSync(mixed)
    writeFileSync(join(mixed, 'notes.docx'), '')
    writeFileSync(join(mixed, '.hidden'), '')
    writeFileSync(join(mixed, 'reviews.csv'), 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,01/02/2025,PN1\n')
    const { code, err } = await scorecard(mixed, '--as-at', '2025-03-31')
    expect(code).toBe(0)
    expect(err).toBe('Left aside, because Hearth does not know it: mixed/notes.docx\n')
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
      'a question that there is not',
      [returns, '--as-at', '2025-03-31', '--choose', 'moves=yes'],
      'same-carer-moves',
    ],
    [
      'an answer that there is not',
      [returns, '--as-at', '2025-03-31', '--choose', 'same-carer-moves=perhaps'],
      'one of no, yes',
    ],
    ['an area that is none', [returns, '--as-at', '2025-03-31', '--area', 'Wren'], 'E06000059'],
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

describe('the options of hearth scorecard', () => {
  test('print the answer to a question of definition beside the figure', async () => {
    const { code, out } = await scorecard(
      ...[returns, '--as-at', '2025-03-31', '--choose', 'same-carer-moves=yes'],
      ...['--area', 'E06000059'],
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^S5 .*a move together with the same carer is counted as a placement\.$/m)
  })

  test('tell a scheduled job by the exit code that rows deserve a look, when it asks', async () => {
    const args = ['--as-at', '2025-03-31'] as const
    expect((await scorecard(returns, ...args, '--strict')).code).toBe(0)
    expect((await scorecard(untidy, ...args)).code).toBe(0)
    const strict = await scorecard(untidy, ...args, '--strict')
    expect([strict.code, strict.err]).toEqual([3, '1 row deserves a look.\n'])
    expect(strict.out).toContain('1  Taking part in a review does not fit the age')
  })

  test('draw progress on a terminal, and nowhere else', async () => {
    let drawn = ''
    const io = { out: () => {}, outBytes: () => {}, err: (text: string) => void (drawn += text) }
    await scorecardVerb.run([returns, '--as-at', '2025-03-31'], { ...io, isTerminal: true })
    expect(drawn).toContain('Working out the figures: 100%')
    expect(drawn.endsWith('\r\u001b[K')).toBe(true)
  })
})

describe('hearth quality', () => {
  const quality = (...args: string[]) => run(qualityVerb, ...args)

  test('says for each file what deserves a look, what it means and what to do, and no child', async () => {
    const { code, out } = await quality(untidy)
    expect(code).toBe(0)
    expect(out).toContain('Quality of the returns, seen from 31 March 2025')
    expect(out).toContain('untidy/2024-25/reviews.csv: reviews, year to 31 March 2025, 1 row')
    expect(out).toContain('Taking part in a review does not fit the age (rule 440, 441)')
    expect(out).toContain('Use PN0 for children under four')
    expect(out).toContain('No file of the tables "ad1" and "sbpfa" was loaded.')
    expect(out).not.toContain('KESTREL')
  })

  test('lists each row with its child in CSV and JSON', async () => {
    const csv = (await quality(untidy, '--format', 'csv')).out.split('\r\n')
    expect(csv[1]).toMatch(
      /^untidy\/2024-25\/reviews.csv,reviews,2,KESTREL,review-code-age,.*,"440, 441",/,
    )
    const json = JSON.parse((await quality(untidy, '--format', 'json')).out) as {
      files: { queries: { rows: { child: string }[] }[] }[]
    }
    expect(json.files.flatMap((file) => file.queries)[0]?.rows[0]?.child).toBe('KESTREL')
  })

  test('has exit codes fit for a scheduled job', async () => {
    expect((await quality(returns, '--strict')).code).toBe(0)
    expect((await quality(untidy, '--strict')).code).toBe(3)
    expect((await quality(broken)).code).toBe(1)
    expect((await quality()).code).toBe(2)
    expect((await quality(returns, '--as-at', 'today')).code).toBe(2)
  })
})

describe('hearth compare', () => {
  const compare = (...args: string[]) => run(compareVerb, ...args)
  const days = ['--from', '2024-03-31', '--to', '2025-03-31'] as const

  test('puts both figures, the change and whether it is better beside each other', async () => {
    const { code, out } = await compare(returns, ...days)
    expect(code).toBe(0)
    expect(out).toContain('From 31 March 2024 to 31 March 2025')
    expect(out).toMatch(/^D2 +Children in care +\d+ +60 .*(different|about the same)$/m)
  })

  test('gives the same from two saved scorecards, whichever is named first', async () => {
    const paths = ['2024-03-31', '2025-03-31'].map(async (day) => {
      const { out } = await scorecard(returns, '--as-at', day, '--format', 'json')
      const path = join(root, `${day}.json`)
      writeFileSync(path, out)
      return path
    })
    const [earlier = '', later = ''] = await Promise.all(paths)
    const computed = await compare(returns, ...days, '--format', 'json')
    expect((await compare(later, earlier, '--format', 'json')).out).toBe(computed.out)
    const { lines } = JSON.parse(computed.out) as { lines: { id: string; verdict: string }[] }
    expect(lines).toHaveLength(INDICATORS.length)
    expect((await compare(earlier, later, '--format', 'csv')).out).toMatch(
      /^id,title,unit,2024-03-31,2025-03-31,change,verdict,why\r\n/,
    )
  })

  test('refuses what is no saved scorecard, and bad use', async () => {
    const other = join(root, 'other.json')
    writeFileSync(other, '{"asAt":"2025-03-31"}')
    expect((await compare(other, other)).code).toBe(1)
    expect((await compare(broken, ...days)).code).toBe(1)
    expect((await compare(returns)).code).toBe(2)
    expect((await compare(returns, '--from', '2025-03-31', '--to', '2024-03-31')).code).toBe(2)
    expect((await compare(other)).code).toBe(2)
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
