import holidays from './bank-holidays.json' with { type: 'json' }

/**
 * Bank holidays in England and Wales (Banking and Financial Dealings Act 1971 and royal
 * proclamations). A council's own closed days, and one-off days not known here, are settings.
 */
const inEngland: ReadonlySet<string> = new Set(holidays.days)

export const firstKnownYear = holidays.from
export const lastKnownYear = holidays.to

export const isBankHoliday = (date: Temporal.PlainDate): boolean => inEngland.has(date.toString())
