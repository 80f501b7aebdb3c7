/**
 * The colours of both skins, in both schemes, once: the asset build turns them into custom
 * properties, the charts take their palette from them and a test works out every contrast.
 */
export type Tokens = Readonly<Record<string, string>>

export interface SkinTokens {
  readonly light: Tokens
  readonly dark: Tokens
}

export const councilTokens: SkinTokens = {
  light: {
    paper: '#f1f2ec',
    sheet: '#fcfcf9',
    sunk: '#e5e8dd',
    line: '#cfd3c4',
    'line-strong': '#757c6b',
    ink: '#211a22',
    'ink-soft': '#564e58',
    accent: '#6a1a4c',
    'accent-strong': '#4a0e34',
    'accent-tint': '#efe0e8',
    'on-accent': '#ffffff',
    focus: '#f2a900',
    'focus-ink': '#211a22',
    late: '#9c2a10',
    'late-tint': '#fae3d9',
    wait: '#6f4a00',
    'wait-tint': '#f7e9c6',
    done: '#1b5a3a',
    'done-tint': '#dbecdf',
    open: '#0f5064',
    'open-tint': '#d9ebef',
    private: '#453e4c',
    'private-tint': '#e3dfe7',
    band: '#d5dac8',
    flame: '#f2a900',
  },
  dark: {
    paper: '#17141a',
    sheet: '#211d25',
    sunk: '#0f0d11',
    line: '#3c3641',
    'line-strong': '#92889a',
    ink: '#f1edef',
    'ink-soft': '#bfb5c1',
    accent: '#f2a9d0',
    'accent-strong': '#fbd3e7',
    'accent-tint': '#3b2033',
    'on-accent': '#2c0a1f',
    focus: '#ffc94a',
    'focus-ink': '#17141a',
    late: '#ffab94',
    'late-tint': '#451d13',
    wait: '#f2c96b',
    'wait-tint': '#3b2d0f',
    done: '#97d8b0',
    'done-tint': '#183421',
    open: '#93d2e5',
    'open-tint': '#12313b',
    private: '#d1c8d8',
    'private-tint': '#302b36',
    band: '#37333d',
    flame: '#ffc94a',
  },
}

export const youngTokens: SkinTokens = {
  light: {
    paper: '#f6f0fa',
    sheet: '#ffffff',
    sunk: '#e9def0',
    line: '#d5c4de',
    'line-strong': '#85708f',
    ink: '#270c2f',
    'ink-soft': '#5c4565',
    accent: '#86125e',
    'accent-strong': '#5e0a41',
    'accent-tint': '#f8dcec',
    'on-accent': '#ffffff',
    focus: '#ffc02e',
    'focus-ink': '#270c2f',
    bar: '#270c2f',
    'on-bar': '#ffffff',
    'bar-help': '#ffc02e',
    'on-bar-help': '#270c2f',
    late: '#9c2410',
    'late-tint': '#ffe0d6',
    wait: '#6a4400',
    'wait-tint': '#ffebbd',
    done: '#0d5a43',
    'done-tint': '#cdf3e4',
    open: '#0d4d78',
    'open-tint': '#d5eaff',
    private: '#4b2f57',
    'private-tint': '#e7daee',
    band: '#e3d6ea',
    marigold: '#ffc02e',
    'marigold-ink': '#270c2f',
    'marigold-shape': '#ff8a3d',
    coral: '#ff9a85',
    'coral-ink': '#270c2f',
    'coral-shape': '#ffd9b8',
    sea: '#63d9be',
    'sea-ink': '#270c2f',
    'sea-shape': '#0f8f86',
    sky: '#92ccff',
    'sky-ink': '#270c2f',
    'sky-shape': '#4c7dff',
    leaf: '#b9e25c',
    'leaf-ink': '#270c2f',
    'leaf-shape': '#3f9d55',
    lilac: '#d3b5ff',
    'lilac-ink': '#270c2f',
    'lilac-shape': '#8f4ff0',
  },
  dark: {
    paper: '#180a1e',
    sheet: '#26132e',
    sunk: '#100515',
    line: '#452a50',
    'line-strong': '#9d84a8',
    ink: '#faf3fd',
    'ink-soft': '#cdb9d6',
    accent: '#ffb0de',
    'accent-strong': '#ffd9ef',
    'accent-tint': '#46163a',
    'on-accent': '#350324',
    focus: '#ffc94a',
    'focus-ink': '#180a1e',
    bar: '#33163e',
    'on-bar': '#ffffff',
    'bar-help': '#ffc02e',
    'on-bar-help': '#270c2f',
    late: '#ffb09c',
    'late-tint': '#4b1a10',
    wait: '#ffd27a',
    'wait-tint': '#422f09',
    done: '#8fe3c4',
    'done-tint': '#0e3a2d',
    open: '#9fd0ff',
    'open-tint': '#10324f',
    private: '#dccbe4',
    'private-tint': '#3a2744',
    band: '#41284b',
    marigold: '#6b4300',
    'marigold-ink': '#ffe3a3',
    'marigold-shape': '#e08a1e',
    coral: '#7a2a20',
    'coral-ink': '#ffdccf',
    'coral-shape': '#e8765f',
    sea: '#0d5147',
    'sea-ink': '#c4f7e9',
    'sea-shape': '#2ba893',
    sky: '#17457a',
    'sky-ink': '#d6eaff',
    'sky-shape': '#5b9bea',
    leaf: '#38560f',
    'leaf-ink': '#e4f8bd',
    'leaf-shape': '#86b83a',
    lilac: '#4b2a86',
    'lilac-ink': '#eaddff',
    'lilac-shape': '#9a6cf0',
  },
}

/** Hues a group may call its own. */
export const hues = ['marigold', 'coral', 'sea', 'sky', 'leaf', 'lilac'] as const

/** One skin's tokens as custom properties, the dark ones behind the reader's own setting. */
export function tokensAsCss(skin: SkinTokens): string {
  const light = declarations(skin.light)
  const dark = declarations(skin.dark)
  return `:root{color-scheme:light dark;${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}`
}

function declarations(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join('')
}
