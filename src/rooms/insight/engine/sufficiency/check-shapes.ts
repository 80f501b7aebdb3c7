/** Is told what is wrong, as a sentence. */
export type Say = (message: string) => void

/** Something with names, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether something holds exactly these names and no other; says so when it does not. */
export function shaped(
  input: unknown,
  names: readonly string[],
  what: string,
  say: Say,
): input is Fields {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    say(`${what} is not a set of fields.`)
    return false
  }
  const own = Object.keys(input)
  const fits = own.length === names.length && names.every((name) => Object.hasOwn(input, name))
  if (!fits) say(`${what} lacks something, or holds more than it may.`)
  return fits
}

/** A whole number of children, nought among them. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** A number that is not below nought. */
export function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

/** Whether something holds a whole number of children for each of some names. */
export function checkCounts(
  input: unknown,
  names: readonly string[],
  what: string,
  say: Say,
): input is Readonly<Record<string, number>> {
  if (!shaped(input, names, what, say)) return false
  const fits = names.every((name) => isCount(input[name]))
  if (!fits) say(`${what} holds something that is no number of children.`)
  return fits
}

/** Whether a list adds up to a number. */
export function addsUp(list: Readonly<Record<string, number>>, sum: unknown): boolean {
  return Object.values(list).reduce((all, one) => all + one, 0) === sum
}

/** Whether words can be a sentence that the engine writes: no child's number or date could travel in it. */
export function isSentence(words: unknown): boolean {
  if (typeof words !== 'string' || words === '' || words.length > 240) return false
  if (!/^[A-Za-z0-9 .,:"-]+$/.test(words)) return false
  return words.split(/[ .,:"]+/).every((word) => !/\d/.test(word) || /^\d{1,4}$/.test(word))
}
