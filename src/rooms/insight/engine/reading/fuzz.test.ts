import { beforeAll, expect, test } from 'vitest'
import { damage } from '#tests/support/damage.ts'
import { listFile } from '#tests/support/list-files.ts'
import { demoLocalFiles } from '../../demo-returns/local-files.ts'
import { demoReturnFiles } from '../../demo-returns/write-returns.ts'
import { unpackFiles } from '../../workbooks/unpack-files.ts'
import { loadReturns } from '../returns.ts'
import type { ReturnFile } from './read-file.ts'
import { TABLES } from './table-specs.ts'

const COUNCIL = { children: 12, years: 2, seed: 7, ending: '2025-03-31' }
const WHOLE = demoReturnFiles(COUNCIL)
let files: readonly ReturnFile[] = []

beforeAll(async () => {
  const local = demoLocalFiles({ ...COUNCIL, extractsTo: '2025-03-31', extracts: 1 })
  const unpacked = await unpackFiles([...WHOLE, ...local])
  const orders = listFile('dolo', [{ CHILD: 'A1', DOB: '01/02/2012', DOLO_START: '03/05/2026' }])
  files = [...unpacked.files, orders]
})

/** Longer than any damaged file takes on a busy machine; a reader that hangs takes for ever. */
const LONGEST_MS = 5000

function expectReadOrRefused(given: readonly ReturnFile[]): void {
  const start = performance.now()
  const result = loadReturns(given)
  expect(performance.now() - start).toBeLessThan(LONGEST_MS)
  if (result.ok) return
  expect(result.problems.length).toBeGreaterThan(0)
  for (const { file, message, expected } of result.problems) {
    expect(message.startsWith(file)).toBe(true)
    expect(expected).not.toBe('')
  }
}

const damaged = (file: ReturnFile, stream: number): ReturnFile => ({
  name: file.name,
  bytes: damage(file.bytes, stream),
})

test('every table and every file of figures is among those that are damaged', () => {
  const tables = files.flatMap((file) => {
    const read = loadReturns([{ ...file, name: `2024-25/${file.name}` }])
    if (!read.ok) throw new Error(read.problems[0]!.message)
    return read.returns.files.map(({ table }) => table)
  })
  expect(TABLES.map(({ id }) => id).filter((id) => !tables.includes(id))).toEqual([])
  for (const name of ['entered', 'fostering', 'benchmarks'])
    expect(files.map((file) => file.name).join()).toContain(`${name}.csv`)
})

test('eight thousand damaged files are read or refused with a sentence, and never break off', () => {
  for (let round = 0; round < 8000; round++)
    expectReadOrRefused([damaged(files[round % files.length]!, round)])
}, 60_000)

test('so are whole returns with one damaged file among them', () => {
  for (let round = 0; round < 200; round++) {
    const place = round % WHOLE.length
    expectReadOrRefused(WHOLE.map((file, at) => (at === place ? damaged(file, round) : file)))
  }
}, 60_000)

test.each([
  ['nothing but quotation marks', '"""""""'],
  ['a quotation mark at the very end', 'CHILD,DOB,REVIEW,REVIEW_CODE\n"'],
  ['a single byte', 'C'],
  ['noughts', '\0\0\0\0\0\0'],
  ['half a byte order mark', '\u00ff'],
  ['ten thousand commas', ','.repeat(10_000)],
  ['headings and nothing else', 'CHILD,DOB,REVIEW,REVIEW_CODE'],
  ['the beginning of a workbook', 'PK\u0003\u0004'],
  ['the beginning of an old workbook', '\u00d0\u00cf\u0011\u00e0'],
  ['the beginning of XML', '<?xml version="1.0"?><Message>'],
  ['a postcode file without rows', 'pcds,oseast1m,osnrth1m,oslaua'],
  ['figures without rows', 'INDICATOR,KIND,YEAR,VALUE'],
])('%s does not break the reader', (_, text) => {
  const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0))
  expect(() => loadReturns([{ name: 'x.csv', bytes }])).not.toThrow()
})
