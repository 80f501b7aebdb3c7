/** One tag of an XML text, and what can be asked of it until the next is read. */
export interface TagReader {
  /** Goes on to the next tag; false at the end. */
  readonly next: () => boolean
  /** Without the prefix that some programs put before it. */
  name: string
  /** `<row/>` opens and closes at once: then it is an opening tag with nothing in it. */
  kind: 'open' | 'close' | 'empty'
  /** The text since the last tag, as it is written. */
  readonly before: () => string
  /** The value of an attribute; undefined when the tag has none of this name. */
  readonly attribute: (name: string) => string | undefined
}

const SLASH = 47
const QUOTE = 34

/**
 * Walks through the tags of an XML text, one after the other. It expands nothing, follows nothing and
 * remembers nothing, so a hostile text costs no more than its length.
 */
export function readTags(xml: string): TagReader {
  let from = 0
  let open = 0
  let attributesFrom = 0
  let attributesTo = 0

  function next(): boolean {
    for (;;) {
      const at = xml.indexOf('<', from)
      if (at < 0) return false
      const skipped = pastOther(xml, at)
      if (skipped === 0) return readTag(at)
      from = skipped
    }
  }

  let textFrom = 0

  function readTag(at: number): boolean {
    const end = endOfTag(xml, at + 1)
    if (end < 0) return false
    textFrom = from
    open = at
    from = end + 1
    const closes = xml.charCodeAt(at + 1) === SLASH
    const empty = !closes && xml.charCodeAt(end - 1) === SLASH
    reader.kind = closes ? 'close' : empty ? 'empty' : 'open'
    attributesTo = empty ? end - 1 : end
    reader.name = nameFrom(at + (closes ? 2 : 1), attributesTo)
    return true
  }

  function nameFrom(start: number, limit: number): string {
    let begin = start
    let at = start
    for (; at < limit; at++) {
      const sign = xml.charCodeAt(at)
      if (sign <= 32) break
      if (sign === 58) begin = at + 1
    }
    attributesFrom = at
    return xml.slice(begin, at)
  }

  const reader: TagReader = {
    next,
    name: '',
    kind: 'open',
    before: () => xml.slice(textFrom, open),
    attribute: (name) => findAttribute(xml.slice(attributesFrom, attributesTo), name),
  }
  return reader
}

/** The place after a comment, an instruction or a declaration; 0 when a tag begins here. */
function pastOther(xml: string, at: number): number {
  const sign = xml.charAt(at + 1)
  if (sign !== '!' && sign !== '?') return 0
  const close = sign === '?' ? '?>' : xml.startsWith('<!--', at) ? '-->' : '>'
  const end = xml.indexOf(close, at + 2)
  return end < 0 ? xml.length : end + close.length
}

/** The end of a tag, or -1; a sign within quotation marks is no end. */
function endOfTag(xml: string, from: number): number {
  let end = xml.indexOf('>', from)
  for (let at = from; at < end; at++) {
    if (xml.charCodeAt(at) !== QUOTE) continue
    at = xml.indexOf('"', at + 1)
    if (at < 0) return -1
    if (at > end) end = xml.indexOf('>', at)
  }
  return end
}

/** A sheet asks for the same few attributes of a million cells: nearly all are written in one way. */
function findAttribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`)
  if (start >= 0) {
    const value = start + name.length + 3
    return plainText(attributes.slice(value, attributes.indexOf('"', value)))
  }
  if (!/[:'\t\n\r]| =|= /.test(attributes)) return undefined
  const form = String.raw`\s(?:\w+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`
  const match = new RegExp(form).exec(attributes)
  return match ? plainText(match[1] ?? match[2] ?? '') : undefined
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
