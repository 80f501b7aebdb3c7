import type { CliIo, CliVerb } from '#platform/cli/verb.ts'
import { dayFromIso } from '../engine/days.ts'
import { forecastHomes, MOST_MONTHS_AHEAD } from '../engine/forecast/forecast.ts'
import { loadReturns } from '../engine/scorecard.ts'
import { endProgress, openReturns, progressOn, sayProblems } from './open-returns.ts'
import { parseUse, sayBadUse, wholeNumber, type BadUse } from './read-use.ts'
import { forecastCsv, forecastJson, forecastText, isMade } from './write-forecast.ts'

const FORMATS = ['text', 'json', 'csv'] as const

const HELP = `Usage: hearth forecast FOLDER... --as-at YYYY-MM-DD [--months N] [--format text|json|csv]

Reads the returns in some folders, and the folders within them, and forecasts how many children will be
in care, of which age and in what kind of home. It learns from two to three years of episodes, and tries
itself on the year before: how far off it would have been is printed beside it.

  --as-at   the day it starts from, such as 2025-03-31
  --months  how many months ahead, from 1 to ${MOST_MONTHS_AHEAD}; 12 when it is not said
  --format  text (a table to read), json or csv

Exit code 0 when there is a forecast, 1 when there can be none (a file cannot be read as it stands, or
the files hold less than two years), 2 when the command was not understood.`

interface Use {
  readonly folders: readonly string[]
  readonly asAt: string
  readonly ahead: number
  readonly format: (typeof FORMATS)[number]
}

/** `hearth forecast`: from folders of returns to the year ahead. */
export const forecastVerb: CliVerb = {
  name: 'forecast',
  summary: 'forecast where children in care will live',
  help: HELP,
  run(args, io) {
    const use = readUse(args)
    return 'sentence' in use ? Promise.resolve(sayBadUse(io, use, HELP)) : forecast(use, io)
  },
}

async function forecast({ folders, asAt, ahead, format }: Use, io: CliIo): Promise<number> {
  const opened = await openReturns(io, folders, HELP)
  if ('code' in opened) return opened.code
  const loaded = loadReturns(opened.files, progressOn(io))
  endProgress(io)
  if (!loaded.ok) return sayProblems(io, loaded.problems)
  const made = forecastHomes(loaded.returns, { asAt, ahead })
  if (!isMade(made)) {
    io.err(`There is no forecast. ${made.reason ?? ''}\n`)
    return 1
  }
  if (format === 'json') io.out(forecastJson(made, asAt))
  else io.out(format === 'csv' ? forecastCsv(made, asAt) : forecastText(made, asAt))
  return 0
}

function readUse(args: readonly string[]): Use | BadUse {
  const parsed = parseUse(args, {
    'as-at': { type: 'string' },
    months: { type: 'string', default: '12' },
    format: { type: 'string', default: 'text' },
  })
  if ('sentence' in parsed) return parsed
  const { values, positionals } = parsed
  const asAt = values['as-at']
  if (positionals.length === 0) return { sentence: 'Give at least one folder of returns.' }
  if (asAt === undefined) return { sentence: 'Give the day it starts from: --as-at 2025-03-31.' }
  if (dayFromIso(asAt) === null)
    return { sentence: '--as-at is a date with the year first, such as 2025-03-31.' }
  const format = FORMATS.find((one) => one === values.format)
  if (!format) return { sentence: `--format is one of ${FORMATS.join(', ')}.` }
  const ahead = wholeNumber('months', values.months, 1, MOST_MONTHS_AHEAD)
  if (typeof ahead !== 'number') return ahead
  return { folders: positionals, asAt, ahead, format }
}
