import type { Actor } from '#platform/auth/actor.ts'
import { paths } from './paths.ts'
import {
  anOfficerWhoAnswers,
  aYoungPerson,
  theBoardAndItsOfficers,
  youthVoice,
} from './policies.ts'

/** What stands in the menu, by the part somebody plays. */
export function navigation(actor: Actor): readonly { text: string; href: string }[] {
  if (aYoungPerson(actor, null)) {
    return [
      { text: 'My page', href: paths.me },
      { text: 'Say something', href: paths.say },
      { text: 'You said, we did', href: paths.saidDid() },
    ]
  }
  return [
    ...(youthVoice(actor, null) ? [{ text: 'Youth Voice', href: paths.today }] : []),
    ...(anOfficerWhoAnswers(actor, null) ? [{ text: 'My cards', href: paths.myCards }] : []),
    ...(theBoardAndItsOfficers(actor, null)
      ? [{ text: 'Challenges', href: paths.challenges }]
      : []),
  ]
}
