type Attributes = Readonly<Record<string, string | number | undefined>>

/** One SVG element; every value is escaped, numbers are kept short. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const parts = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(short(value))}"`],
  )
  const open = `<${name}${parts.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

/** Text for the inside of an element. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The outermost element: an image with a name, whose inside is not read out piece by piece. */
export function drawing(
  size: { width: number; height: number; name: string; description?: string | undefined },
  ...children: string[]
): string {
  const label = [size.name, size.description].filter(Boolean).join('. ')
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }),
    },
    ...children,
  )
}

function short(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value
}
