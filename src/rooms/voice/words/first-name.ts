/** 'Zoe Marchetti' → 'Zoe': young people know workers by their first names. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

/** 'Zoe', 'Zoe or Sam', 'Zoe, Sam or Ali'. */
export function oneOf(names: readonly string[]): string {
  return joinNames(names, 'or')
}

/** 'Zoe', 'Zoe and Sam', 'Zoe, Sam and Ali'. */
export function allOf(names: readonly string[]): string {
  return joinNames(names, 'and')
}

function joinNames(names: readonly string[], word: string): string {
  if (names.length <= 1) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}
