import { recordAct } from '#platform/audit/record-act.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { personOf } from '#platform/auth/actor.ts'
import { anyoneSignedIn } from '#platform/policy/policy.ts'
import { paths } from '../paths.ts'

export const signOutPage = definePage({
  path: paths.signOut,
  policy: anyoneSignedIn,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'council/sign-in/sign-out.njk',
  view: async () => ({ title: 'Sign out' }),
  actions: {
    '': defineAction({
      policy: anyoneSignedIn,
      async submit(tx, ask) {
        await recordAct(tx, {
          act: 'session.ended',
          subject: { kind: 'person', id: personOf(ask.actor).personId },
        })
        return { to: '/', say: 'You have signed out.', signOut: true }
      },
    }),
  },
})
