import { z } from 'zod'
import type { SettingDefinition } from '#rooms/council/index.ts'

const helpLine = z.object({
  name: z.string(),
  /** What it is, in one plain line. */
  line: z.string(),
  call: z.string().optional(),
  text: z.string().optional(),
})

export type HelpLine = z.infer<typeof helpLine>

/** The numbers on "Get help now". They are checked by the council every month. */
export const helpLines: SettingDefinition<HelpLine[]> = {
  key: 'voice.help-lines',
  value: z.array(helpLine).min(1),
  otherwise: [
    { name: 'In danger now', line: 'Police, ambulance or fire. It is free.', call: '999' },
    { name: 'Childline', line: 'Up to age 19. Free, any time, day or night.', call: '0800 1111' },
    { name: 'Samaritans', line: 'Any age. Free, any time.', call: '116 123' },
    { name: 'Shout', line: 'Text, if you do not want to talk. Free.', text: 'SHOUT to 85258' },
  ],
}

const youthVoiceFacts = z.object({
  phone: z.string(),
  /** When somebody is there, in words a young person reads. */
  hours: z.string(),
})

/** How to reach Youth Voice without signing in. */
export const youthVoiceContact: SettingDefinition<z.infer<typeof youthVoiceFacts> | null> = {
  key: 'voice.youth-voice-contact',
  value: youthVoiceFacts.nullable(),
  otherwise: null,
}

const safeguardingLead = z.object({
  /** What young people are told: a role, in plain words. */
  role: z.string(),
  email: z.string(),
})

/** Who is told at once when a card shows that somebody may not be safe. */
export const safeguarding: SettingDefinition<z.infer<typeof safeguardingLead> | null> = {
  key: 'voice.safeguarding-lead',
  value: safeguardingLead.nullable(),
  otherwise: null,
}

const advocateFacts = z.object({ name: z.string(), phone: z.string() })

/** Who speaks up for young people and does not work for the council (Children Act 1989 s.26A). */
export const advocate: SettingDefinition<z.infer<typeof advocateFacts> | null> = {
  key: 'voice.advocate',
  value: advocateFacts.nullable(),
  otherwise: null,
}
