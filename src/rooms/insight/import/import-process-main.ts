import { computeTotals } from '../engine/compute-totals.ts'
import type { ImportAnswer, ImportAsk } from './import-task.ts'

// The whole of the reading process: one question, one answer, and it ends. Strangers' files are read
// here, where there is no database address and no secret, and not in the process that serves pages.

function answer({ files, ...terms }: ImportAsk): ImportAnswer {
  const result = computeTotals({ files, ...terms })
  if (!result.ok) return { kind: 'refused', problems: result.problems.map((one) => one.message) }
  const queries = result.scorecard.queries.map((one) => ({
    rule: one.rule,
    table: one.table,
    row: one.row,
    child: one.child ?? '',
    message: one.message,
  }))
  return { kind: 'read', totals: result.totals, queries }
}

process.once('message', (ask: ImportAsk) => {
  process.send?.(answer(ask), () => process.disconnect?.())
})
