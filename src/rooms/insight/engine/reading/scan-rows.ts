/** Where the cells of some rows lie in the bytes of a file: nothing is copied and nothing is decoded. */
export interface Batch {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** How many cells a row has. */
  readonly width: number
  rows: number
  readonly rowNumbers: Int32Array
}

export interface Scan {
  readonly bytes: Uint8Array
  readonly delimiter: number
  at: number
  /** Rows passed so far, as a spreadsheet counts them: empty ones too. */
  row: number
  /** Called for a row whose cells run past the headings, or whose quotation mark is never closed. */
  readonly trouble: (row: number, what: 'too-many-cells' | 'open-quote') => void
}

const BATCH_ROWS = 1024
const QUOTE = 34
const LINE_FEED = 10
const RETURN = 13

/** Room for a batch of rows. */
export function createBatch(bytes: Uint8Array, width: number, rows = BATCH_ROWS): Batch {
  return {
    bytes,
    starts: new Int32Array(rows * width),
    ends: new Int32Array(rows * width),
    width,
    rows: 0,
    rowNumbers: new Int32Array(rows),
  }
}

/** Fills the batch with the next rows that are not empty; false when there are none left. */
export function nextBatch(scan: Scan, batch: Batch): boolean {
  batch.rows = 0
  while (batch.rows < batch.rowNumbers.length && scan.at < scan.bytes.length) {
    scan.row++
    if (scanRow(scan, batch)) batch.rowNumbers[batch.rows++] = scan.row
  }
  return batch.rows > 0
}

/** Finds the cells of one row; false when all are empty. */
function scanRow(scan: Scan, batch: Batch): boolean {
  const { bytes, delimiter } = scan
  const { starts, ends, width } = batch
  const size = bytes.length
  const base = batch.rows * width
  let at = scan.at
  let cell = 0
  let filled = false
  for (;;) {
    let start = at
    let end = -1
    if (at < size && bytes[at] === QUOTE) {
      at = pastQuote(scan, at)
      start++
      end = Math.max(start, at - 1)
    }
    // Commas, tabs and line ends lie below the letters and digits: one comparison passes most bytes.
    while (at < size) {
      const byte = bytes[at]!
      if (byte <= 44 && (byte === delimiter || byte === LINE_FEED || byte === RETURN)) break
      at++
    }
    if (end < 0) end = at
    else if (end + 1 !== at) [start, end] = [start - 1, at] // text after a closing mark: read as it stands
    if (cell < width) {
      starts[base + cell] = start
      ends[base + cell] = end
    } else if (end > start) scan.trouble(scan.row, 'too-many-cells')
    if (end > start) filled = true
    cell++
    if (at >= size || bytes[at] !== delimiter) break
    at++
  }
  for (; cell < width; cell++) starts[base + cell] = ends[base + cell] = at
  scan.at = pastLineEnd(bytes, at)
  return filled
}

/** The place after the closing quotation mark; a doubled mark inside stands for one. */
function pastQuote(scan: Scan, open: number): number {
  const { bytes } = scan
  let at = open + 1
  for (;;) {
    const close = bytes.indexOf(QUOTE, at)
    if (close < 0) {
      scan.trouble(scan.row, 'open-quote')
      return bytes.length
    }
    if (bytes[close + 1] !== QUOTE) return close + 1
    at = close + 2
  }
}

function pastLineEnd(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return at
  return bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1
}

const decoder = new TextDecoder()

/** The text of a cell, for headings and messages; one longer than `most` bytes is cut. */
export function cellText(bytes: Uint8Array, start: number, end: number, most = 120): string {
  const text = decoder.decode(bytes.subarray(start, Math.min(end, start + most)))
  // A space that does not break, from a file that is not UTF-8, decodes to the replacement sign.
  return text.replaceAll('""', '"').replace(/^[\s\ufffd]+|[\s\ufffd]+$/g, '')
}
