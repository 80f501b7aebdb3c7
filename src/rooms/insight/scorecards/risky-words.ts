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
    'residents?|uasc|asylum-seekers?|cases?|carers?|families|family|households?|adopters?',
    'another|others?|them|refused|deported|girl’s|boy’s|child’s|children’s',
  ].join('|')})$`,
  'i',
)

const WORDS_APART = 4

/** A number that leaves a few: "all but three", "every child except one", "five short of all". */
const complement = /^(but|except|bar|apart|excluding|without|minus)$/i

/** Initials, a day of a month, a date in figures: each can point at one child. */
const initials = /^([A-Z]\.){1,3}$|^[B-HJ-Z]$/
const months =
  /^(january|february|march|april|may|june|july|august|september|october|november|december)$/i
const figuresOfDate = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/
const oneOfThem =
  /^(child|baby|boy|girl|brother|sister|sibling|teenager|pupil|student|person|twin)$/i

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
      const near = riskyNear(words, at, word, threshold)
      if (near === undefined) continue
      const stretch = words.slice(Math.min(at, near), Math.max(at, near) + 1).join(' ')
      found.push(stretch.replace(/^[^\w]+|[^\w]+$/g, ''))
    }
  }
  return [...new Set(found)]
}

/** The place of the word that makes this one risky; undefined when none does. */
function riskyNear(
  words: readonly string[],
  at: number,
  word: string,
  threshold: number,
): number | undefined {
  if (isSmall(word, threshold)) {
    const before = words
      .slice(Math.max(0, at - 2), at)
      .findIndex((one) => complement.test(bare(one)))
    return before >= 0 ? Math.max(0, at - 2) + before : nearest(words, at, person)
  }
  if (isDay(words, at) || initials.test(plain(word))) return nearest(words, at, oneOfThem)
  return undefined
}

/** Whether a word is the day of a date: "3 May", "3/5/2025". */
function isDay(words: readonly string[], at: number): boolean {
  const word = bare(words[at]!)
  if (figuresOfDate.test(word)) return true
  return /^\d{1,2}(st|nd|rd|th)?$/.test(word) && months.test(bare(words[at + 1] ?? ''))
}

function isSmall(word: string, threshold: number): boolean {
  const plain = bare(word)
  // A percentage or a year of age is not a count of people.
  if (/^\d+$/.test(plain)) return Number(plain) >= 1 && Number(plain) <= threshold
  const value = Object.hasOwn(numberWords, plain) ? numberWords[plain] : undefined
  return value !== undefined && value <= threshold
}

function nearest(words: readonly string[], at: number, who: RegExp): number | undefined {
  for (let apart = 1; apart <= WORDS_APART; apart++) {
    for (const place of [at + apart, at - apart]) {
      const word = words[place]
      if (word !== undefined && who.test(bare(word))) return place
    }
  }
  return undefined
}

/** The word as it is written, without what stands around it. */
const plain = (word: string): string => word.replace(/^[("'‘“[]+|[,)"”\]:]+$/g, '')

/** The word in small letters without what stands around it; a percent sign stays, so that "5%" is no count. */
const bare = (word: string): string => word.toLowerCase().replace(/^[("'‘“[]+|[,)"'’”\]:]+$/g, '')
