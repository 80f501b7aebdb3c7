import { EPISODE_RULES } from './episode-rules.ts'
import { PEOPLE_RULES } from './people-rules.ts'
import type { Rule } from './rule.ts'
import { YEARLY_RULES } from './yearly-rules.ts'

export type { Rule } from './rule.ts'

/** Every rule that a query can be of, in the order in which an analyst would look. */
export const RULES: readonly Rule[] = [...EPISODE_RULES, ...PEOPLE_RULES, ...YEARLY_RULES]

const byName = new Map(RULES.map((one) => [one.rule, one]))

/** The rule of a query. Throws when nobody described it: a query without words helps nobody. */
export function ruleOf(name: string): Rule {
  const rule = byName.get(name)
  if (!rule) throw new Error(`There is no rule ${name}`)
  return rule
}
