/**
 * What a reader of everything public knows, as sums over numbers of children. Each number has a place;
 * `truth` holds what it is. A rule says that a sum lies between two bounds: `low ≤ Σ by × number ≤ high`.
 */
export interface Puzzle {
  readonly truth: readonly number[]
  readonly rules: readonly Rule[]
  /** For each number the rules that it stands in. */
  readonly rulesOf: readonly (readonly number[])[]
  /** For each rule 1 while a reader knows it: always for a definition, while its cell is shown else. */
  readonly known: Uint8Array
}

export interface Rule {
  readonly on: readonly number[]
  readonly by: readonly number[]
  readonly low: number
  readonly high: number
}

/** A number that nobody may work out: told when every value that it can have lies in these bounds. */
export interface Secret {
  readonly number: number
  readonly low: number
  readonly high: number
}

/** Something that can be shown or not: what it tells, and how much it costs to do without it. */
export interface Tellable {
  readonly key: string
  readonly rules: readonly number[]
  readonly cost: number
  /** Hidden for what it is, whatever else is shown. */
  readonly hidden: boolean
  /** Public for ever: an earlier publication showed it. */
  readonly fixed: boolean
  /** The cell without which this one is not shown either. */
  readonly under?: string
}

/** Collects numbers, rules and cells, each by its name. */
export interface PuzzleMaker {
  /** The place of a number; the first who names it says what it is. */
  readonly number: (name: string, truth: number) => number
  readonly placeOf: (name: string) => number | undefined
  readonly truthOf: (name: string) => number | undefined
  /** A sum that every reader knows. */
  readonly rule: (rule: Rule) => void
  /** A cell with what it tells; a second one of the same name is refused. */
  readonly cell: (cell: Omit<Tellable, 'rules'>, tells: readonly Rule[]) => void
  readonly hasCell: (key: string) => boolean
  readonly secret: (secret: Secret) => void
  readonly made: () => Made
}

export interface Made {
  /** The name of each number. */
  readonly names: readonly string[]
  readonly puzzle: Puzzle
  readonly cells: ReadonlyMap<string, Tellable>
  readonly secrets: readonly Secret[]
}

/** Starts an empty puzzle. */
export function makePuzzle(): PuzzleMaker {
  const places = new Map<string, number>()
  const truth: number[] = []
  const rules: Rule[] = []
  const rulesOf: number[][] = []
  const always: boolean[] = []
  const cells = new Map<string, Tellable>()
  const secrets = new Map<string, Secret>()
  const add = (rule: Rule, known: boolean): number => {
    for (const place of rule.on) rulesOf[place]!.push(rules.length)
    always.push(known)
    return rules.push(rule) - 1
  }
  return {
    number(name, value) {
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, truth.length)
      rulesOf.push([])
      return truth.push(value) - 1
    },
    placeOf: (name) => places.get(name),
    truthOf: (name) => truth[places.get(name) ?? -1],
    rule: (rule) => void add(rule, true),
    cell(cell, tells) {
      if (cells.has(cell.key)) throw new Error(`There is a cell ${cell.key} already.`)
      cells.set(cell.key, { ...cell, rules: tells.map((rule) => add(rule, false)) })
    },
    hasCell: (key) => cells.has(key),
    secret: (one) => void secrets.set(`${one.number} ${one.low} ${one.high}`, one),
    made: () => ({
      names: [...places.keys()],
      puzzle: { truth, rules, rulesOf, known: Uint8Array.from(always, Number) },
      cells,
      secrets: [...secrets.values()],
    }),
  }
}

/** A sum that is exactly so much. */
export function exactly(on: readonly number[], by: readonly number[], sum: number): Rule {
  return { on, by, low: sum, high: sum }
}
