/**
 * One tap, or Escape three times: the page goes blank at once and a plain weather page takes its
 * place in the history, so that the back button does not come straight back here.
 */
export function offerLeaving(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave]')
  if (!link) return
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave(link.href)
  })
  let presses: number[] = []
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      presses = []
      return
    }
    presses = [...presses, event.timeStamp].slice(-3)
    if (isLeaving(presses)) leave(link.href)
  })
  // A page kept alive by the back button would show itself again: ask for it afresh instead.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && document.body.hasAttribute('data-leaving')) window.location.replace('/')
  })
}

/** Three presses, none more than two seconds after the one before. */
export function isLeaving(presses: readonly number[]): boolean {
  if (presses.length < 3) return false
  return presses.every((at, index) => index === 0 || at - (presses[index - 1] ?? 0) <= 2000)
}

function leave(address: string): void {
  document.body.setAttribute('data-leaving', '')
  window.speechSynthesis?.cancel()
  document.title = 'Weather'
  document.body.replaceChildren()
  window.history.replaceState(null, '', '/')
  window.location.replace(address)
}
