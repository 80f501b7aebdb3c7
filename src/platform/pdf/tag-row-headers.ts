import type { PdfObject } from './pdf-objects.ts'

/**
 * Makes the first cell of each table row a row header (ISO 32000-1, 14.8.5.7), so that a screen
 * reader says "Foster care, 2025/26, 211". The compiler tags column headers only; its way to mark
 * a row header is closed behind a switch that this build does not offer. The tags are changed in
 * place, at the same length, so that nothing else in the file moves.
 */
export function tagRowHeaders(pdf: Uint8Array, all: readonly PdfObject[]): void {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const objects = new Map(all.map((object) => [object.id, object]))
  for (const row of all) {
    if (!/\/S \/TR\n/.test(row.text)) continue
    const cells = cellsOf(row).flatMap((id) => objects.get(id) ?? [])
    const [first, ...others] = cells
    if (!first || !isDataCell(first) || !tableAttribute.test(first.text)) continue
    rewrite(file, first, (text) =>
      text.replace('/S /TD\n', '/S /TH\n').replace(tableAttribute, fitted('/Scope /Row')),
    )
    // A cell with an explicit list of headers is read with those alone; without, by both scopes.
    for (const cell of others)
      rewrite(file, cell, (text) => text.replace(tableAttribute, fitted('')))
  }
}

const tableAttribute = /\/Headers \[[^\]]*\]/

function fitted(replacement: string): (found: string) => string {
  return (found) => replacement.padEnd(found.length, ' ')
}

function cellsOf(row: PdfObject): number[] {
  const kids = /\/K \[([^\]]*)\]/.exec(row.text)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]))
}

function isDataCell(cell: PdfObject): boolean {
  return /\/S \/TD\n/.test(cell.text)
}

function rewrite(file: Buffer, object: PdfObject, change: (text: string) => string): void {
  const changed = change(object.text)
  if (changed.length !== object.text.length) throw new Error('A tag changed its length.')
  file.write(changed, object.offset, 'latin1')
}
