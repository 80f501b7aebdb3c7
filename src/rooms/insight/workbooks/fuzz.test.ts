import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { damage } from '#tests/support/damage.ts'
import { makeWorkbook } from '../demo-returns/workbook.ts'
import { loadReturns } from '../engine/returns.ts'
import { unpackFiles } from './unpack-files.ts'

const ROWS = [
  ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
  ['A1', { day: 15_000 }, { day: 19_900 }, 'PN1'],
  ['A2', { day: 15_100 }, null, 'PN & "7"'],
]
const BOOK = makeWorkbook([
  { name: 'Reviews', rows: ROWS },
  { name: 'Cover', rows: [['Of an invented council']] },
])
const PARTS = unzipSync(BOOK)
const NAMES = Object.keys(PARTS)

async function expectUnpacked(bytes: Uint8Array): Promise<void> {
  const start = performance.now()
  const { files, problems } = await unpackFiles([{ name: 'a.xlsx', bytes }])
  for (const { message } of problems) expect(message.startsWith('a.xlsx')).toBe(true)
  const read = loadReturns(files)
  if (!read.ok) expect(read.problems.length).toBeGreaterThan(0)
  expect(performance.now() - start).toBeLessThan(5000)
}

test('a thousand workbooks with damaged bytes are unpacked or refused with a sentence', async () => {
  for (let round = 0; round < 1000; round++) await expectUnpacked(damage(BOOK, round))
}, 60_000)

test('so are two thousand in which a part was damaged before it was packed', async () => {
  for (let round = 0; round < 2000; round++) {
    const name = NAMES[round % NAMES.length]!
    await expectUnpacked(zipSync({ ...PARTS, [name]: damage(PARTS[name]!, round) }, { level: 0 }))
  }
}, 60_000)

test.each([
  ['a million tags without an end', '<'.repeat(1_000_000)],
  ['a million tags without quotation marks', '<v>'.repeat(1_000_000)],
  ['quotation marks that never close', '<c r="'.repeat(300_000)],
  ['a comment that never closes', `<!--${'<c>'.repeat(300_000)}`],
  [
    'joined cells over every row, many times',
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="199999"><c r="B199999"><v>1</v></c></row>${'<mergeCell ref="A1:A1048576"/>'.repeat(100_000)}`,
  ],
])('%s costs no more than its length', async (_, xml) => {
  const sheet = { ...PARTS, 'xl/worksheets/sheet1.xml': new TextEncoder().encode(xml) }
  await expectUnpacked(zipSync(sheet, { level: 1 }))
})
