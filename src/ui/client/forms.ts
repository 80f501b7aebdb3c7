/** Stops a second press from sending the same form twice; a page brought back from history may send again. */
export function guardDoubleSubmit(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented) return
    if (form.dataset['sent']) {
      event.preventDefault()
      return
    }
    form.dataset['sent'] = 'yes'
    event.submitter?.setAttribute('aria-disabled', 'true')
  })
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) {
      delete form.dataset['sent']
      form.querySelector('[aria-disabled]')?.removeAttribute('aria-disabled')
    }
  })
}

/** Asks before words that were typed into a form marked `keep` are thrown away. */
export function guardUnsaved(): void {
  const changed = new Set<HTMLFormElement>()
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    form.addEventListener('input', () => changed.add(form))
    form.addEventListener('submit', () => changed.delete(form))
  }
  window.addEventListener('beforeunload', (event) => {
    if (changed.size > 0 && !document.body.hasAttribute('data-leaving')) event.preventDefault()
  })
}

/** Shows and wires the print buttons. */
export function offerPrint(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

/** Lets a file field marked `folder` take a whole folder, where the browser can. */
export function offerFolders(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-folder]')) {
    if ('webkitdirectory' in input) input.webkitdirectory = true
  }
}
