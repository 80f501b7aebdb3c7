import type { CliIo, CliVerb } from '#platform/cli/verb.ts'
import { computeScorecard, type Scorecard, type TermsGiven } from '../engine/scorecard.ts'
import { endProgress, openReturns, progressOn, sayProblems } from './open-returns.ts'
import { parseUse, sayBadUse, type BadUse } from './read-use.ts'
import {
  doneCode,
  EXIT_HELP,
  isBadUse,
  readDay,
  readFormat,
  readTerms,
  TERMS_HELP,
  TERMS_OPTIONS,
} from './returns-use.ts'
import { dateText, scorecardCsv, scorecardJson, scorecardText } from './write-scorecard.ts'

const FORMATS = ['text', 'json', 'csv', 'pdf'] as const
type Format = (typeof FORMATS)[number]

const HELP = `Usage: hearth scorecard FOLDER... --as-at YYYY-MM-DD [--format text|json|csv|pdf] [--strict]
                        [--population N [--population-year YYYY]] [--area CODE]
                        [--choose QUESTION=ANSWER]...

Reads the returns in some folders, and the folders within them, and computes the Board's scorecard
of a day. A folder may hold one year or several: SSDA903 tables, Ofsted's lists (Annex A), and health,
education, fostering and benchmark files. Hearth knows each by its columns, whatever it is called.

  --as-at            the day, such as 2025-03-31; flows are of the twelve months that end on it
  --format           text (a table to read), json, csv, or pdf (on standard output)
  --strict           exit code 3 when rows deserve a look
${TERMS_HELP}

${EXIT_HELP}`

interface Use extends TermsGiven {
  readonly folders: readonly string[]
  readonly asAt: string
  readonly format: Format
  readonly strict: boolean
}

/** `hearth scorecard`: from folders of returns to a scorecard. */
export const scorecardVerb: CliVerb = {
  name: 'scorecard',
  summary: 'compute the scorecard from folders of returns',
  help: HELP,
  async run(args, io) {
    const use = readUse(args)
    if (isBadUse(use)) return sayBadUse(io, use, HELP)
    const opened = await openReturns(io, use.folders, HELP)
    if ('code' in opened) return opened.code
    const result = computeScorecard({ ...use, ...opened, onProgress: progressOn(io) })
    endProgress(io)
    if (!result.ok) return sayProblems(io, result.problems)
    await write(io, result.scorecard, use.format)
    return doneCode(io, use.strict, result.scorecard.queries.length)
  },
}

function readUse(args: readonly string[]): Use | BadUse {
  const parsed = parseUse(args, {
    'as-at': { type: 'string' },
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
    ...TERMS_OPTIONS,
  })
  if ('sentence' in parsed) return parsed
  const { values, positionals } = parsed
  if (positionals.length === 0) return { sentence: 'Give at least one folder of returns.' }
  const asAt = readDay('as-at', values['as-at'])
  if (isBadUse(asAt)) return asAt
  const format = readFormat(FORMATS, values.format)
  if (isBadUse(format)) return format
  const terms = readTerms(values)
  if (isBadUse(terms)) return terms
  return { folders: positionals, asAt, format, strict: values.strict, ...terms }
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
