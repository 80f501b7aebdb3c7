import { describe, expect, test } from 'vitest'
import { loadReturns } from '../returns.ts'
import { isoText, NO_DAY } from '../days.ts'
import { codesIn, numbers } from './table.ts'
import { yearInName } from './file-years.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const file = (name: string, text: string) => ({ name, bytes: utf8(text) })

const HEAD = 'CHILD,DOB,REVIEW,REVIEW_CODE'

function load(text: string | Uint8Array, name = 'reviews.csv') {
  const bytes = typeof text === 'string' ? utf8(text) : text
  const result = loadReturns([{ name, bytes }])
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'))
  return result.returns
}

function reviews(text: string | Uint8Array) {
  const { tables, children } = load(text)
  const table = tables.reviews
  return Array.from({ length: table.length }, (_, row) => {
    const day = numbers(table, 'REVIEW')[row]!
    return [
      children.textOf(numbers(table, 'CHILD')[row]!),
      day === NO_DAY ? '' : isoText(day),
      codesIn(table, 'REVIEW_CODE')[row],
    ]
  })
}

function problemsOf(text: string, name = 'reviews.csv') {
  const result = loadReturns([file(name, text)])
  return result.ok ? [] : result.problems
}

const ONE = [['A1', '2024-05-03', 2]]

describe('a file is read whatever its supplier did to it', () => {
  test.each([
    ['plainly', `${HEAD}\nA1,01/02/2012,03/05/2024,PN1\n`],
    ['with Windows line ends and no last one', `${HEAD}\r\nA1,01/02/2012,03/05/2024,PN1`],
    ['with old Macintosh line ends', `${HEAD}\rA1,01/02/2012,03/05/2024,PN1\r`],
    ['in another order of columns', 'REVIEW_CODE,REVIEW,CHILD,DOB\nPN1,03/05/2024,A1,01/02/2012\n'],
    [
      'with headings in another case and with spaces',
      ' child ,Dob, REVIEW,Review Code\nA1,01/02/2012,03/05/2024,PN1\n',
    ],
    ['with a byte order mark', `\ufeff${HEAD}\nA1,01/02/2012,03/05/2024,PN1\n`],
    [
      'with quotation marks',
      `"CHILD","DOB","REVIEW","REVIEW_CODE"\n"A1","01/02/2012","03/05/2024","PN1"\n`,
    ],
    ['with empty lines at the end', `${HEAD}\nA1,01/02/2012,03/05/2024,PN1\n\n,,,\n\n`],
    ['with empty columns at the end', `${HEAD},,\nA1,01/02/2012,03/05/2024,PN1,,\n`],
    [
      'with a title above the headings',
      `Reviews 2024,,,\n\n${HEAD}\nA1,01/02/2012,03/05/2024,PN1\n`,
    ],
    ['with spaces and small letters in the cells', `${HEAD}\n a1 ,01/02/2012, 03/05/2024 ,pn1\n`],
    ['with tabs', `${HEAD}\nA1,01/02/2012,03/05/2024,PN1\n`.replaceAll(',', '\t')],
    ['with the year first', `${HEAD}\nA1,2012-02-01,2024-05-03,PN1\n`],
    [
      'with a midnight behind the date',
      `${HEAD}\nA1,2012-02-01 00:00:00,2024-05-03T00:00:00,PN1\n`,
    ],
    ['with two digits of the year', `${HEAD}\nA1,01/02/12,03/05/24,PN1\n`],
    ['with single digits', `${HEAD}\nA1,1/2/2012,3/5/2024,PN1\n`],
    ["with a spreadsheet's day count", `${HEAD}\nA1,40940,45415,PN1\n`],
    ['with cells left off the end of a row', `DOB,REVIEW_CODE,CHILD,REVIEW\n,PN1,A1,03/05/2024\n`],
  ])('%s', (_, text) => expect(reviews(text)).toEqual(ONE))

  test('as UTF-16, with and without its mark, either way round', () => {
    const text = `${HEAD}\r\nA1,01/02/2012,03/05/2024,PN1\r\n`.replaceAll(',', '\t')
    const little = (source: string) =>
      new Uint8Array(Uint16Array.from(source, (c) => c.charCodeAt(0)).buffer)
    const big = (source: string) => little(source).map((_, at, all) => all[at ^ 1]!)
    for (const bytes of [little(`\ufeff${text}`), little(text), big(`\ufeff${text}`), big(text)])
      expect(reviews(bytes)).toEqual(ONE)
  })

  test('with a space that does not break, in either encoding', () => {
    expect(reviews(`${HEAD}\n\u00a0A1\u00a0,01/02/2012,03/05/2024\u00a0,PN1\u00a0\n`)).toEqual(ONE)
    const western = Uint8Array.from(`${HEAD}\n\u00a0A1,01/02/2012,03/05/2024,PN1\u00a0\n`, (c) =>
      c.charCodeAt(0),
    )
    expect(reviews(western)).toEqual(ONE)
  })

  test('codes that a spreadsheet took for numbers are still codes', () => {
    const { tables } = load(
      'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nA1,01/02/2004,YES,0.0,0.0\n',
      '2024-25/oc3.csv',
    )
    expect(codesIn(tables.oc3, 'ACCOM')[0]).toBe(codesIn(tables.oc3, 'ACCOM').at(0))
    expect(tables.oc3.spec.columns[4]?.codes?.codes[codesIn(tables.oc3, 'ACCOM')[0]!]).toBe('0')
  })

  test("a child's number is text: noughts in front stay, and long ones are told apart", () => {
    const rows = ['007', '7', 'A-1', 'LONGNUMBER-12345', 'LONGNUMBER-12346'].map(
      (id) => `${id},,03/05/2024,PN1`,
    )
    expect(reviews(`${HEAD}\n${rows.join('\n')}\n`).map(([id]) => id)).toEqual([
      '007',
      '7',
      'A-1',
      'LONGNUMBER-12345',
      'LONGNUMBER-12346',
    ])
  })

  test('distances keep one decimal, half up', () => {
    const head = 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,HOME_POST,PL_POST,PL_DISTANCE\n'
    const row = (miles: string) => `A1,03/05/2024,S,C2,N1,U6,,,,,${miles}\n`
    const miles = ['20.04', '20.06', '20', '20.5', '999.9', '', '20.049', '0.0']
    const { tables } = load(head + miles.map(row).join(''), 'e.csv')
    expect([...numbers(tables.episodes, 'PL_DISTANCE').slice(0, 8)]).toEqual([
      200, 201, 200, 205, 9999, -1, 200, 0,
    ])
  })

  test('many rows come out as many, with the row that a spreadsheet would show', () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `C${n % 700},01/02/2012,03/05/2024,PN1`)
    const { tables, children } = load(`${HEAD}\n${rows.join('\n')}\n`)
    expect(tables.reviews.length).toBe(5000)
    expect(children.count()).toBe(700)
    expect(tables.reviews.row[4999]).toBe(5001)
  })
})

