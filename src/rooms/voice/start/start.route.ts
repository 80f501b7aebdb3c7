import { definePage, nothing } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { paths } from '../paths.ts'

/** Where young people start. Nothing on it says why somebody might have it. */
export const startPage = definePage({
  path: paths.start,
  policy: everyone,
  surface: 'public',
  skin: 'young',
  load: nothing,
  template: 'voice/start/start.njk',
  async view(_tx, ask) {
    const isYoung = ask.actor.kind === 'person' && ask.actor.isYoung
    return {
      title: 'Your say',
      home: isYoung ? paths.me : paths.start,
      isYoung,
      paths: {
        say: paths.say,
        saidDid: paths.saidDid(),
        code: paths.code,
        me: paths.me,
        signIn: `${paths.signIn}?next=${encodeURIComponent(paths.me)}`,
      },
    }
  },
})
