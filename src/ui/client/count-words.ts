/** Says how much room is left under a text area with a limit; speaks only when typing pauses. */
export function countWords(): void {
  for (const holder of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const area = holder.querySelector('textarea')
    const shown = area && document.getElementById(`${area.id}-count`)
    if (area && shown)
      follow(area, shown, holder.dataset['count'] ?? 'words', Number(holder.dataset['limit']))
  }
}

function follow(area: HTMLTextAreaElement, shown: HTMLElement, unit: string, limit: number): void {
  const spoken = document.createElement('p')
  spoken.className = 'visually-hidden'
  spoken.setAttribute('role', 'status')
  shown.after(spoken)
  let pause = 0
  const say = () => {
    const left = limit - count(area.value, unit)
    shown.textContent = roomLeft(left, unit)
    shown.classList.toggle('count--over', left < 0)
    window.clearTimeout(pause)
    pause = window.setTimeout(() => {
      spoken.textContent = shown.textContent
    }, 1500)
  }
  area.addEventListener('input', say)
  if (area.value !== '') say()
}

/** Words as a reader counts them, or characters as they are seen. */
export function count(text: string, unit: string): number {
  if (unit === 'words') return text.match(/\S+/gu)?.length ?? 0
  return [...text].length
}

/** '12 words left', '1 word left', '3 words too many'. */
export function roomLeft(left: number, unit: string): string {
  const size = Math.abs(left)
  const name = size === 1 ? unit.replace(/s$/, '') : unit
  return `${size.toLocaleString('en-GB')} ${name} ${left < 0 ? 'too many' : 'left'}`
}
