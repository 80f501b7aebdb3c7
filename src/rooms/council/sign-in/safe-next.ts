/** Only a path of this site, or nothing: an address from outside must not ride on a sign-in. */
export function safeNext(next: string | undefined): string | undefined {
  if (!next || !/^\/(?![/\\])/.test(next)) return undefined
  return next.includes('\\') || next.includes('\n') ? undefined : next
}
