import { strFromU8, unzipSync } from 'fflate'

/** A row of a file by its headings; dates as 2025-03-31, nothing as ''. */
export type Row = Readonly<Record<string, string>>

/** A file as it lies in a folder. */
export interface FileOnDisk {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The rows of a table, year by year; each says in YEAR the year that its folder ends in. */
export function rowsOf(files: readonly FileOnDisk[], table: string): Row[] {
  return files
    .filter(({ name }) => name.endsWith(`/${table}.csv`))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ name, bytes }) => {
      const [head, ...lines] = new TextDecoder().decode(bytes).trim().split('\n')
      const headings = head!.split(',')
      const year = String(Number(name.slice(0, 4)) + 1)
      return lines.map((line) => {
        const cells = line.split(',').map((cell, at) => [headings[at]!, readable(cell)])
        return { ...Object.fromEntries(cells), YEAR: year } as Row
      })
    })
}

const readable = (cell: string): string =>
  /^\d\d\/\d\d\/\d{4}$/.test(cell) ? cell.split('/').toReversed().join('-') : cell

/** The rows of a sheet in the workbook of a day; none where there is no such workbook. */
export function sheetOf(files: readonly FileOnDisk[], day: string, sheet: number): Row[] {
  const book = files.find(({ name }) => name.endsWith(`annex-a-${day}.xlsx`))
  if (book === undefined) return []
  const xml = strFromU8(unzipSync(book.bytes)[`xl/worksheets/sheet${sheet}.xml`]!)
  const [head, ...rows] = [...xml.matchAll(/<row[^>]*>(.*?)<\/row>/g)].map(([, row]) =>
    cellsOf(row!),
  )
  return rows.map((cells) =>
    Object.fromEntries([...head!].map(([column, name]) => [name, cells.get(column) ?? ''])),
  )
}

/** The cells of a row by their column's letters. */
function cellsOf(row: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, column, style, inner] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/g)) {
    const text = inner!.replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&')
    found.set(column!, style!.includes('s="1"') ? dateOf(Number(text)) : text)
  }
  return found
}

const dateOf = (serial: number): string =>
  Temporal.PlainDate.from('1899-12-30').add({ days: serial }).toString()
