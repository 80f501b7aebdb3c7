import { EPISODE_RULES } from './episode-rules.ts'
import { PEOPLE_RULES } from './people-rules.ts'
import { rule, type Rule } from './rule.ts'
import { YEARLY_RULES } from './yearly-rules.ts'

export type { Rule } from './rule.ts'

/** Every rule that a query can be of, in the order in which an analyst would look. */
export const RULES: readonly Rule[] = [...EPISODE_RULES, ...PEOPLE_RULES, ...YEARLY_RULES]

const byName = new Map(RULES.map((one) => [one.rule, one]))

/**
 * The rule of a query. One that nobody described yet is called by its own name: a query is never lost,
 * and no run fails, for want of words.
 */
export function ruleOf(name: string): Rule {
  const words = name.replaceAll('-', ' ')
  return byName.get(name) ?? undescribed(name, `${words.charAt(0).toUpperCase()}${words.slice(1)}`)
}

function undescribed(name: string, title: string): Rule {
  return rule(name, [], null, title, 'The figures stand as they are.', 'Look at each of the rows.')
}
