/** Reads the main text aloud in the device's own English voice; pressing again stops it. */
export function offerListening(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-listen]')
  const label = button?.querySelector('[data-listen-text]')
  if (!button || !label || !('speechSynthesis' in window)) return
  const show = (reading: boolean) => {
    button.setAttribute('aria-pressed', String(reading))
    label.textContent = reading ? 'Stop' : 'Listen'
  }
  button.hidden = false
  window.speechSynthesis.cancel()
  button.addEventListener('click', () => {
    const reading = window.speechSynthesis.speaking
    window.speechSynthesis.cancel()
    show(!reading)
    if (!reading) read(spokenParts(document.querySelector('main')), () => show(false))
  })
  window.addEventListener('pagehide', () => window.speechSynthesis.cancel())
}

/** One utterance a part: some voices give up in the middle of a long one. */
function read(parts: readonly string[], done: () => void): void {
  for (const [index, part] of parts.entries()) {
    const utterance = new SpeechSynthesisUtterance(part)
    utterance.lang = 'en-GB'
    utterance.rate = 0.95
    if (index === parts.length - 1) utterance.addEventListener('end', done)
    window.speechSynthesis.speak(utterance)
  }
  if (parts.length === 0) done()
}

/** What a reader of the page would read, in order: words in sight, not hidden ones. */
function spokenParts(main: Element | null): string[] {
  const blocks = main?.querySelectorAll<HTMLElement>(
    'h1, h2, h3, p, li, label, legend, caption, th, td, dt, dd, .door__link, a.button, button',
  )
  return [...(blocks ?? [])]
    .filter((block) => !block.querySelector('p, li, h1, label') && block.checkVisibility())
    .map((block) => block.innerText.trim())
    .filter((text) => text !== '')
}
