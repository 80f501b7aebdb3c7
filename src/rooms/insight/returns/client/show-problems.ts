import type { Problem } from '../../engine/scorecard.ts'
import { makeTable, part } from './dom.ts'

/** The files were refused: each problem with its place and what was expected. */
export function showProblems(problems: readonly Problem[]): void {
  const rows = problems.map((problem) => [
    problem.file,
    problem.row === null ? 'Whole file' : String(problem.row),
    problem.column ?? '–',
    // A problem of a whole file says in its sentence what to do.
    problem.row === null ? problem.message : problem.expected,
    problem.found === '' ? '–' : problem.found,
  ])
  const table = makeTable({
    caption: 'What could not be read',
    head: [
      { text: 'File' },
      { text: 'Row', numeric: true },
      { text: 'Column' },
      { text: 'Expected' },
      { text: 'Found' },
    ],
    rows,
  })
  part('problems-list').replaceChildren(table)
  part('problems').hidden = false
  part('problems-title').focus()
}
