/** Chance from a seed: the same seed tells the same story, on any machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number
  readonly chance: (probability: number) => boolean
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
  /** One of the names, each as likely as its weight. */
  readonly weighted: <T extends string>(weights: Readonly<Record<T, number>>) => T
  /** Waiting time with this mean: short waits are common, long ones rare. */
  readonly wait: (mean: number) => number
}

/** A stream of chance (mulberry32) of its own for every seed and number. */
export function createRandom(seed: number, stream: number): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    chance: (probability) => next() < probability,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (choices) => choices[Math.floor(next() * choices.length)]!,
    weighted: (weights) => weighted(weights, next()),
    wait: (mean) => -Math.log(1 - next()) * mean,
  }
}

function weighted<T extends string>(weights: Readonly<Record<T, number>>, point: number): T {
  let sum = 0
  for (const name in weights) sum += weights[name]
  let rest = point * sum
  let last: T | undefined
  for (const name in weights) {
    last = name
    rest -= weights[name]
    if (rest < 0) break
  }
  return last!
}
