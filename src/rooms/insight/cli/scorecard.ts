import type { CliIo, CliVerb } from '#platform/cli/verb.ts'
import { dayFromIso } from '../engine/days.ts'
import {
  computeScorecard,
  type Population,
  type Problem,
  type Progress,
  type Scorecard,
} from '../engine/scorecard.ts'
import { readFolders } from './read-folders.ts'
import { parseUse, sayBadUse, wholeNumber, type BadUse } from './read-use.ts'
import { dateText, scorecardCsv, scorecardJson, scorecardText } from './write-scorecard.ts'

const FORMATS = ['text', 'json', 'csv', 'pdf'] as const
type Format = (typeof FORMATS)[number]

const HELP = `Usage: hearth scorecard FOLDER... --as-at YYYY-MM-DD [--format text|json|csv|pdf]
                        [--population N [--population-year YYYY]]

Reads the returns in some folders, and the folders within them, and computes the Board's scorecard
of a day. A folder may hold one year or several: SSDA903 tables as CSV, and a health file.

  --as-at            the day, such as 2025-03-31; flows are of the twelve months that end on it
  --format           text (a table to read), json, csv, or pdf (on standard output)
  --population       people under 18 who live in the area, for the rate per 10,000
  --population-year  the year of that estimate

Exit code 0 when the scorecard was computed, 1 when a file cannot be read as it stands (each problem
on standard error, with file, row and column), 2 when the command was not understood.`

interface Use {
  readonly folders: readonly string[]
  readonly asAt: string
  readonly format: Format
  readonly population: Population | undefined
}

/** `hearth scorecard`: from folders of returns to a scorecard. */
export const scorecardVerb: CliVerb = {
  name: 'scorecard',
  summary: 'compute the scorecard from folders of returns',
  help: HELP,
  async run(args, io) {
    const use = readUse(args)
    if ('sentence' in use) return sayBadUse(io, use, HELP)
    const { files, leftAside, notFound } = readFolders(use.folders)
    if (notFound.length > 0)
      return sayBadUse(io, { sentence: `There is no folder ${notFound.join(', ')}.` }, HELP)
    if (leftAside.length > 0)
      io.err(`Left aside, because they are not CSV: ${leftAside.join(', ')}\n`)
    if (files.length === 0) {
      io.err(`There is no CSV file in ${use.folders.join(', ')}.\n`)
      return 1
    }
    const onProgress = io.isTerminal ? (at: Progress) => drawProgress(io, at) : undefined
    const result = computeScorecard({ ...use, files, onProgress })
    if (io.isTerminal) io.err('\r\u001b[K')
    if (!result.ok) return sayProblems(io, result.problems)
    await write(io, result.scorecard, use.format)
    return 0
  },
}

function readUse(args: readonly string[]): Use | BadUse {
  const parsed = parseUse(args, {
    'as-at': { type: 'string' },
    format: { type: 'string', default: 'text' },
    population: { type: 'string' },
    'population-year': { type: 'string' },
  })
  if ('sentence' in parsed) return parsed
  const { values, positionals } = parsed
  const asAt = values['as-at']
  if (positionals.length === 0) return { sentence: 'Give at least one folder of returns.' }
  if (asAt === undefined) return { sentence: 'Give the day of the scorecard: --as-at 2025-03-31.' }
  if (dayFromIso(asAt) === null)
    return { sentence: '--as-at is a date with the year first, such as 2025-03-31.' }
  const format = FORMATS.find((one) => one === values.format)
  if (!format) return { sentence: `--format is one of ${FORMATS.join(', ')}.` }
  const population = readPopulation(values.population, values['population-year'])
  if (population && 'sentence' in population) return population
  return { folders: positionals, asAt, format, population }
}

function readPopulation(
  text: string | undefined,
  yearText: string | undefined,
): Population | BadUse | undefined {
  if (text === undefined)
    return yearText === undefined
      ? undefined
      : { sentence: '--population-year needs --population with it.' }
  const value = wholeNumber('population', text.replaceAll(',', ''), 1, 99_999_999)
  if (typeof value !== 'number') return value
  if (yearText === undefined) return { value, year: null }
  const year = wholeNumber('population-year', yearText, 1990, 2100)
  return typeof year === 'number' ? { value, year } : year
}

const STEPS: Readonly<Record<Progress['step'], string>> = {
  reading: 'Reading the files',
  arranging: 'Putting each time in care in order',
  computing: 'Working out the figures',
}

function drawProgress(io: CliIo, { step, done, total }: Progress): void {
  const share = total === 0 ? 100 : Math.round((done * 100) / total)
  io.err(`\r\u001b[K${STEPS[step]}: ${share}%`)
}

/** Problems name file, row and column. What stood in the cell may be a child's, so it is not logged. */
function sayProblems(io: CliIo, problems: readonly Problem[]): number {
  const many = problems.length === 1 ? 'One problem' : `${problems.length} problems`
  io.err(`${many} in the files, so nothing was computed:\n`)
  for (const { message } of problems) io.err(`  ${message}\n`)
  return 1
}

async function write(io: CliIo, scorecard: Scorecard, format: Format): Promise<void> {
  if (format === 'text') return io.out(scorecardText(scorecard))
  if (format === 'json') return io.out(scorecardJson(scorecard))
  if (format === 'csv') return io.out(scorecardCsv(scorecard))
  const [{ renderPaper }, { scorecardPaper }] = await Promise.all([
    import('#platform/pdf/render-paper.ts'),
    import('./scorecard-paper.ts'),
  ])
  const footer = `Scorecard at ${dateText(scorecard.asAt)}, for officers`
  io.outBytes(await renderPaper(scorecardPaper(scorecard), { footer, fixedDate: scorecard.asAt }))
}
