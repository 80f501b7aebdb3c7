import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { listFile, listHeading } from '#tests/support/list-files.ts'
import { makeWorkbook } from '../demo-returns/workbook.ts'
import { dayFromIso, isoText } from '../engine/days.ts'
import { extractDays } from '../engine/extracts.ts'
import { loadReturns } from '../engine/returns.ts'
import { codesIn, numbers } from '../engine/reading/table.ts'
import { PLACE } from '../engine/reading/codes.ts'
import { tableSpec } from '../engine/reading/table-specs.ts'
import { unpackFiles } from './unpack-files.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

interface Parts {
  readonly sheet: string
  readonly strings?: string
  readonly styles?: string
  readonly book?: string
  readonly more?: Zippable
}

/** A workbook of one sheet, its parts written by hand. */
function workbook({ sheet, strings, styles, book, more = {} }: Parts): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      book ??
        '<workbook><sheets><sheet name="List 8" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet1.xml" Id="rId2"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(strings) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(styles) }),
    ...more,
  })
}

async function csvOf(parts: Parts): Promise<string> {
  const { files, problems } = await unpackFiles([{ name: 'a.xlsx', bytes: workbook(parts) }])
  expect(problems).toEqual([])
  return text(files[0]!.bytes)
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const { files, problems } = await unpackFiles([{ name: 'a.xlsx', bytes }])
  expect(files).toEqual([])
  return problems.map(({ message }) => message).join('\n')
}

