import type { Council } from '#platform/db/in-council.ts'
import { BadUse } from './bad-use.ts'

/** The council that a command is for: the only one, or the one that is named. Throws `BadUse`. */
export function pickCouncil(councils: readonly Council[], slug: string | undefined): Council {
  if (councils.length === 0) throw new Error('No council is set up here yet. Run: npx hearth seed')
  const council = slug ? councils.find((one) => one.slug === slug) : councils[0]
  if (!council || (!slug && councils.length > 1)) {
    throw new BadUse(
      `Name the council with --council: ${councils.map((one) => one.slug).join(', ')}.`,
    )
  }
  return council
}
