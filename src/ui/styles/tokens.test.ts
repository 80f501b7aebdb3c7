import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { councilTokens, hues, tokensAsCss, youngTokens, type Tokens } from './tokens.ts'

const schemes: readonly [string, Tokens][] = [
  ['council, light', councilTokens.light],
  ['council, dark', councilTokens.dark],
  ['young, light', youngTokens.light],
  ['young, dark', youngTokens.dark],
]

const grounds = ['paper', 'sheet', 'sunk'] as const
const states = ['late', 'wait', 'done', 'open', 'private'] as const

/** Every pair of text and ground that the style sheets put together. */
const textPairs: readonly [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
    ['accent', ground],
    ['accent-strong', ground],
    ['late', ground],
  ]),
  ...states.flatMap((state): [string, string][] => [
    [state, `${state}-tint`],
    ['ink', `${state}-tint`],
  ]),
  ['accent', 'accent-tint'],
  ['accent-strong', 'accent-tint'],
  ['ink-soft', 'accent-tint'],
  ['ink', 'accent-tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['sheet', 'late'],
  ['done', 'sheet'],
  ['paper', 'ink'],
]

const youngPairs: readonly [string, string][] = [
  ['on-bar', 'bar'],
  ['on-bar-help', 'bar-help'],
  ['on-bar-help', 'on-bar'],
  ...hues.map((hue): [string, string] => [`${hue}-ink`, hue]),
]

function ratio(tokens: Tokens, [text, ground]: readonly [string, string]): number {
  return contrast(tokens[text] ?? text, tokens[ground] ?? ground)
}

describe('the colours of both skins', () => {
  it('measures contrast as WCAG 2 does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it.each(schemes)('lets everybody read every text: %s', (name, tokens) => {
    const pairs = name.startsWith('young') ? [...textPairs, ...youngPairs] : textPairs
    const weak = pairs.filter((pair) => ratio(tokens, pair) < 4.5)
    expect(weak.map((pair) => `${pair.join(' on ')}: ${ratio(tokens, pair).toFixed(2)}`)).toEqual(
      [],
    )
  })

  it.each(schemes)('shows the edge of every control and every focus ring: %s', (_name, tokens) => {
    const pairs: [string, string][] = [
      ['line-strong', 'paper'],
      ['line-strong', 'sheet'],
      ['focus', 'focus-ink'],
    ]
    const weak = pairs.filter((pair) => ratio(tokens, pair) < 3)
    expect(weak).toEqual([])
  })

  it('uses the same names in both schemes, so that nothing falls back to the other', () => {
    for (const skin of [councilTokens, youngTokens]) {
      expect(Object.keys(skin.dark)).toEqual(Object.keys(skin.light))
    }
  })

  it('puts the dark colours behind the reader’s own setting, and never on paper', () => {
    const css = tokensAsCss(councilTokens)
    expect(css).toContain('@media screen and (prefers-color-scheme:dark)')
    expect(css.indexOf(councilTokens.light['paper'] ?? '')).toBeLessThan(css.indexOf('@media'))
  })
})
