const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  single: 1,
  both: 2,
  couple: 2,
  pair: 2,
}

const person = new RegExp(
  `^(${[
    'child(ren)?',
    'baby|babies|toddlers?|teenagers?|teens?',
    'boys?|girls?|brothers?|sisters?|siblings?|twins?',
    'persons?|people|adults?|individuals?|leavers?|mothers?|fathers?|parents?',
    'pupils?|students?|learners?|apprentices?',
    'residents?|uasc|asylum-seekers?|cases?',
  ].join('|')})$`,
  'i',
)

const WORDS_APART = 4

/**
 * Finds small numbers that stand near a word for people: "5 young people", "both girls".
 * A published table may hide a cell, and the sentence beneath it give it away.
 * @returns each such stretch of text once, in the order of the text
 */
export function findRiskyWords(text: string, threshold: number): string[] {
  const found: string[] = []
  for (const sentence of text.split(/[.!?;\n]+(?:\s|$)/)) {
    const words = sentence.split(/\s+/).filter((word) => word !== '')
    for (const [at, word] of words.entries()) {
      if (!isSmall(word, threshold)) continue
      const near = nearestPerson(words, at)
      if (near === undefined) continue
      const stretch = words.slice(Math.min(at, near), Math.max(at, near) + 1).join(' ')
      found.push(stretch.replace(/^[^\w]+|[^\w]+$/g, ''))
    }
  }
  return [...new Set(found)]
}

function isSmall(word: string, threshold: number): boolean {
  const plain = bare(word)
  // A percentage or a year of age is not a count of people.
  if (/^\d+$/.test(plain)) return Number(plain) >= 1 && Number(plain) <= threshold
  const value = Object.hasOwn(numberWords, plain) ? numberWords[plain] : undefined
  return value !== undefined && value <= threshold
}

function nearestPerson(words: readonly string[], at: number): number | undefined {
  for (let apart = 1; apart <= WORDS_APART; apart++) {
    for (const place of [at + apart, at - apart]) {
      const word = words[place]
      if (word !== undefined && person.test(bare(word))) return place
    }
  }
  return undefined
}

/** The word without what stands around it; a percent sign stays, so that "5%" is no count. */
const bare = (word: string): string => word.toLowerCase().replace(/^[("'‘“[]+|[,)"'’”\]:]+$/g, '')
