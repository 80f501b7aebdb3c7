import { expect, test } from 'vitest'
import { demoReturnFiles } from '../../demo-returns/write-returns.ts'
import { createRandom } from '../../demo-returns/random.ts'
import { loadReturns } from '../returns.ts'
import type { ReturnFile } from './read-file.ts'

const files = demoReturnFiles({ children: 12, years: 2, seed: 7, ending: '2025-03-31' })
const NASTY = [
  '"',
  ',',
  '\n',
  '\r',
  '\0',
  '\ufeff',
  '""',
  '"\n',
  '99/99/9999',
  '-1',
  '1e9',
  '\u00a0',
  ',,,,',
  'é',
  '\t',
]

/** Cuts, doubles, swaps or plants something in the bytes of one file. */
function mutate(file: ReturnFile, stream: number): ReturnFile {
  const random = createRandom(99, stream)
  let bytes = [...file.bytes]
  for (let edits = random.between(1, 4); edits > 0; edits--) {
    const at = random.between(0, Math.max(0, bytes.length - 1))
    const length = random.between(1, 30)
    const what = random.between(0, 4)
    if (what === 0) bytes.splice(at, length)
    else if (what === 1) bytes.splice(at, 0, ...bytes.slice(at, at + length))
    else if (what === 2) bytes[at] = random.between(0, 255)
    else if (what === 3) bytes.splice(at, 0, ...new TextEncoder().encode(random.pick(NASTY)))
    else bytes = bytes.slice(0, at)
  }
  return { name: file.name, bytes: Uint8Array.from(bytes) }
}

function expectReadOrRefused(given: readonly ReturnFile[]): void {
  const result = loadReturns(given)
  if (result.ok) return
  expect(result.problems.length).toBeGreaterThan(0)
  for (const { file, message, expected } of result.problems) {
    expect(message.startsWith(file)).toBe(true)
    expect(expected).not.toBe('')
  }
}

test('thousands of damaged files are read or refused with a sentence, and never break off', () => {
  for (let round = 0; round < 3000; round++)
    expectReadOrRefused([mutate(files[round % files.length]!, round)])
})

test('so are whole returns with one damaged file among them', () => {
  for (let round = 0; round < 150; round++) {
    const place = round % files.length
    expectReadOrRefused(files.map((file, at) => (at === place ? mutate(file, round) : file)))
  }
})

test.each([
  ['nothing but quotation marks', '"""""""'],
  ['a quotation mark at the very end', 'CHILD,DOB,REVIEW,REVIEW_CODE\n"'],
  ['a single byte', 'C'],
  ['noughts', '\0\0\0\0\0\0'],
  ['half a byte order mark', '\u00ff'],
  ['ten thousand commas', ','.repeat(10_000)],
  ['headings and nothing else', 'CHILD,DOB,REVIEW,REVIEW_CODE'],
])('%s does not break the reader', (_, text) => {
  expect(() =>
    loadReturns([{ name: 'x.csv', bytes: Uint8Array.from(text, (c) => c.charCodeAt(0)) }]),
  ).not.toThrow()
})
