import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { CliIo, CliVerb } from '#platform/cli/verb.ts'
import { loadReturns, scorecardOf, type TermsGiven } from '../engine/scorecard.ts'
import { compareLines, type ComparedScorecard } from './compare-lines.ts'
import { endProgress, openReturns, progressOn, sayProblems } from './open-returns.ts'
import { parseUse, sayBadUse, type BadUse } from './read-use.ts'
import {
  isBadUse,
  readDay,
  readFormat,
  readTerms,
  TERMS_HELP,
  TERMS_OPTIONS,
} from './returns-use.ts'
import { compareCsv, compareJson, compareText } from './write-compare.ts'

const FORMATS = ['text', 'json', 'csv'] as const

const HELP = `Usage: hearth compare FOLDER... --from YYYY-MM-DD --to YYYY-MM-DD [--format text|json|csv]
                      [--population N [--population-year YYYY]] [--area CODE]
                      [--choose QUESTION=ANSWER]...
       hearth compare EARLIER.json LATER.json [--format text|json|csv]

Puts two scorecards side by side: both figures, the change, and whether it is better or worse, what
changed most first. Either both days are computed from the same folders, or two files are given that
"hearth scorecard --format json" wrote.

  --from, --to       the two days, such as 2024-03-31 and 2025-03-31
  --format           text (a table to read), json or csv
${TERMS_HELP}

Exit code 0 when both were there, 1 when a file cannot be read as it stands, 2 when the command was
not understood.`

interface Use extends TermsGiven {
  readonly paths: readonly string[]
  /** Null where two saved scorecards are given. */
  readonly days: { readonly from: string; readonly to: string } | null
  readonly format: (typeof FORMATS)[number]
}

/** `hearth compare`: two scorecards side by side. */
export const compareVerb: CliVerb = {
  name: 'compare',
  summary: 'put two scorecards side by side',
  help: HELP,
  run: runCompare,
}

async function runCompare(args: readonly string[], io: CliIo): Promise<number> {
  const use = readUse(args)
  if (isBadUse(use)) return sayBadUse(io, use, HELP)
  const two = use.days === null ? readSaved(io, use.paths) : await computeBoth(io, use, use.days)
  if (typeof two === 'number') return two
  const lines = compareLines(two.from, two.to)
  const write = { text: compareText, json: compareJson, csv: compareCsv }[use.format]
  io.out(write(two.from, two.to, lines))
  return 0
}

interface Two {
  readonly from: ComparedScorecard
  readonly to: ComparedScorecard
}

async function computeBoth(io: CliIo, { paths, ...terms }: Use, days: NonNullable<Use['days']>) {
  const opened = await openReturns(io, paths, HELP)
  if ('code' in opened) return opened.code
  const loaded = loadReturns(opened.files, progressOn(io))
  endProgress(io)
  if (!loaded.ok) return sayProblems(io, loaded.problems)
  const { returns } = loaded
  return {
    from: scorecardOf(returns, { ...terms, asAt: days.from }),
    to: scorecardOf(returns, { ...terms, asAt: days.to }),
  }
}

/** What a saved scorecard has to have: as much as a comparison needs, and nothing is guessed. */
const saved = z.object({
  asAt: z.iso.date(),
  indicators: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unit: z.enum(['number', 'percent', 'rate', 'score', 'points', 'days', 'yes-no']),
      polarity: z.enum(['up', 'down', 'none']),
      value: z.number().nullable(),
      notes: z.array(z.string()),
    }),
  ),
})

function readSaved(io: CliIo, paths: readonly string[]): Two | number {
  const read: ComparedScorecard[] = []
  for (const path of paths) {
    const found = readJson(path)
    if (found === null) {
      io.err(`${path} is not a scorecard that "hearth scorecard --format json" wrote.\n`)
      return 1
    }
    read.push(found)
  }
  const [from, to] = read.sort((one, other) => (one.asAt < other.asAt ? -1 : 1))
  return { from: from!, to: to! }
}

function readJson(path: string): ComparedScorecard | null {
  try {
    const parsed = saved.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function readUse(args: readonly string[]): Use | BadUse {
  const parsed = parseUse(args, {
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string', default: 'text' },
    ...TERMS_OPTIONS,
  })
  if ('sentence' in parsed) return parsed
  const { values, positionals } = parsed
  const format = readFormat(FORMATS, values.format)
  if (isBadUse(format)) return format
  const terms = readTerms(values)
  if (isBadUse(terms)) return terms
  const paths = positionals
  if (paths.length > 0 && paths.every((path) => path.toLowerCase().endsWith('.json')))
    return paths.length === 2
      ? { paths, days: null, format, ...terms }
      : { sentence: 'Give two saved scorecards, or folders of returns.' }
  if (paths.length === 0) return { sentence: 'Give at least one folder, or two saved scorecards.' }
  const days = readDays(values.from, values.to)
  return isBadUse(days) ? days : { paths, days, format, ...terms }
}

function readDays(fromText?: string, toText?: string): { from: string; to: string } | BadUse {
  const from = readDay('from', fromText)
  if (isBadUse(from)) return from
  const to = readDay('to', toText)
  if (isBadUse(to)) return to
  return from < to ? { from, to } : { sentence: '--from is a day before --to.' }
}
