/** What is wrong with a text as XML; undefined when it is well-formed. Enough of XML 1.0 for feeds. */
export function faultOfXml(text: string): string | undefined {
  const body = text.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*/, '')
  if (body === text) return 'It has no XML declaration.'
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body))
    return 'It holds a character that XML does not allow.'
  const open: string[] = []
  let at = 0
  let roots = 0
  for (const match of body.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    const between = body.slice(at, match.index)
    const fault = faultOfText(between) ?? faultOfText(match[3] ?? '')
    if (fault) return fault
    if (open.length === 0 && between.trim() !== '') return `Text outside the root: ${between}`
    at = match.index + match[0].length
    const name = match[2] ?? ''
    if (match[1] === '/') {
      if (open.pop() !== name) return `</${name}> closes something else.`
    } else if (match[4] !== '/') {
      if (open.length === 0) roots += 1
      open.push(name)
    }
  }
  if (open.length > 0) return `<${open.at(-1) ?? ''}> is never closed.`
  return roots === 1 ? faultOfText(body.slice(at)) : `There are ${roots} roots.`
}

function faultOfText(text: string): string | undefined {
  if (text.includes('<')) return `A tag that is none: ${text}`
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) return `A bare &: ${text}`
  return undefined
}
