import { expect, test } from 'vitest'
import { smallRules, type SmallReturn } from '../../demo-returns/small-returns.ts'

const leaver = (...said: [string, string, string]): SmallReturn => ({
  born: { A: '2005-05-05' },
  oc3: { A: said },
})

test.each<[string, SmallReturn]>([
  ['in-touch-missing', leaver('', 'F1', 'U1')],
  ['in-touch-but-unknown', leaver('YES', '0', 'U1')],
  ['in-touch-but-unknown', leaver('YES', 'F1', '')],
  ['gone-but-known', leaver('RHOM', '0', 'U1')],
])('%s', (rule, given) => expect(smallRules(given)).toEqual([rule]))

test('a care leaver whose answers fit raises no query', () => {
  expect(smallRules(leaver('YES', 'F1', 'U1'))).toEqual([])
  expect(smallRules(leaver('NO', '0', '0'))).toEqual([])
  expect(smallRules(leaver('DIED', '0', '0'))).toEqual([])
})

const inCare = { episodes: [{ from: '2022-05-01' }] }

test.each<[string, SmallReturn]>([
  ['review-code-age', { ...inCare, reviews: [['A', '2024-05-10', 'PN0']] }],
  [
    'review-code-age',
    { ...inCare, born: { A: '2021-01-01' }, reviews: [['A', '2024-05-10', 'PN1']] },
  ],
  [
    'incidents-overlap',
    {
      ...inCare,
      missing: [
        ['A', 'M', '2024-05-10', '2024-05-14'],
        ['A', 'M', '2024-05-12'],
      ],
    },
  ],
  ['ends-before-it-starts', { ...inCare, missing: [['A', 'M', '2024-05-10', '2024-05-09']] }],
])('%s in what happened to a child', (rule, given) => expect(smallRules(given)).toEqual([rule]))
