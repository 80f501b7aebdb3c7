import { deflateSync } from 'node:zlib'

/** A PDF written by hand, so that a test can put into it what no decent program would. */
export type RawObject = string | { dictionary: string; stream: Uint8Array }

/** Object 1 is the catalog; objects are numbered as they stand in the list. */
export function makePdf(
  objects: RawObject[],
  options: { version?: string; trailer?: string } = {},
): Uint8Array {
  const parts = [Buffer.from(`%PDF-${options.version ?? '1.7'}\n%âãÏÓ\n`, 'latin1')]
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  objects.forEach((object, index) => {
    offsets.push(length())
    parts.push(Buffer.from(`${index + 1} 0 obj\n`))
    if (typeof object === 'string') parts.push(Buffer.from(object, 'latin1'))
    else {
      const { dictionary, stream } = object
      parts.push(Buffer.from(`<<${dictionary} /Length ${stream.length}>>\nstream\n`, 'latin1'))
      parts.push(Buffer.from(stream), Buffer.from('\nendstream'))
    }
    parts.push(Buffer.from('\nendobj\n'))
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R ${options.trailer ?? ''}>>\nstartxref\n${length()}\n%%EOF\n`,
      'latin1',
    ),
  )
  return Buffer.concat(parts)
}

export interface PlainPage {
  words: string
  width?: number
  height?: number
  /** More of the page's dictionary, such as `/Rotate 90`. */
  more?: string
}

/** Some pages with words on them, A4 unless said otherwise. */
export function makePages(pages: PlainPage[], options: { version?: string } = {}): Uint8Array {
  const font = 3
  const firstPage = 4
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ')
  return makePdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ...pages.flatMap(({ words, width = 595, height = 842, more = '' }, index): RawObject[] => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${firstPage + index * 2 + 1} 0 R/Resources<</Font<</F1 ${font} 0 R>>>>${more}>>`,
        { dictionary: '', stream: showWords(words) },
      ]),
    ],
    options,
  )
}

/** A content stream that shows words in font F1. */
export function showWords(words: string, x = 72, y = 500): Uint8Array {
  return Buffer.from(`BT /F1 14 Tf ${x} ${y} Td (${words}) Tj ET\n`, 'latin1')
}

/** A JPEG as a camera writes it: its place, owner and a comment stand beside the picture. */
export function cameraJpeg(): Uint8Array {
  const segment = (marker: number, body: string) => {
    const bytes = Buffer.from(body, 'latin1')
    const length = bytes.length + 2
    return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), bytes])
  }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    segment(0xe1, 'Exif\0\0SECRET-PLACE 51.5N 0.1W'),
    segment(0xed, 'Photoshop 3.0\0SECRET-OWNER'),
    segment(0xfe, 'SECRET-COMMENT'),
    segment(0xc0, '\x08\0\x01\0\x01\x01\x01\x11\0'),
    segment(0xda, '\x01\x01\0\0\x3f\0'),
    Buffer.from([0x00, 0xff, 0xd9]),
  ])
}

/**
 * A PDF with everything that must not reach the public: scripts that start by themselves, who
 * wrote it, an attachment, a comment, a form field with an answer, a photograph's place. Every
 * such thing has the word SECRET in it; what the page shows does not.
 */
export function hostilePdf(
  options: { photographFilter?: 'deflated' | 'hexadecimal' } = {},
): Uint8Array {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>'
  return makePdf(
    [
      '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\("SECRET-SCRIPT"\\))>>/Metadata 6 0 R/Names<</EmbeddedFiles<</Names[(SECRET-FILE.txt) 7 0 R]>>/JavaScript<</Names[(SECRET-NAME)<</S/JavaScript/JS(SECRET-SCRIPT-2)>>]>>>>/AcroForm<</Fields[9 0 R]>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 4 0 R/Metadata 6 0 R/PieceInfo<</App<</Private(SECRET-PIECE)>>>>/Annots[9 0 R 10 0 R]/AA<</O<</S/JavaScript/JS(SECRET-SCRIPT-3)>>>>/Resources<</Font<</F1 5 0 R>>/XObject<</Im1 11 0 R/Fm1 12 0 R>>>>>>',
      {
        dictionary: '',
        stream: Buffer.concat([showWords('What the page shows'), Buffer.from('/Im1 Do /Fm1 Do')]),
      },
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      { dictionary: '/Type/Metadata/Subtype/XML', stream: Buffer.from(xmp) },
      '<</Type/Filespec/F(SECRET-FILE.txt)/EF<</F 8 0 R>>>>',
      { dictionary: '/Type/EmbeddedFile', stream: Buffer.from('SECRET-ATTACHMENT') },
      '<</Type/Annot/Subtype/Widget/FT/Tx/T(SECRET-FIELD)/V(SECRET-ANSWER)/Rect[10 10 100 40]/P 3 0 R>>',
      '<</Type/Annot/Subtype/Text/Contents(SECRET-NOTE)/T(SECRET-REVIEWER)/Rect[10 50 100 90]/P 3 0 R>>',
      photograph(options.photographFilter),
      {
        dictionary:
          '/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Metadata 6 0 R/PieceInfo<</App<</Private(SECRET-PIECE-2)>>>>/Filter/FlateDecode',
        stream: deflateSync(Buffer.from('0 0 10 10 re f')),
      },
      '<</Title(SECRET-TITLE)/Author(SECRET-AUTHOR)/Producer(SECRET-PATH C:\\\\Users\\\\someone)>>',
    ],
    { trailer: '/Info 13 0 R' },
  )
}

function photograph(filter?: 'deflated' | 'hexadecimal'): RawObject {
  const common =
    '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Metadata 6 0 R'
  if (filter === 'deflated') {
    const stream = deflateSync(cameraJpeg())
    return { dictionary: `${common}/Filter[/FlateDecode/DCTDecode]`, stream }
  }
  if (filter === 'hexadecimal') {
    const stream = Buffer.from(`${Buffer.from(cameraJpeg()).toString('hex')}>`)
    return { dictionary: `${common}/Filter[/ASCIIHexDecode/DCTDecode]`, stream }
  }
  return { dictionary: `${common}/Filter/DCTDecode`, stream: cameraJpeg() }
}
