/** Takes the reader to what went wrong; a link in the summary goes to its field, label in sight. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]')
  if (!summary) return
  summary.focus()
  summary.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!field) return
    event.preventDefault()
    const words = field.closest('fieldset') ?? document.querySelector(`label[for="${field.id}"]`)
    ;(words ?? field).scrollIntoView()
    field.focus({ preventScroll: true })
  })
}
