/**
 * Rows as CSV that a spreadsheet opens as it is: CRLF, quotes where needed, a byte order mark for
 * Excel, and nothing that a spreadsheet would run as a formula.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

/** A figure below nought is no formula. */
const PLAIN_NUMBER = /^-\d+(\.\d+)?%?$/

function writeCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
