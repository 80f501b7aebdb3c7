import { computeTotals } from '../engine/compute-totals.ts'
import type { Problem } from '../engine/scorecard.ts'
import { unpackFiles } from '../workbooks/unpack-files.ts'
import type { ImportAnswer, ImportAsk } from './import-task.ts'

// The whole of the reading process: one question, one answer, and it ends. Strangers' files are read
// here, where there is no database address and no secret, and not in the process that serves pages.

async function answer({ files: given, ...terms }: ImportAsk): Promise<ImportAnswer> {
  const { files, problems } = await unpackFiles(given)
  if (problems.length > 0) return refused(problems)
  const result = computeTotals({ files, ...terms })
  if (!result.ok) return refused(result.problems)
  const queries = result.scorecard.queries.map((one) => ({
    rule: one.rule,
    table: one.table,
    row: one.row,
    child: one.child ?? '',
    message: one.message,
  }))
  return { kind: 'read', totals: result.totals, queries }
}

/** The sentences alone: what stood in a cell may be about a child. */
const refused = (problems: readonly Problem[]): ImportAnswer => ({
  kind: 'refused',
  problems: problems.map((one) => one.message),
})

process.once('message', (ask: ImportAsk) => {
  void answer(ask).then((told) => process.send?.(told, () => process.disconnect?.()))
})
