import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CliVerb } from '#platform/cli/verb.ts'
import { dayFromIso, endOfYear, isoText, lastYearEnd, plainText } from '../engine/days.ts'
import { demoLocalFiles, type DemoLocalFiles } from '../demo-returns/local-files.ts'
import { writeReturns } from '../demo-returns/write-returns.ts'
import { parseUse, sayBadUse, wholeNumber, type BadUse } from './read-use.ts'

const HELP = `Usage: hearth demo-returns FOLDER [--children 480] [--years 3] [--seed 1] [--ending YYYY-03-31]
                           [--extracts 1] [--extracts-to YYYY-MM-DD]

Writes the returns of an invented council, year by year, in the format of the collection: every
SSDA903 table as CSV, a health file and an education file; and what a council holds beside them: a
workbook of Annex A (lists 8 to 11), the fostering service's table, figures entered by hand, figures
of others and a postcode file. All children, addresses and numbers in them are made up.

  --children  how many are in care on the last day (up to 100,000)
  --years     how many collection years (1 to 10)
  --seed      the same number makes the same returns
  --ending    the 31 March that ends the last year; otherwise the latest one
  --extracts  how many months' ends have a workbook of Annex A (0 to 36; 0: the returns alone)
  --extracts-to  the day of the newest of them; otherwise the last day of the returns

Exit code 0 when they were written, 1 when the folder holds such files already, 2 on bad use.`

interface Use extends DemoLocalFiles {
  readonly folder: string
}

/** `hearth demo-returns`: invented returns to try the rest on. */
export const demoReturnsVerb: CliVerb = {
  name: 'demo-returns',
  summary: 'write the returns of an invented council',
  help: HELP,
  async run(args, io) {
    const use = readUse(args)
    if ('sentence' in use) return sayBadUse(io, use, HELP)
    const written = new Set<string>()
    for (const { path, content } of piecesOf(use)) {
      const to = join(use.folder, path)
      if (!written.has(path)) {
        if (existsSync(to)) {
          io.err(`${to} is there already. Choose a folder without it.\n`)
          return 1
        }
        mkdirSync(dirname(to), { recursive: true })
        written.add(path)
      }
      appendFileSync(to, content)
    }
    const end = plainText(dayFromIso(use.ending)!)
    io.out(
      `Wrote ${written.size} files to ${use.folder}: ${use.children.toLocaleString('en-GB')} children in care on ${end}, ${use.years} ${use.years === 1 ? 'year' : 'years'}, seed ${use.seed}.\n`,
    )
    return 0
  },
}

/** The returns a piece at a time, then the files beside them, where they are wanted. */
function* piecesOf(use: Use): Generator<{ path: string; content: string | Uint8Array }> {
  for (const { path, text } of writeReturns(use)) yield { path, content: text }
  if (use.extracts === 0) return
  for (const { name, bytes } of demoLocalFiles(use)) yield { path: name, content: bytes }
}

function readUse(args: readonly string[]): Use | BadUse {
  const parsed = parseUse(args, {
    children: { type: 'string', default: '480' },
    years: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    ending: { type: 'string' },
    extracts: { type: 'string', default: '1' },
    'extracts-to': { type: 'string' },
  })
  if ('sentence' in parsed) return parsed
  const { values, positionals } = parsed
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) return { sentence: 'Give one folder to write to.' }
  const children = wholeNumber('children', values.children, 1, 100_000)
  const years = wholeNumber('years', values.years, 1, 10)
  const seed = wholeNumber('seed', values.seed, 0, 999_999_999)
  const extracts = wholeNumber('extracts', values.extracts, 0, 36)
  for (const one of [children, years, seed, extracts]) if (typeof one !== 'number') return one
  const ending = values.ending ?? latestYearEnd()
  const day = dayFromIso(ending)
  if (day === null || day !== endOfYear(Number(ending.slice(0, 4))))
    return { sentence: '--ending is a 31 March, such as 2026-03-31.' }
  const extractsTo = values['extracts-to'] ?? ending
  if (dayFromIso(extractsTo) === null || extractsTo > ending)
    return { sentence: '--extracts-to is a day of the returns, such as 2025-10-31.' }
  return {
    folder,
    children: Number(children),
    years: Number(years),
    seed: Number(seed),
    ending,
    extracts: Number(extracts),
    extractsTo,
  }
}

function latestYearEnd(): string {
  const today = dayFromIso(Temporal.Now.plainDateISO('Europe/London').toString())
  return isoText(lastYearEnd(today!))
}
