import { createPackedIndex, type PackedIndex } from './packed-index.ts'
import { packLoose } from './packed-text.ts'
import type { Batch } from './scan-rows.ts'
import { texts, type Tables } from './table.ts'
import type { TableId } from './table-specs.ts'

/** Where postcodes stand that a distance or an area may be asked for. */
const POSTCODES: readonly (readonly [TableId, readonly string[]])[] = [
  ['episodes', ['HOME_POST', 'PL_POST']],
  ['list8', ['POSTCODE']],
]

/** Every postcode in the files read so far. The country has millions; a council's children few. */
export function wantedPostcodes(tables: Tables): PackedIndex {
  const wanted = createPackedIndex()
  for (const [id, columns] of POSTCODES)
    for (const column of columns) {
      const cells = texts(tables[id], column)
      let last = 0
      for (let row = 0; row < tables[id].length; row++) {
        if (cells[row] === last) continue
        last = cells[row]!
        wanted.add(last, 0)
      }
    }
  return wanted
}

/** Keeps only the rows of a batch whose postcode, in the given cell, is wanted. */
export function keepWanted(batch: Batch, cell: number, wanted: PackedIndex): void {
  const { bytes, starts, ends, width, rowNumbers } = batch
  let kept = 0
  for (let row = 0; row < batch.rows; row++) {
    const at = row * width + cell
    if (wanted.get(packLoose(bytes, starts[at]!, ends[at]!)) < 0) continue
    if (kept !== row) {
      starts.copyWithin(kept * width, row * width, (row + 1) * width)
      ends.copyWithin(kept * width, row * width, (row + 1) * width)
      rowNumbers[kept] = rowNumbers[row]!
    }
    kept++
  }
  batch.rows = kept
}
