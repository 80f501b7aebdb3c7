import type { CliIo, CliVerb } from '#platform/cli/verb.ts'
import { endOfYear, isoText } from '../engine/days.ts'
import { qualityOf } from '../engine/quality/quality.ts'
import { loadReturns, readAsAt, termsOf, type Returns } from '../engine/scorecard.ts'
import { viewFrom } from '../engine/view.ts'
import { endProgress, openReturns, progressOn, sayProblems } from './open-returns.ts'
import { parseUse, sayBadUse, type BadUse } from './read-use.ts'
import { doneCode, EXIT_HELP, isBadUse, readDay, readFormat } from './returns-use.ts'
import { qualityCsv, qualityJson, qualityText } from './write-quality.ts'

const FORMATS = ['text', 'json', 'csv'] as const

const HELP = `Usage: hearth quality FOLDER... [--as-at YYYY-MM-DD] [--format text|json|csv] [--strict]

Looks through the returns in some folders by every rule, and says for each file what deserves a look,
what it means for the figures, and what to do. It changes nothing.

  --as-at   the day from which they are seen, such as 2025-03-31; when it is not said, the last
            31 March that the episodes reach
  --format  text (how many rows of each rule, file by file), json or csv (each row, with the child's
            number: for this machine only)
  --strict  exit code 3 when rows deserve a look

${EXIT_HELP}`

interface Use {
  readonly folders: readonly string[]
  readonly asAt: string | null
  readonly format: (typeof FORMATS)[number]
  readonly strict: boolean
}

/** `hearth quality`: what deserves a look in the returns, file by file and rule by rule. */
export const qualityVerb: CliVerb = {
  name: 'quality',
  summary: 'say what deserves a look in folders of returns',
  help: HELP,
  run: runQuality,
}

async function runQuality(args: readonly string[], io: CliIo): Promise<number> {
  const use = readUse(args)
  if (isBadUse(use)) return sayBadUse(io, use, HELP)
  const opened = await openReturns(io, use.folders, HELP)
  if ('code' in opened) return opened.code
  const loaded = loadReturns(opened.files, progressOn(io))
  endProgress(io)
  if (!loaded.ok) return sayProblems(io, loaded.problems)
  const asAt = use.asAt ?? lastEndIn(loaded.returns)
  const view = viewFrom(loaded.returns, readAsAt(asAt), termsOf({}))
  const quality = qualityOf(loaded.returns, view)
  const write = { text: qualityText, json: qualityJson, csv: qualityCsv }[use.format]
  io.out(write(quality, asAt))
  return doneCode(io, use.strict, quality.queries)
}

/** The last 31 March that ends a loaded year of episodes; without episodes, of any file. */
function lastEndIn({ files }: Returns): string {
  const ends = (table?: string) =>
    files.flatMap((file) =>
      file.year !== null && (table ?? file.table) === file.table ? [endOfYear(file.year)] : [],
    )
  const days = ends('episodes').length > 0 ? ends('episodes') : ends()
  return isoText(days.length > 0 ? Math.max(...days) : NO_YEAR)
}

/** Files of no year (a header by itself) are seen from a day on which nothing of theirs is to come. */
const NO_YEAR = endOfYear(2100)

function readUse(args: readonly string[]): Use | BadUse {
  const parsed = parseUse(args, {
    'as-at': { type: 'string' },
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  })
  if ('sentence' in parsed) return parsed
  const { values, positionals } = parsed
  if (positionals.length === 0) return { sentence: 'Give at least one folder of returns.' }
  const asAt = values['as-at'] === undefined ? null : readDay('as-at', values['as-at'])
  if (isBadUse(asAt)) return asAt
  const format = readFormat(FORMATS, values.format)
  if (isBadUse(format)) return format
  return { folders: positionals, asAt, format, strict: values.strict }
}
