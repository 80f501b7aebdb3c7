const LONGEST = 160

/**
 * Words that somebody wrote, as a note of the engine may hold them: plain letters and marks, numbers of
 * up to five figures, no longer than a line or two. A long number is left out, because it could be a
 * child's.
 */
export function plainWords(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—−]/g, '-')
    .replaceAll('&', ' and ')
    .replaceAll(/(\d{4})[/-](\d{2,4})(?!\d)/g, '$1 to $2')
    .replaceAll('/', ' or ')
    .replaceAll(/[^A-Za-z0-9 .,:;%()"'_-]+/g, ' ')
    .split(/(\s+)/)
    .map(plainWord)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).replace(/ \S*$/, '')} ...`
}

/** A word of letters and digits could be a code: they are set apart, and a long number is left out. */
function plainWord(word: string): string {
  if (!/\d/.test(word)) return word
  return word
    .replaceAll(/(\d)(?=[A-Za-z_-])|([A-Za-z_-])(?=\d)/g, '$1$2 ')
    .replaceAll(/\d{6,}/g, '(a long number)')
}
