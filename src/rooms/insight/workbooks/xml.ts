/** One tag of an XML text. */
export interface Tag {
  /** Without the prefix that some programs put before it. */
  readonly name: string
  /** `<row/>` opens and closes at once: then it is an opening tag with nothing in it. */
  readonly kind: 'open' | 'close' | 'empty'
  /** What stands between the name and the end of the tag. */
  readonly attributes: string
  /** The text since the last tag, as it is written. */
  readonly before: string
}

/**
 * Walks through the tags of an XML text, one after the other. It expands nothing, follows nothing and
 * remembers nothing, so a hostile text costs no more than its length.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let from = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', from)) {
    const before = xml.slice(from, at)
    const skipped = pastOther(xml, at)
    if (skipped > 0) {
      from = skipped
      continue
    }
    const end = endOfTag(xml, at + 1)
    if (end < 0) return
    from = end + 1
    yield tagFrom(xml.slice(at + 1, end), before)
  }
}

/** The place after a comment, an instruction or a declaration; 0 when a tag begins here. */
function pastOther(xml: string, at: number): number {
  const sign = xml.charAt(at + 1)
  if (sign !== '!' && sign !== '?') return 0
  const close = sign === '?' ? '?>' : xml.startsWith('<!--', at) ? '-->' : '>'
  const end = xml.indexOf(close, at + 2)
  return end < 0 ? xml.length : end + close.length
}

/** The end of a tag; a sign within quotation marks is no end. */
function endOfTag(xml: string, from: number): number {
  let at = xml.indexOf('>', from)
  let quote = xml.indexOf('"', from)
  while (quote >= 0 && quote < at) {
    const close = xml.indexOf('"', quote + 1)
    if (close < 0) return -1
    if (close > at) at = xml.indexOf('>', close)
    quote = xml.indexOf('"', close + 1)
  }
  return at
}

function tagFrom(inner: string, before: string): Tag {
  const closes = inner.startsWith('/')
  const empty = inner.endsWith('/')
  const text = inner.slice(closes ? 1 : 0, empty ? -1 : undefined)
  const space = text.search(/\s/)
  const whole = space < 0 ? text : text.slice(0, space)
  return {
    name: whole.slice(whole.indexOf(':') + 1),
    kind: closes ? 'close' : empty ? 'empty' : 'open',
    attributes: space < 0 ? '' : text.slice(space),
    before,
  }
}

/** The value of an attribute; undefined when the tag has none of this name. */
export function attribute({ attributes }: Tag, name: string): string | undefined {
  let pattern = patterns.get(name)
  if (!pattern) patterns.set(name, (pattern = new RegExp(attributeForm(name))))
  const match = attributes === '' ? null : pattern.exec(attributes)
  return match ? plainText(match[1] ?? match[2] ?? '') : undefined
}

/** A sheet asks for the same few attributes of a million cells. */
const patterns = new Map<string, RegExp>()

function attributeForm(name: string): string {
  return String.raw`\s(?:\w+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** A text without the escapes of XML, and without those of workbooks (`_x000D_`). */
export function plainText(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text
  return text
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, decoded)
    .replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

function decoded(whole: string, tens?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
  const code = tens === undefined ? parseInt(hex ?? '', 16) : Number(tens)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
