import { createAnswerMemory } from './answer-memory.ts'
import { readAnswer } from './answers.ts'
import { complain, isNothing, textAt, type Job } from './cell-job.ts'
import type { Cells } from './table.ts'

/** Reads answers given in whatever words; those that agree with themselves are remembered. */
export function readAnswers(job: Job, cells: Cells): void {
  const { bytes, starts, ends, width, rows } = job.batch
  const { answers } = job.reading
  const memory = answers.get(job.column) ?? createAnswerMemory(bytes)
  answers.set(job.column, memory)
  for (let row = 0, cell = job.from; row < rows; row++, cell += width) {
    const start = starts[cell]!
    const end = ends[cell]!
    if (start === end) {
      cells[job.to + row] = 0
      continue
    }
    const known = memory.recall(start, end)
    if (known >= 0) {
      cells[job.to + row] = known
      continue
    }
    const place = newAnswer(job, row)
    if (place.sure) memory.keep(start, end, place.place)
    cells[job.to + row] = place.place
  }
}

function newAnswer(job: Job, row: number): { readonly place: number; readonly sure: boolean } {
  const text = textAt(job, row)
  if (isNothing(text)) return { place: 0, sure: true }
  const set = job.column.codes!
  const told = readAnswer(set, text)
  if (told === null) return { place: notTold(job, row), sure: false }
  if (told.disagrees) {
    const taken = set.codes[told.place]!
    query(
      job,
      row,
      'code-and-words-disagree',
      `the code and the words disagree; it was taken for ${taken}, as the words say`,
    )
  }
  return { place: told.place, sure: !told.disagrees }
}

/**
 * An answer that cannot be told stops the reading, because the figures need it. Where no figure
 * rests on the column it is left blank, with a query: there are thousands of ways to write an
 * ethnic group, and one more of them should not keep a council from its scorecard.
 */
function notTold(job: Job, row: number): number {
  const set = job.column.codes!
  if (job.column.optional)
    query(job, row, 'answer-not-told', `${set.name} was expected; the answer was left blank`)
  else {
    const few = set.codes.length <= 12 ? ` (${set.codes.slice(1).join(', ')})` : ''
    complain(job, row, `${set.name}${few}`)
  }
  return 0
}

function query(job: Job, row: number, rule: string, what: string): void {
  job.reading.query(job.batch.rowNumbers[row]!, job.column, rule, what)
}
