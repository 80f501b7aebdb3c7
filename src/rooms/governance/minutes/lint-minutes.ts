import type { Minute } from './find-minutes.ts'

/**
 * Minutes name roles rather than young people. A name counts where it stands as a word of its own
 * with its capital: "Kit asked" is one, "a first-aid kit" is not.
 */
export function warnOfNames(minute: Minute, names: readonly string[]): string[] {
  const words = [minute.title, minute.text, minute.public_summary, ...minute.decisions].join('\n')
  const found = names
    .map((name) => name.split(/\s+/)[0] ?? '')
    .filter(
      (name) =>
        name.length > 1 && new RegExp(`(?<![\\p{L}])${escape(name)}(?![\\p{L}])`, 'u').test(words),
    )
  return [...new Set(found)].map(
    (name) =>
      `“${name}” is the first name of a young person. Write “one of the young people”, or what they asked.`,
  )
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
