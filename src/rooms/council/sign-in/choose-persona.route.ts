import { z } from 'zod'
import { recordAct } from '#platform/audit/record-act.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { paths } from '../paths.ts'
import { safeNext } from './safe-next.ts'

const hues = ['sea', 'marigold', 'leaf', 'coral', 'sky', 'lilac'] as const

/** The demo's way in: a persona instead of a password. It exists in demo mode only. */
export const choosePersonaPage = definePage({
  path: paths.signIn,
  policy: everyone,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'council/sign-in/choose-persona.njk',
  async view(tx, ask) {
    const personas = await tx
      .selectFrom('hearth.person')
      .select(['person_id', 'name', 'line', 'kind', 'persona_line'])
      .where('persona_line', 'is not', null)
      .orderBy('persona_order')
      .execute()
    const next = safeNext(ask.query['next'])
    return {
      title: 'Choose who to be',
      personas: personas.map((persona, index) => ({
        text: `Be ${persona.name}`,
        line: `${persona.line}. ${persona.persona_line}`,
        hue: hues[index % hues.length],
        action: paths.signIn,
        fields: { person: persona.person_id, ...(next ? { next } : {}) },
      })),
    }
  },
  actions: {
    '': defineAction({
      policy: everyone,
      form: z.object({
        person: z.uuid({ error: 'Choose one of the people below.' }),
        next: z.string().optional(),
      }),
      async submit(tx, _ask, form) {
        const persona = await tx
          .selectFrom('hearth.person')
          .select(['person_id', 'kind'])
          .where('person_id', '=', form.person)
          .where('persona_line', 'is not', null)
          .executeTakeFirst()
        if (!persona) throw new Unacceptable('Choose one of the people below.')
        await recordAct(tx, {
          act: 'session.began',
          subject: { kind: 'person', id: persona.person_id },
        })
        const isYoung = persona.kind === 'young_person'
        return {
          to: safeNext(form.next) ?? (isYoung ? '/me' : '/home'),
          signIn: { personId: persona.person_id, isYoung },
        }
      },
    }),
  },
})
