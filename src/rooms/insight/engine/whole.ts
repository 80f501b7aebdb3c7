import type { Returns } from './returns.ts'

/** All the returns that were loaded, of which these may be one child's part. */
export function wholeOf(returns: Returns): Returns {
  return returns.whole ?? returns
}
