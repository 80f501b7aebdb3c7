const kept = new WeakMap<object, Map<string, unknown>>()

/** Works something out once for an owner and keeps it as long as the owner lives. */
export function remember<T>(owner: object, name: string, make: () => T): T {
  const shelf = kept.get(owner) ?? new Map<string, unknown>()
  kept.set(owner, shelf)
  if (!shelf.has(name)) shelf.set(name, make())
  return shelf.get(name) as T
}
