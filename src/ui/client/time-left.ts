/** Puts '3 hours left' beside the server's words for a deadline, and keeps it true. */
export function showTimeLeft(): void {
  const times = document.querySelectorAll<HTMLTimeElement>('[data-time-left]')
  if (times.length === 0) return
  const words = new Map([...times].map((time) => [time, time.textContent]))
  const refresh = () => {
    for (const [time, text] of words) {
      const left = timeLeft(Date.parse(time.dateTime) - Date.now())
      time.textContent = left ? `${text} (${left})` : text
    }
  }
  refresh()
  window.setInterval(refresh, 60_000)
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Words for the last two days before a deadline; before that, and after it, the date says it better. */
export function timeLeft(milliseconds: number): string {
  if (milliseconds <= 0 || milliseconds > 48 * HOUR) return ''
  const hours = Math.floor(milliseconds / HOUR)
  if (hours > 0) return hours === 1 ? '1 hour left' : `${hours} hours left`
  const minutes = Math.ceil(milliseconds / MINUTE)
  return minutes === 1 ? '1 minute left' : `${minutes} minutes left`
}
