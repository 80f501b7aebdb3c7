import { todayOf } from '#platform/clock/clock.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { listPublished, readPublished } from '#platform/publish/read-published.ts'
import { longDate } from '#ui/dates-in-words.ts'
import type { PublicAction } from '../actions/publish-action.ts'
import { paths } from '../paths.ts'
import { chipOf } from '../words.ts'

const views = [
  { value: '', text: 'To be done' },
  { value: 'done', text: 'Done' },
  { value: 'all', text: 'All' },
] as const

const isLate = (action: PublicAction, today: Temporal.PlainDate): boolean =>
  (action.state === 'open' || action.state === 'in_progress') &&
  action.dueOn !== null &&
  action.dueOn < today.toString()

const isDone = (action: PublicAction): boolean =>
  action.state === 'closed' || action.state === 'not_pursued'

/** What the Board has asked for, in public: late things first. */
export const publicActionsPage = definePage({
  path: paths.publicActions(),
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: nothing,
  template: 'tracker/public/public-actions.njk',
  async view(tx, ask) {
    const published = await listPublished<PublicAction>(tx, { kinds: ['action'], limit: 1000 })
    const today = todayOf(tx)
    const actions = published
      .map(({ data }) => ({ ...data, isLate: isLate(data, today) }))
      .toSorted((a, b) => Number(b.isLate) - Number(a.isLate) || dueFirst(a, b))
    const view = views.find((one) => one.value === (ask.query['state'] ?? ''))?.value ?? ''
    const shown = actions.filter((one) => view === 'all' || isDone(one) === (view === 'done'))
    return {
      title: 'What the Board asked for',
      description: 'Every action that the Board decided in public, who does it and by when.',
      home: paths.home,
      total: actions.length,
      late: actions.filter((one) => one.isLate).length,
      views: views.map((one) => ({
        text: one.text,
        href: paths.publicActions(one.value),
        current: one.value === view,
      })),
      rows: shown.map((one) => ({
        text: one.title,
        href: paths.publicAction(one.number),
        note: `Action ${one.number}. ${one.source.label}`,
        owner: one.owner,
        due: one.due,
        chip: chipOf(one.state, one.isLate),
      })),
    }
  },
})

const dueFirst = (a: PublicAction, b: PublicAction): number =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.number - b.number

/** One action of the Board, at its permanent address. */
export const publicActionPage = definePage<PublicAction>({
  path: paths.publicAction(':number'),
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: async (tx, ask) =>
    (await readPublished<PublicAction>(tx, 'action', ask.params['number'] ?? '')).data,
  template: 'tracker/public/public-action.njk',
  async view(tx, { record: action }) {
    return {
      title: action.title,
      crumbs: [{ text: 'What the Board asked for', href: paths.publicActions() }],
      number: action.number,
      chip: chipOf(action.state, isLate(action, todayOf(tx))),
      source: action.source,
      facts: [
        { name: 'Who does it', value: action.owner },
        { name: 'Due', value: action.due },
        { name: 'Decided by', value: `${action.boardName}, ${longDate(action.raisedOn)}` },
        ...(action.doneOn ? [{ name: 'Done', value: longDate(action.doneOn) }] : []),
      ],
    }
  },
})