const sheet = (rows: string, after = '') =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`

describe('a workbook becomes a file for each of its lists', () => {
  test('Annex A is read from it with its real dates; other sheets are named and left aside', async () => {
    const row = [
      'A1',
      'b) Female',
      'a) WBRI',
      { day: dayFromIso('2012-02-01')! },
      14,
      'b) No',
      'b) No',
      { day: dayFromIso('2020-05-03')! },
    ]
    const headings = tableSpec('list8').columns.map(({ name }) => listHeading('list8', name))
    const bytes = makeWorkbook([
      { name: 'Cover', rows: [['Annex A of an invented council']] },
      {
        name: 'List 1',
        rows: [
          ['Child Unique ID', 'Date of Contact'],
          ['A1', { day: 20_000 }],
        ],
      },
      {
        name: 'List 8',
        rows: [['List 8: children in care'], headings, row, ['A2', ...row.slice(1)]],
      },
    ])
    const { files, leftAside, problems } = await unpackFiles([
      { name: '2026-10-31 Annex A.xlsx', bytes },
    ])
    expect(problems).toEqual([])
    expect(files.map(({ name }) => name)).toEqual(['2026-10-31 Annex A.xlsx/List 8'])
    expect(leftAside).toEqual(['2026-10-31 Annex A.xlsx/Cover', '2026-10-31 Annex A.xlsx/List 1'])
    const loaded = loadReturns(files)
    if (!loaded.ok) throw new Error(loaded.problems[0]!.message)
    const { tables } = loaded.returns
    expect(isoText(numbers(tables.list8, 'STARTED')[1]!)).toBe('2020-05-03')
    expect([...tables.list8.row.slice(0, 2)]).toEqual([3, 4])
    expect(extractDays(loaded.returns, 'list8').map(isoText)).toEqual(['2026-10-31'])
  })

  test('other files pass as they are, and a zip archive is opened like a folder', async () => {
    const csv = listFile('list9', [{ CHILD: 'A1' }], { name: 'list 9.csv' })
    const zip = zipSync({
      'returns/list 9.csv': csv.bytes,
      'returns/notes.docx': strToU8('x'),
      '__MACOSX/returns/._list 9.csv': strToU8('x'),
      'book.xlsx': workbook({ sheet: sheet('<row r="1"><c r="A1" t="str"><v>x</v></c></row>') }),
    })
    const { files, leftAside } = await unpackFiles([csv, { name: 'all.zip', bytes: zip }])
    expect(files[0]).toBe(csv)
    expect(files.map(({ name }) => name)).toEqual([
      'list 9.csv',
      'all.zip/returns/list 9.csv',
      'all.zip/book.xlsx/List 8',
    ])
    expect(leftAside).toEqual(['all.zip/returns/notes.docx'])
  })

  test('a list whose heading was lost is handed on, so that its problem is said', async () => {
    const bytes = makeWorkbook([{ name: 'List 9', rows: [['Child', 'Something']] }])
    const { files } = await unpackFiles([{ name: 'a.xlsx', bytes }])
    const loaded = loadReturns(files)
    expect(loaded.ok ? '' : loaded.problems[0]!.message).toContain('a.xlsx/List 9: its columns')
  })

  test('a hidden sheet is left aside by name, and an empty list is nothing', async () => {
    const book =
      '<workbook><sheets><sheet name="List 8" state="hidden" r:id="rId1"/><sheet name="List 9" r:id="rId2"/></sheets></workbook>'
    const { files, leftAside } = await unpackFiles([
      { name: 'a.xlsx', bytes: workbook({ book, sheet: sheet('') }) },
    ])
    expect(files).toEqual([])
    expect(leftAside).toEqual(['a.xlsx/List 9', 'a.xlsx/List 8 (hidden)'])
  })
})

describe('cells are read as they are shown', () => {
  test('texts: shared, in parts, with pronunciation, inline, from formulas, escaped', async () => {
    const strings =
      '<sst><si><t>O&apos;Neill &amp; Co</t></si><si><r><t>in </t></r><r><rPr/><t xml:space="preserve">parts</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t/></si><si><t>a_x000D_b "c", d</t></si></sst>'
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>Zo&#235;</t></is></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>made</v></c><c r="F1" t="s"><v>3</v></c><c r="G1" t="s"><v>99</v></c></row>'
    expect(await csvOf({ sheet: sheet(row), strings })).toBe(
      'O\'Neill & Co,in parts,,Zoë,made,"a\rb ""c"", d"\n',
    )
  })

  test('numbers, truths, errors, gaps, and rows at their own place', async () => {
    const rows =
      '<x:row r="2"><x:c r="B2"><x:v>1.0</x:v></x:c><x:c r="D2"><x:v>0.30000000000000004</x:v></x:c></x:row>' +
      '<row r="4" hidden="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c><v>1E3</v></c><c/><c><v>1e-7</v></c></row>'
    expect(await csvOf({ sheet: sheet(rows) })).toBe(
      '\n,1,,0.3\n\nTRUE,FALSE,#N/A,1000,,0.0000001000\n',
    )
  })

  const styles = (formats: string, ...ids: number[]) =>
    `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`
  const styled = (value: string) => sheet(`<row><c s="1"><v>${value}</v></c></row>`)

  test.each([
    ['14', '', '45747', '31/03/2025'],
    ['22', '', '45747.61', '31/03/2025'],
    ['164', 'dd/mm/yyyy;@', '45747', '31/03/2025'],
    ['164', '[$-809]d mmmm yyyy', '45747', '31/03/2025'],
    ['164', 'mmm-yy', '43922', 'Apr 2020'],
    ['17', '', '43923', '02/04/2020'],
    ['164', '#,##0.00', '45747', '45747'],
    ['164', '0" days"', '45747', '45747'],
    ['164', '[Red]0', '5', '5'],
    ['9', '', '0.272', '27.2%'],
    ['164', '0.0%', '0.433', '43.3%'],
    ['164', '00000', '123', '00123'],
    ['14', '', '1', '01/01/1900'],
    ['14', '', '59', '28/02/1900'],
    ['14', '', '61', '01/03/1900'],
    ['14', '', '-3', '-3'],
    ['14', '', '9999999', '9999999'],
    ['14', '', 'text', 'text'],
  ])('a number of the format %s %s: %s is %s', async (id, code, value, shown) => {
    const formats =
      code === '' ? '' : `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`
    expect(await csvOf({ sheet: styled(value), styles: styles(formats, Number(id)) })).toBe(
      `${shown}\n`,
    )
  })

  test('dates of a workbook that counts from 1904', async () => {
    const book =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="List 8" r:id="rId1"/></sheets></workbook>'
    const shown = await csvOf({ book, sheet: styled('44285'), styles: styles('', 14) })
    expect(shown).toBe('31/03/2025\n')
  })

  test('cells joined downwards stand for each row, a title joined sideways only for itself', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>Title</v></c></row><row r="2"><c r="A2" t="str"><v>F1</v></c><c r="B2" t="str"><v>x</v></c></row><row r="3"><c r="B3" t="str"><v>y</v></c></row>'
    const merged =
      '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/><mergeCell ref="A2:A9999999"/><mergeCell ref="B9:B8"/></mergeCells>'
    expect(await csvOf({ sheet: sheet(rows, merged) })).toBe('Title\nF1,x\nF1,y\n')
  })
})

describe('what cannot be read is said in a sentence', () => {
  test('an old workbook, a locked one and other formats', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])
    const locked = new Uint8Array(64 + 32)
    locked.set(old)
    ;[...'EncryptedPackage'].forEach((letter, at) => (locked[64 + at * 2] = letter.charCodeAt(0)))
    expect(await refusal(old)).toContain('old format (.xls). Save it as .xlsx')
    expect(await refusal(locked)).toContain('password')
    expect(await refusal(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toContain('.xlsb')
    expect(await refusal(zipSync({ 'content.xml': strToU8('x') }))).toContain('OpenDocument')
  })

  test('a damaged one', async () => {
    const whole = workbook({ sheet: sheet('<row r="1"><c><v>1</v></c></row>') })
    expect(await refusal(whole.slice(0, whole.length - 40))).toContain('damaged')
  })

  test('one that unpacks to more than a machine should hold, before it is unpacked', async () => {
    const bomb = workbook({
      sheet: sheet(''),
      more: { 'xl/sharedStrings.xml': new Uint8Array(1000) },
    })
    // The directory of the archive claims four gigabytes for the part.
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 46; at++)
      if (
        view.getUint32(at, true) === 0x02014b50 &&
        text(bomb.slice(at + 46, at + 66)) === 'xl/sharedStrings.xml'
      )
        view.setUint32(at + 24, 0xfffffff0, true)
    expect(await refusal(bomb)).toContain('more than can be read here')
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, n) => [`${n}.csv`, strToU8('x')]),
    )
    expect(await refusal(zipSync(many))).toContain('more than can be read here')
  })

  test('a sheet too long, too wide, or that repeats one text too often', async () => {
    const at = (place: string) =>
      workbook({
        sheet: sheet(`<row r="${place.replace(/\D/g, '')}"><c r="${place}"><v>1</v></c></row>`),
      })
    expect(await refusal(at('A200001'))).toContain('more than 200000 rows')
    expect(await refusal(at('XFD1'))).toContain('more than 200 columns')
    const strings = `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(300)
    expect(await refusal(workbook({ sheet: sheet(rows), strings }))).toContain('more text')
  })

  test('a format that goes on to the last row of a sheet holds nothing and is no matter', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="4"/></row>'
    expect(await csvOf({ sheet: sheet(rows) })).toBe('1\n')
  })
})

test('the places of a list come out of a workbook as they went in', async () => {
  const headings = tableSpec('list8').columns.map(({ name }) => listHeading('list8', name))
  const place = headings.indexOf(listHeading('list8', 'PLACE'))
  const row = Array.from(headings, (_, at) => (at === 0 ? 'A1' : at === place ? 'k) K2' : null))
  const bytes = makeWorkbook([{ name: 'LAC', rows: [headings, row] }])
  const { files } = await unpackFiles([{ name: '20261031.xlsx', bytes }])
  const loaded = loadReturns(files)
  if (!loaded.ok) throw new Error(loaded.problems[0]!.message)
  expect(PLACE.codes[codesIn(loaded.returns.tables.list8, 'PLACE')[0]!]).toBe('K2')
})
