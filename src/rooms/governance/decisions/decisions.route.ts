import { definePage, nothing } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import type { Outcome } from '../meeting-room/tables.ts'
import { outcomeWords } from '../meeting-room/words.ts'
import { paths } from '../paths.ts'
import type { PublicDecision } from './publish-decisions.ts'

/** Everything the Board decided, newest meeting first, by municipal year. */
export const decisionsPage = definePage({
  path: recordPaths.decisions(),
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: nothing,
  template: 'governance/decisions/decisions.njk',
  async view(tx, ask) {
    const published = await listPublished<PublicDecision>(tx, { kinds: ['decision'], limit: 2000 })
    const all = published
      .map((row) => ({ ...row.data, url: row.url }))
      .filter((one) => !one.isRoutine)
    const years = [...new Set(all.map((one) => one.year))].toSorted().toReversed()
    const year = years.find((one) => one === ask.query['year']) ?? years[0] ?? ''
    const ofYear = all.filter((one) => one.year === year)
    const outcome = outcomesOf(ofYear).find((one) => one === ask.query['outcome'])
    const shown = ofYear
      .filter((one) => !outcome || one.outcome === outcome)
      .toSorted((a, b) => b.meetsOn.localeCompare(a.meetsOn) || a.minuteNumber - b.minuteNumber)
    return {
      title: 'Decisions',
      description: 'What the Corporate Parenting Board decided, meeting by meeting.',
      total: all.length,
      home: '/',
      years: years.map((one) => ({
        text: one,
        href: recordPaths.decisions({ year: one }),
        current: one === year,
      })),
      outcomes: [
        { text: 'All', href: recordPaths.decisions({ year }), current: !outcome },
        ...outcomesOf(ofYear).map((one) => ({
          text: outcomeWords[one],
          href: recordPaths.decisions({ year, outcome: one }),
          current: one === outcome,
          count: ofYear.filter((decision) => decision.outcome === one).length,
        })),
      ],
      meetings: groupByMeeting(shown),
    }
  },
})

const outcomesOf = (decisions: readonly PublicDecision[]): Outcome[] =>
  (Object.keys(outcomeWords) as Outcome[]).filter((one) =>
    decisions.some((decision) => decision.outcome === one),
  )

function groupByMeeting(decisions: readonly (PublicDecision & { url: string })[]) {
  const meetings = new Map<string, (PublicDecision & { url: string })[]>()
  for (const one of decisions)
    meetings.set(one.meetingSlug, [...(meetings.get(one.meetingSlug) ?? []), one])
  return [...meetings].map(([slug, list]) => ({
    text: `${list[0]?.board.name ?? ''}, ${longDate(list[0]?.meetsOn ?? '')}`,
    href: paths.meeting(slug),
    decisions: list.map((one) => ({ ...one, chip: chipOf(one) })),
  }))
}

function chipOf({ outcome, isPrivate }: PublicDecision) {
  const text = outcomeWords[outcome]
  if (isPrivate) return { text, kind: 'private' }
  return { text, kind: outcome === 'resolved' || outcome === 'recommended' ? 'done' : 'neutral' }
}
