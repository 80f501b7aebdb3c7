/** Words that young people asked adults not to use about them, with what to say instead. */
export const bannedWords: readonly { readonly word: string; readonly instead: string }[] = [
  { word: 'LAC', instead: 'you, or children in care' },
  { word: 'placement', instead: 'home' },
  { word: 'contact', instead: 'family time' },
  { word: 'respite', instead: 'a break' },
  { word: 'sibling', instead: 'brothers and sisters' },
  { word: 'cohort', instead: 'group' },
  { word: 'NEET', instead: 'not in work or school' },
  { word: 'stakeholder', instead: 'people' },
  { word: 'service user', instead: 'you' },
  { word: 'provider', instead: 'who runs it' },
  { word: 'outcome', instead: 'what happened' },
  { word: 'signpost', instead: 'show you where' },
  { word: 'engage', instead: 'join in' },
  { word: 'co-production', instead: 'made together' },
  { word: 'co-produce', instead: 'make together' },
  { word: 'case', instead: 'you' },
  { word: 'care leaver', instead: 'the word your group chose' },
]

/** Verbs that promise nothing; fine beside a date, and only there. */
const vagueVerbs: readonly string[] = [
  'explore',
  'look into',
  'looking into',
  'look at',
  'looking at',
  'consider',
  'review',
  'reviewing',
  'work towards',
  'working towards',
  'seek to',
  'aim to',
  'hope to',
  'try to',
  'raise awareness',
  'take forward',
  'feed back',
]

const asPattern = (word: string): RegExp => {
  const spaced = word.replaceAll(' ', '[\\s-]+')
  const forms = spaced.endsWith('e')
    ? `${spaced.slice(0, -1)}(?:e[sd]?|ing)`
    : `${spaced}(?:s|d|ed|es|ing)?`
  return new RegExp(`(?<![\\p{L}-])${forms}(?![\\p{L}-])`, 'iu')
}

const banned = bannedWords.map((entry) => ({
  ...entry,
  // NEET and LAC are letters; "neat" and "lac" within words are not meant.
  pattern:
    entry.word === entry.word.toUpperCase()
      ? new RegExp(`(?<![\\p{L}-])${entry.word}s?(?![\\p{L}-])`, 'u')
      : asPattern(entry.word),
}))

const vague = vagueVerbs.map((word) => ({ word, pattern: asPattern(word) }))

/** The banned words that stand in a text, each once. */
export function findBannedWords(text: string): { word: string; instead: string }[] {
  return banned
    .filter((entry) => entry.pattern.test(text))
    .map(({ word, instead }) => ({ word, instead }))
}

const DATE =
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\bby (?:the end of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i

/** Vague verbs in sentences that give no date. */
export function findVagueVerbs(sentences: readonly string[]): string[] {
  const found = new Set<string>()
  for (const sentence of sentences) {
    if (DATE.test(sentence)) continue
    for (const { word, pattern } of vague) if (pattern.test(sentence)) found.add(word)
  }
  return [...found]
}
