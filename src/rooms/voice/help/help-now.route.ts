import { dateInEngland } from '#platform/clock/clock.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { readSetting } from '#rooms/council/index.ts'
import { paths } from '../paths.ts'
import { helpLines, youthVoiceContact } from '../settings.ts'
import { youngFrame } from '../words/young-frame.ts'

/** Get help now: the same place on every young page, and it works for anyone. */
export const helpNowPage = definePage({
  path: paths.helpNow,
  policy: everyone,
  surface: 'member',
  skin: 'young',
  load: nothing,
  template: 'voice/help/help-now.njk',
  async view(tx, ask) {
    const today = dateInEngland(ask.now)
    return {
      ...(await youngFrame(tx, ask.actor)),
      title: 'Get help now',
      lines: await readSetting(tx, helpLines, today),
      worker: await readSetting(tx, youthVoiceContact, today),
      paths: { talk: paths.talk },
    }
  },
})
