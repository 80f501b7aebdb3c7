import { inflateSync } from 'node:zlib'

/**
 * Reads the objects of a PDF that Hearth itself wrote (one classic cross-reference table, no
 * object streams, direct lengths): enough to clean and to check our own files, not to read others'.
 */
export interface PdfObject {
  readonly id: number
  /** Where it begins in the file. */
  readonly offset: number
  /** The object as written, without its stream. */
  readonly text: string
  /** Where the stream's bytes lie in the file. */
  readonly stream?: { readonly start: number; readonly length: number }
}

/** Every object of one of our own PDFs, by the cross-reference table. */
export function readOwnObjects(pdf: Uint8Array): PdfObject[] {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail(file))?.[1])
  const header = /^xref\s+0 (\d+)\s+/.exec(file.toString('latin1', table, table + 40))
  if (!header) throw new Error('The PDF has no plain cross-reference table.')
  const first = table + header[0].length
  const objects: PdfObject[] = []
  for (let id = 0; id < Number(header[1]); id++) {
    const entry = file.toString('latin1', first + id * 20, first + id * 20 + 18)
    if (entry[17] === 'n') objects.push(readObject(file, id, Number(entry.slice(0, 10))))
  }
  return objects
}

/** The bytes of a stream, inflated when deflate is its only filter. */
export function readStream(pdf: Uint8Array, object: PdfObject): Uint8Array {
  if (!object.stream) return new Uint8Array()
  const { start, length } = object.stream
  const bytes = pdf.subarray(start, start + length)
  const filters = filtersOf(object)
  return filters.length === 1 && filters[0] === 'FlateDecode' ? inflateSync(bytes) : bytes
}

/** The names of a stream's filters, in the order in which they are undone. */
export function filtersOf(object: PdfObject): string[] {
  const written = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(object.text)?.[1] ?? ''
  return [...written.matchAll(/\/(\w+)/g)].map((match) => match[1] ?? '')
}

function readObject(file: Buffer, id: number, offset: number): PdfObject {
  const end = file.indexOf('endobj', offset)
  // Searched within the object only: a stream may lie megabytes further on.
  const keyword = file.subarray(offset, end).indexOf('\nstream\n')
  if (keyword < 0) return { id, offset, text: file.toString('latin1', offset, end) }
  const text = file.toString('latin1', offset, offset + keyword)
  const length = Number(/\/Length (\d+)/.exec(text)?.[1])
  return { id, offset, text, stream: { start: offset + keyword + '\nstream\n'.length, length } }
}

function tail(file: Buffer): string {
  return file.toString('latin1', Math.max(0, file.length - 64))
}
