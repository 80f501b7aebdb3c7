import { describe, expect, test } from 'vitest'
import { listFile } from '#tests/support/list-files.ts'
import { loadReturns } from '../returns.ts'
import * as codes from './codes.ts'
import { codesIn } from './table.ts'

const ROW = { CHILD: 'A1', DOB: '01/02/2012', STARTED: '03/05/2020' }

describe('answers in a file', () => {
  test('one that no figure needs is left blank with a query; one that figures need is refused', () => {
    const read = loadReturns([listFile('list8', [{ ...ROW, ETHNIC: 'Martian' }])])
    expect(read.ok && read.returns.queries).toMatchObject([
      { rule: 'answer-not-told', table: 'list8', row: 2, file: '2026-10-31 list8.csv' },
    ])
    expect(JSON.stringify(read.ok && read.returns.queries)).not.toContain('Martian')
    const refused = loadReturns([listFile('list8', [ROW, { ...ROW, PLAN: 'Jo Bloggs' }])])
    expect(refused.ok ? null : refused.problems[0]).toMatchObject({
      row: 3,
      column: 'What is the permanence plan for this child?',
      found: 'Jo Bloggs',
    })
    expect(refused.ok ? '' : refused.problems[0]!.message).not.toContain('Bloggs')
  })

  test('a placement type whose code contradicts its words is read by the words, each time with a query', () => {
    const old = { ...ROW, PLACE: 'U4: Foster placement with relative or friend' }
    const read = loadReturns([listFile('list8', [old, { ...ROW, PLACE: 'k) K2' }, old])])
    if (!read.ok) throw new Error(read.problems[0]!.message)
    const places = codesIn(read.returns.tables.list8, 'PLACE')
    expect([...places.slice(0, 3)].map((place) => codes.PLACE.codes[place])).toEqual([
      'U3',
      'K2',
      'U3',
    ])
    expect(read.returns.queries.map(({ rule, row }) => [rule, row])).toEqual([
      ['code-and-words-disagree', 2],
      ['code-and-words-disagree', 4],
    ])
  })

  test('more different answers than are remembered are all read', () => {
    const rows = Array.from({ length: 1500 }, (_, n) => ({ ...ROW, PLAN: `Adoption, plan ${n}` }))
    const read = loadReturns([listFile('list8', [...rows, ...rows])])
    if (!read.ok) throw new Error(read.problems[0]!.message)
    const plan = codesIn(read.returns.tables.list8, 'PLAN').slice(0, 3000)
    expect(new Set(plan)).toEqual(new Set([codes.PERMANENCE_PLAN.codes.indexOf('ADOPTION')]))
  })
})
