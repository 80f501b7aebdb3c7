import type { TableId } from '../reading/table-specs.ts'

/** A rule of the quality page: what is looked for, what it means for the figures, and what to do. */
export interface Rule {
  /** Its short name: words with hyphens, the same in a query. */
  readonly rule: string
  readonly title: string
  /** What it means for the figures, in one sentence. */
  readonly meaning: string
  /** What to do about it, in one sentence. */
  readonly advice: string
  /** The Department's number of the validation rule (SSDA903), such as 359; null where it is Hearth's own. */
  readonly source: string | null
  /** Without a file of each of these tables nobody can tell. */
  readonly needs: readonly TableId[]
}

/** Writes a rule in the order in which it is read. */
export function rule(
  name: string,
  needs: readonly TableId[],
  source: string | null,
  title: string,
  meaning: string,
  advice: string,
): Rule {
  return { rule: name, title, meaning, advice, source, needs }
}
