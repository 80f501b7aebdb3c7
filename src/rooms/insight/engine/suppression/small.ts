/** In a group this small, one answer shared by all says it of each of them. */
export const SMALL_GROUP = 10

/** Whether a number of children is small enough to point at them. Nought points at nobody. */
export function isSmall(children: number, threshold: number): boolean {
  return children >= 1 && children <= threshold
}
