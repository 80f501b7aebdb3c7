import { deflateSync, inflateSync } from 'node:zlib'
import { filtersOf, type PdfObject } from './pdf-objects.ts'

/**
 * Photographs inside an uploaded PDF are carried over as they are, and with them what the camera
 * wrote: place, time, owner, a thumbnail. This blanks every such block in a PDF that we have
 * written, in place and at the same length, so that nothing else in the file moves.
 */
export function cleanImages(pdf: Uint8Array, objects: readonly PdfObject[]): void {
  for (const object of objects) {
    const clean = cleanerFor(object)
    if (!clean || !object.stream) continue
    const { start, length } = object.stream
    cleanStream(pdf.subarray(start, start + length), filtersOf(object), clean)
  }
}

function cleanerFor(object: PdfObject): ((image: Uint8Array) => void) | undefined {
  const coding = filtersOf(object).at(-1)
  if (coding === 'DCTDecode') return cleanJpeg
  if (coding === 'JPXDecode') return cleanJpeg2000
  return undefined
}

function cleanStream(
  stored: Uint8Array,
  filters: string[],
  clean: (image: Uint8Array) => void,
): void {
  if (filters.length === 1) return clean(stored)
  if (filters.length !== 2 || filters[0] !== 'FlateDecode') throw new UncleanImage()
  const image = inflateSync(stored)
  clean(image)
  const packed = deflateSync(image, { level: 9 })
  if (packed.length > stored.length) throw new UncleanImage()
  // Bytes after the end of deflated data are not read.
  stored.fill(0)
  stored.set(packed)
}

/** A picture whose storage we cannot open, and so cannot promise to have cleaned. */
export class UncleanImage extends Error {
  override readonly name = 'UncleanImage'
  constructor() {
    super('A picture in the PDF is stored in a form whose hidden details cannot be removed.')
  }
}

/** Blanks all application and comment segments but those that decide how the picture looks. */
function cleanJpeg(image: Uint8Array): void {
  let at = 2
  while (at + 4 <= image.length && image[at] === 0xff) {
    const marker = image[at + 1] ?? 0
    // From the start of scan on there is only picture.
    if (marker === 0xda || marker === 0xd9) return
    const length = ((image[at + 2] ?? 0) << 8) | (image[at + 3] ?? 0)
    const body = image.subarray(at + 4, at + 2 + length)
    if (isHiddenDetail(marker, body)) body.fill(0)
    at += 2 + Math.max(length, 2)
  }
}

function isHiddenDetail(marker: number, body: Uint8Array): boolean {
  if (marker === 0xfe) return true
  const application = marker - 0xe0
  if (application < 0 || application > 15) return false
  // JFIF density, an ICC profile and Adobe's colour transform change the picture itself.
  if (application === 0) return !startsWith(body, 'JFIF')
  if (application === 2) return !startsWith(body, 'ICC_PROFILE')
  return !(application === 14 && startsWith(body, 'Adobe'))
}

/** JPEG 2000 keeps such details in `uuid` and `xml ` boxes beside the picture. */
function cleanJpeg2000(image: Uint8Array): void {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength)
  let at = 0
  while (at + 8 <= image.length) {
    const type = Buffer.from(image.subarray(at + 4, at + 8)).toString('latin1')
    if (!/^[\w ]{4}$/.test(type)) return
    const size = view.getUint32(at)
    // 0 means up to the end of the file; 1 means a 64-bit size, more than any picture here.
    const end = size === 0 ? image.length : at + size
    if (size === 1) throw new UncleanImage()
    if (type === 'uuid' || type === 'xml ') image.subarray(at + 8, end).fill(0)
    at = Math.max(end, at + 8)
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text
}
