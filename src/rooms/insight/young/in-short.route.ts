import { definePage } from '#platform/http/page.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { everyone } from '../policies.ts'
import { findLatest } from '../public/find-published.ts'
import { sayPlainly, type PlainSentence } from './say-plainly.ts'

/**
 * The scorecard for the children it is about: ten sentences with pictures, from the same frozen
 * version as everybody else's. The tab says nothing of why somebody might read it.
 */
export const inShortPage = definePage({
  path: paths.publicInShort,
  policy: everyone,
  surface: 'public',
  skin: 'young',
  load: (tx) => findLatest(tx),
  template: 'insight/young/in-short.njk',
  async view(_tx, ask) {
    const scorecard = ask.record
    const sentences = sayPlainly(scorecard?.readings ?? [])
    const isYoung = ask.actor.kind === 'person' && ask.actor.isYoung
    return {
      title: 'How it is going',
      description: 'Ten things that the numbers say.',
      home: isYoung ? paths.youngHome : paths.youngStart,
      asAt: scorecard && dayInWords(scorecard.asAt),
      groups: groupsOf(sentences),
      meeting: scorecard?.meeting,
      paths: { saidDid: paths.saidDid, say: paths.say, all: paths.public },
    }
  },
})

const headings: readonly (readonly [PlainSentence['group'], string])[] = [
  ['better', 'What is better'],
  ['not-enough', 'What is not good enough'],
  ['rest', 'Good to know'],
]

const groupsOf = (sentences: readonly PlainSentence[]) =>
  headings
    .map(([group, title]) => ({ title, items: sentences.filter((one) => one.group === group) }))
    .filter(({ items }) => items.length > 0)
