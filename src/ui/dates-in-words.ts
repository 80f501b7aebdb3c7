/** A day ('2026-12-09' or PlainDate) or an instant (ISO text with a zone, Date or Instant). */
export type When = string | Date | Temporal.PlainDate | Temporal.PlainDateTime | Temporal.Instant

const ZONE = 'Europe/London'

/** 'Wednesday 9 December 2026' */
export function longDate(when: When): string {
  return inWords(when, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** '9 Dec 2026' */
export function shortDate(when: When): string {
  return inWords(when, { day: 'numeric', month: 'short', year: 'numeric' }).replace('Sept', 'Sep')
}

/** '9', for a day drawn as an arch. */
export function dayNumber(when: When): string {
  return String(dayOf(when).day)
}

/** 'Dec' */
export function monthShort(when: When): string {
  return inWords(when, { month: 'short' }).replace('Sept', 'Sep')
}

/** '9 December 2026, 3.00pm' */
export function longDateTime(when: When): string {
  const day = inWords(when, { day: 'numeric', month: 'long', year: 'numeric' })
  return `${day}, ${time(when)}`
}

/** '3.00pm' as councils write it; also '12 noon' and 'midnight'. Takes '15:00' too. */
export function time(when: When): string {
  const { hour, minute } = clockOf(when)
  if (minute === 0 && hour === 12) return '12 noon'
  if (minute === 0 && hour === 0) return 'midnight'
  const minutes = String(minute).padStart(2, '0')
  return `${hour % 12 || 12}.${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** '2026-12-09' for a datetime attribute. */
export function isoDate(when: When): string {
  return dayOf(when).toString()
}

function inWords(when: When, options: Intl.DateTimeFormatOptions): string {
  return dayOf(when).toLocaleString('en-GB', options).replaceAll(',', '')
}

function dayOf(when: When): Temporal.PlainDate {
  if (when instanceof Temporal.PlainDate) return when
  if (when instanceof Temporal.PlainDateTime) return when.toPlainDate()
  if (typeof when === 'string' && !hasZone(when)) return Temporal.PlainDate.from(when)
  return inLondon(when).toPlainDate()
}

function clockOf(when: When): Temporal.PlainTime {
  if (when instanceof Temporal.PlainDateTime) return when.toPlainTime()
  if (when instanceof Temporal.PlainDate) throw new RangeError('A day has no time to show')
  if (typeof when === 'string' && !hasZone(when)) return Temporal.PlainTime.from(when)
  return inLondon(when).toPlainTime()
}

function inLondon(when: string | Date | Temporal.Instant): Temporal.ZonedDateTime {
  const instant =
    when instanceof Temporal.Instant
      ? when
      : Temporal.Instant.from(typeof when === 'string' ? when : when.toISOString())
  return instant.toZonedDateTimeISO(ZONE)
}

function hasZone(text: string): boolean {
  return /T.*(Z|[+-]\d{2}:?\d{2})/i.test(text)
}
