import { describe, expect, test } from 'vitest'
import { smallReturns } from '#rooms/insight/demo-returns/small-returns.ts'
import { listFile } from '#tests/support/list-files.ts'
import type { EnteredFigure } from '../entered/entered-figure.ts'
import { figureOf } from '../figures.ts'
import type { Figure } from '../indicator.ts'
import { findIndicator, loadReturns, readAsAt, type ReturnFile } from '../scorecard.ts'
import { NO_TERMS } from '../terms.ts'
import { computeTrend } from '../trend.ts'
import { viewFrom } from '../view.ts'

const given = (one: Partial<EnteredFigure> & { indicator: string }): EnteredFigure => ({
  window: 'month',
  asAt: '2025-03-31',
  numerator: null,
  denominator: null,
  value: null,
  source: 'Fostering service',
  note: '',
  ...one,
})

const FILES = smallReturns({ episodes: [{ from: '2022-05-01' }] })

function returnsWith(entered: readonly EnteredFigure[], files: readonly ReturnFile[] = FILES) {
  const loaded = loadReturns(files)
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message)
  return { ...loaded.returns, entered }
}

function figure(
  id: string,
  entered: readonly EnteredFigure[],
  files = FILES,
  asAt = '2025-03-31',
): Figure {
  const view = viewFrom(returnsWith(entered, files), readAsAt(asAt), NO_TERMS)
  return figureOf(findIndicator(id)!, view)
}

describe('a line that nobody computes', () => {
  test('says that nobody has entered it', () => {
    expect(figure('F1', []).value).toBeNull()
    expect(figure('F1', []).notes.join()).toContain('nobody has entered it')
  })

  test('takes the entered figure of its own time, with where it is from', () => {
    const told = figure('F2', [
      given({ indicator: 'F2', value: 2, asAt: '2025-02-28' }),
      given({ indicator: 'F2', value: 22, window: 'year' }),
      given({ indicator: 'F2', value: 1 }),
      given({ indicator: 'F2-connected', value: 7 }),
    ])
    expect(told).toMatchObject({ value: 1, numerator: 1, denominator: null })
    expect(told.notes).toContain('Source: Fostering service (entered).')
    expect(told.notes.join()).toContain('Window: March 2025')
  })

  test('keeps the words that came with the number, and says when it is late', () => {
    const told = figure('S9', [
      given({ indicator: 'S9', value: 1, note: '1 on-going', asAt: '2024-12-31' }),
    ])
    expect(told.value).toBe(1)
    expect(told.notes.join(' ')).toContain('1 on-going')
    expect(told.notes.join(' ')).toContain('Late')
  })

  test('has a share with its counts, as of a survey', () => {
    const told = figure('V1', [
      given({ indicator: 'V1', window: 'year', numerator: 70, denominator: 84, source: 'Survey' }),
    ])
    expect(told.value).toBeCloseTo(83.33, 2)
  })

  test('its trend is of what was entered', () => {
    const returns = returnsWith([
      given({ indicator: 'F1', value: 207, asAt: '2025-02-28' }),
      given({ indicator: 'F1', value: 210 }),
    ])
    const trend = computeTrend(returns, { asAt: '2025-03-31' }).find(({ id }) => id === 'F1')!
    expect(trend.points.map(({ asAt, value }) => [asAt, value])).toEqual([
      ['2025-02-28', 207],
      ['2025-03-31', 210],
    ])
  })
})

describe('a line that a file may hold too', () => {
  const school = given({
    indicator: 'E1',
    window: 'year',
    numerator: 30,
    denominator: 100,
    source: 'Virtual school',
  })
  const education = listFile('education', [{ CHILD: 'A', EHCP: 'Y' }], {
    name: '2024-25/education.csv',
  })

  test('is computed where it can be, and the entered figure stays a series of its own', () => {
    const told = figure('E1', [school], [...FILES, education])
    expect(told).toMatchObject({ numerator: 1, denominator: 1 })
    expect(told.notes.join()).not.toContain('Virtual school')
  })

  test('takes the entered figure where it cannot', () =>
    expect(figure('E1', [school])).toMatchObject({ numerator: 30, denominator: 100, value: 30 }))

  test('a computed trend holds no entered point, and the other way round', () => {
    const trend = (files: readonly ReturnFile[]) =>
      computeTrend(returnsWith([school], files), { asAt: '2025-03-31' }).find(
        ({ id }) => id === 'E1',
      )!
    expect(trend([...FILES, education]).points.map(({ value }) => value)).toEqual([100])
    expect(trend(FILES).points.map(({ value }) => value)).toEqual([30])
  })

  test('a figure of another time does not stand in: the NHS month is no year of the return', () => {
    const nhs = given({ indicator: 'H2', numerator: 38, denominator: 45, source: 'NHS' })
    expect(figure('H2', [nhs]).value).toBeNull()
    expect(figure('H2', [nhs]).notes.join()).toContain('"oc2"')
  })
})
