import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { readSetting, type SettingDefinition } from '#rooms/council/index.ts'

/** The dates of Annual Council, as the council resolved them (LGA 1972 Sch. 12 para. 1). */
export const annualCouncilDates: SettingDefinition<readonly string[]> = {
  key: 'annual-council-dates',
  value: z.array(z.iso.date()),
  otherwise: [],
}

export interface MunicipalYear {
  /** 2026-27, as it stands in addresses. */
  readonly label: string
  readonly from: Temporal.PlainDate
}

/** The municipal year of a day: it runs from one Annual Council meeting to the next. */
export async function municipalYearOf(tx: Tx, day: Temporal.PlainDate): Promise<MunicipalYear> {
  return yearFor(day, await readSetting(tx, annualCouncilDates, day))
}

/** As above, from the known dates; a year without one begins on the third Wednesday of May. */
export function yearFor(day: Temporal.PlainDate, known: readonly string[]): MunicipalYear {
  const thisYear = annualCouncilIn(day.year, known)
  const from =
    Temporal.PlainDate.compare(thisYear, day) <= 0 ? thisYear : annualCouncilIn(day.year - 1, known)
  return { label: `${from.year}-${String((from.year + 1) % 100).padStart(2, '0')}`, from }
}

function annualCouncilIn(year: number, known: readonly string[]): Temporal.PlainDate {
  const named = known.find((date) => date.startsWith(`${year}-`))
  if (named) return Temporal.PlainDate.from(named)
  const first = Temporal.PlainDate.from({ year, month: 5, day: 1 })
  return first.add({ days: ((3 - first.dayOfWeek + 7) % 7) + 14 })
}
