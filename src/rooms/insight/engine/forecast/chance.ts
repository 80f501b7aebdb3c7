/**
 * Numbers by chance, the same for the same seed on every machine. Only sums, products, quotients and
 * square roots are used, which every machine rounds alike; its own logarithm may differ in the last
 * digit, and the browser and the command line must give the same forecast.
 */
export interface Chance {
  /** At least 0, less than 1. */
  readonly next: () => number
  /** A waiting time whose mean is 1. */
  readonly wait: () => number
  /** The same, or endless when it is this long or longer: often told without a logarithm. */
  readonly waitWithin: (most: number) => number
  /** From a gamma distribution of this shape, at least 1, and scale 1: its mean is its shape. */
  readonly gamma: (shape: number) => number
}

/** Starts a row of chance numbers. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const wait = () => -logarithm(1 - next())
  const waitWithin = (most: number) => {
    const drawn = next()
    // The logarithm of 1 - x never lies nearer to nought than x does.
    return drawn >= most ? Infinity : -logarithm(1 - drawn)
  }
  const normal = () => {
    for (;;) {
      const [x, y] = [2 * next() - 1, 2 * next() - 1]
      const square = x * x + y * y
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * logarithm(square)) / square)
    }
  }
  // Marsaglia and Tsang, "A simple method for generating gamma variables" (2000).
  const gamma = (shape: number) => {
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && logarithm(1 - next()) < 0.5 * x * x + d - d * v + d * logarithm(v)) return d * v
    }
  }
  return { next, wait, waitWithin, gamma }
}

const LOG_TWO = 0.6931471805599453

/** The natural logarithm of a number above nought, by halving and doubling and then a series. */
export function logarithm(value: number): number {
  let rest = value
  let twos = 0
  for (; rest < 0.75; twos--) rest *= 2
  for (; rest >= 1.5; twos++) rest /= 2
  const s = (rest - 1) / (rest + 1)
  const q = s * s
  // With s at most a fifth, what comes after the eleventh power is less than a millionth of a millionth.
  const series = 1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q * (1 / 11 + q / 13)))))
  return twos * LOG_TWO + 2 * s * series
}
