import { councilTokens, type Tokens } from '../styles/tokens.ts'

/** The colours a drawing carries in itself, for paper; on a screen the skin's own take over by class. */
export interface ChartPalette {
  readonly own: string
  readonly band: string
  readonly words: string
  readonly grid: string
  readonly hatch: string
}

/** Picks a chart's colours out of a skin's tokens. */
export function paletteFrom(tokens: Tokens): ChartPalette {
  const colour = (name: string) => tokens[name] ?? '#000000'
  return {
    own: colour('accent'),
    band: colour('band'),
    words: colour('ink-soft'),
    grid: colour('line'),
    hatch: colour('line-strong'),
  }
}

export const paperPalette: ChartPalette = paletteFrom(councilTokens.light)
