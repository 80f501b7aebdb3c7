/** Something in a file that cannot be read as it stands. Nothing is guessed, so the run stops. */
export interface Problem {
  readonly file: string
  /** As a spreadsheet counts rows; null when the problem is not in one row. */
  readonly row: number | null
  readonly column: string | null
  readonly expected: string
  /** What stood in the cell. It may be about a child, so it is never part of `message`. */
  readonly found: string
  /** A sentence that names file, row and column, and may leave the machine. */
  readonly message: string
}

export interface ProblemList {
  readonly problems: Problem[]
  readonly add: (problem: Problem) => void
  /** Puts in a line for those that were only counted. */
  readonly finish: () => readonly Problem[]
}

const SHOWN = 20

/** Collects problems; of one kind in one column the first twenty are listed and the rest counted. */
export function createProblemList(): ProblemList {
  const problems: Problem[] = []
  const counts = new Map<string, { count: number; last: Problem }>()
  return {
    problems,
    add(problem) {
      const key = `${problem.file}\n${problem.column ?? ''}\n${problem.expected}`
      const seen = counts.get(key)
      counts.set(key, { count: (seen?.count ?? 0) + 1, last: problem })
      if ((seen?.count ?? 0) < SHOWN) problems.push(problem)
    },
    finish() {
      for (const { count, last } of counts.values())
        if (count > SHOWN) problems.push(summary(last, count - SHOWN))
      return problems
    },
  }
}

function summary(last: Problem, more: number): Problem {
  const where = last.column === null ? '' : ` in the column ${last.column}`
  const message = `${last.file}: ${more} more of the same${where}. Expected ${last.expected}.`
  return { ...last, row: null, found: '', message }
}

/** A problem in one cell. */
export function cellProblem(
  file: string,
  row: number,
  column: string,
  expected: string,
  found: string,
): Problem {
  const message = `${file}, row ${row}, column ${column}: expected ${expected}.`
  return { file, row, column, expected, found, message }
}

/** A problem with a whole file. */
export function fileProblem(file: string, expected: string, message: string): Problem {
  return { file, row: null, column: null, expected, found: '', message: `${file}: ${message}` }
}