describe('what cannot be read is said, with file, row and column', () => {
  test.each([
    ['a date that does not exist', '31/02/2024', 'REVIEW', 'a date such as 31/03/2025'],
    ['a month before a day', '05/13/2024', 'REVIEW', 'a date such as 31/03/2025'],
    ['a date with nothing in it that must be there', '', 'REVIEW', 'a date such as 31/03/2025'],
  ])('%s', (_, cell, column, expected) => {
    const [problem] = problemsOf(
      `${HEAD}\nA1,01/02/2012,03/05/2024,PN1\nA2,01/02/2012,${cell},PN1\n`,
    )
    expect(problem).toMatchObject({ file: 'reviews.csv', row: 3, column, found: cell })
    expect(problem?.message).toBe(`reviews.csv, row 3, column ${column}: expected ${expected}.`)
  })

  test('an unknown code names the codes there are, and the sentence never repeats the cell', () => {
    const [problem] = problemsOf(`${HEAD}\nA1,01/02/2012,03/05/2024,Jo Bloggs\n`)
    expect(problem?.found).toBe('Jo Bloggs')
    expect(problem?.message).toContain('PN0, PN1')
    expect(problem?.message).not.toContain('Bloggs')
  })

  test('a missing column is named', () => {
    const [problem] = problemsOf('CHILD,DOB,REVIEW\nA1,01/02/2012,03/05/2024\n')
    expect(problem?.message).toContain('the column REVIEW_CODE is not there')
  })

  test('a column that is there twice is named', () => {
    const [problem] = problemsOf(`${HEAD},REVIEW\nA1,,03/05/2024,PN1,04/05/2024\n`)
    expect(problem?.message).toContain('REVIEW stands there twice')
  })

  test('a file of something else is not taken for a return', () => {
    expect(problemsOf('name,amount\nbread,2\n')[0]?.message).toContain('not those of any table')
    expect(problemsOf('')[0]?.message).toContain('empty')
  })

  test('a row that runs past the headings is not cut', () => {
    const [problem] = problemsOf(`${HEAD}\nA1,01/02/2012,03/05/2024,PN1,PN2\n`)
    expect(problem?.message).toContain('row 2')
  })

  test('a quotation mark that is never closed is found', () => {
    const [problem] = problemsOf(`${HEAD}\nA1,01/02/2012,"03/05/2024,PN1\nA2,,,\n`)
    expect(problem?.message).toContain('closing quotation mark')
  })

  test('a thousand of the same are counted, not listed', () => {
    const rows = Array.from({ length: 1000 }, () => 'A1,01/02/2012,yesterday,PN1')
    const problems = problemsOf(`${HEAD}\n${rows.join('\n')}\n`)
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)?.message).toContain('980 more')
  })

  test('a column that no table holds is reported and passed over', () => {
    const { queries } = load(`${HEAD},TEST_COLUMN\nA1,01/02/2012,03/05/2024,PN1,x\n`)
    expect(queries).toMatchObject([{ rule: 'extra-column', table: 'reviews', row: 1 }])
  })
})

