import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { readSetting, type SettingDefinition } from '#rooms/council/index.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import type { ItemKind } from '../meetings/tables.ts'
import { placeItem } from './place-item.ts'

export interface StandardItem {
  readonly kind: ItemKind
  readonly title: string
  readonly purpose: string
}

const kinds = [
  'apologies',
  'declarations',
  'minutes',
  'public_participation',
  'urgent',
  'tracker',
  'forward_plan',
  'next_meeting',
] as const

/** What stands on every agenda of a board; a board may have its own list. */
export const standardItems: SettingDefinition<readonly StandardItem[]> = {
  key: 'standard-agenda-items',
  value: z.array(z.object({ kind: z.enum(kinds), title: z.string(), purpose: z.string() })),
  otherwise: [
    {
      kind: 'apologies',
      title: 'Apologies',
      purpose: 'To hear who cannot be here.',
    },
    {
      kind: 'declarations',
      title: 'Declarations of interest',
      purpose:
        'To hear whether a member has an interest in anything on this agenda (Localism Act 2011 s.31).',
    },
    {
      kind: 'minutes',
      title: 'Minutes of the last meeting',
      purpose: 'To confirm that the minutes of the last meeting are right, and to sign them.',
    },
    {
      kind: 'public_participation',
      title: 'Questions and statements from the public',
      purpose: 'To receive what members of the public sent in time, and to answer it.',
    },
    {
      kind: 'urgent',
      title: 'Urgent items',
      purpose:
        'To take an item that could not wait, if the Chair says why; the reason stands in the minutes (LGA 1972 s.100B(4)).',
    },
    {
      kind: 'tracker',
      title: 'What has been done: the tracker',
      purpose: 'To see what the Board asked for, who does it, and what is late.',
    },
    {
      kind: 'next_meeting',
      title: 'Date of the next meeting',
      purpose: 'To note when the Board meets next.',
    },
  ],
}

/** Fills a new agenda with what stands on every one. */
export async function addStandardItems(tx: Tx, meeting: Meeting): Promise<void> {
  const on = Temporal.PlainDate.from(meeting.meets_on)
  for (const item of await readSetting(tx, standardItems, on, meeting.body_id)) {
    await placeItem(
      tx,
      meeting.meeting_id,
      {
        ...item,
        askedFor: item.kind === 'minutes' ? 'decision' : 'noting',
        publicity: 'public',
        scheduledAt: item.kind === 'apologies' ? meeting.starts_at : undefined,
      },
      'last',
    )
  }
}
