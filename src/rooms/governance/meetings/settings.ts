import { z } from 'zod'
import type { SettingDefinition } from '#rooms/council/index.ts'

/** The fewest voting members for business to be valid; null: a quarter of the seats, at least three. */
export const quorumSetting: SettingDefinition<number | null> = {
  key: 'board-quorum',
  value: z.number().int().min(1).nullable(),
  otherwise: null,
}

/** When the offices close: what is published later counts from the next calendar day. */
export const publicationCutoff: SettingDefinition<string> = {
  key: 'publication-cutoff',
  value: z.string().regex(/^\d{2}:\d{2}$/),
  otherwise: '17:00',
}

/** Signed-off reports reach the clerk this many working days before the day of publication. */
export const reportsDueBefore: SettingDefinition<number> = {
  key: 'reports-due-before-publication',
  value: z.number().int().min(0),
  otherwise: 3,
}

export interface ParticipationRule {
  /** Questions and statements arrive by this time on the Nth working day before the meeting. */
  readonly workingDays: number
  readonly time: string
  /** What a person may send. */
  readonly allowance: string
}

export const participationRule: SettingDefinition<ParticipationRule> = {
  key: 'public-participation',
  value: z.object({
    workingDays: z.number().int().min(1),
    time: z.string().regex(/^\d{2}:\d{2}$/),
    allowance: z.string().min(1),
  }),
  otherwise: {
    workingDays: 3,
    time: '08:30',
    allowance: 'up to two questions, or one statement of at most 450 words',
  },
}