describe('the year of a file', () => {
  test.each([
    ['2024-25/oc2.csv', 2025],
    ['ssda903_2024_2025_oc2.csv', 2025],
    ['SSDA903_2020_episodes.csv', 2020],
    ['returns/2021-episodes.csv', 2021],
    ['2019-20/2020-21/oc2.csv', 2021],
    ['extract 2025-06/oc2.csv', undefined],
    ['20250630 oc2.csv', undefined],
    ['oc2.csv', undefined],
  ])('%s', (name, year) => expect(yearInName(name)?.year).toBe(year))

  test('an annual file that nothing dates is not guessed', () => {
    const [problem] = problemsOf(
      'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nA1,01/02/2004,YES,F1,U1\n',
      'oc3.csv',
    )
    expect(problem?.message).toContain('Put the year into the name')
  })

  test('the files of one folder are of the year of its latest date', () => {
    const result = loadReturns([
      file('a/oc3.csv', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nA1,01/02/2004,YES,F1,U1\n'),
      file('a/reviews.csv', `${HEAD}\nA1,01/02/2012,03/05/2024,PN1\n`),
    ])
    expect(result.ok && result.returns.files.map(({ year }) => year)).toEqual([2025, 2025])
  })

  test('a name that most dates contradict is a problem', () => {
    const [problem] = problemsOf(`${HEAD}\nA1,01/02/2012,03/05/2024,PN1\n`, '2022-23/reviews.csv')
    expect(problem?.message).toContain('31 March 2023')
  })

  test('one late date in a year of its own is no reason to take the file for the next year', () => {
    const rows = Array.from({ length: 400 }, () => 'A1,01/02/2012,03/05/2024,PN1')
    const { files } = load(`${HEAD}\n${rows.join('\n')}\nA1,01/02/2012,03/05/2052,PN1\n`)
    expect(files[0]?.year).toBe(2025)
  })

  test('a single year may be the one that begins: the dates tell', () => {
    const { files } = load(`${HEAD}\nA1,01/02/2012,03/05/2024,PN1\n`, 'reviews_2024.csv')
    expect(files[0]).toMatchObject({ year: 2025, named: true })
  })

  test('two files of one table and year are a problem', () => {
    const text = `${HEAD}\nA1,01/02/2012,03/05/2024,PN1\n`
    const result = loadReturns([file('2024-25/a.csv', text), file('2024-25/b.csv', text)])
    expect(result.ok ? '' : result.problems[0]?.message).toContain('Keep one of them')
  })
})
