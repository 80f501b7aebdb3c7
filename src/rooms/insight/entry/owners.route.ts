import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { listIndicators } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { theAnalystOfThisBoard } from '../policies.ts'
import { byTheme } from '../readings/themes.ts'
import { loadEntries, type BoardEntries } from './load-entries.ts'
import { listPossibleOwners, ownerField, setOwners } from './owners.ts'

/** Whose each figure is: who enters it, where it is entered, and drafts the comment beside it. */
export const ownersPage = definePage<BoardEntries>({
  path: '/entries/:board/owners',
  policy: theAnalystOfThisBoard,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => loadEntries(tx, ask.actor, ask.params['board'] ?? ''),
  template: 'insight/entry/owners.njk',
  async view(tx, ask) {
    const { board, bodyId, owners } = ask.record
    const people = await listPossibleOwners(tx, bodyId)
    return {
      title: 'Whose figures they are',
      board: board.name,
      crumbs: [{ text: 'Figures to enter', href: `${paths.entries}?board=${board.slug}` }],
      action: paths.entryOwners(board.slug),
      people: [
        { value: '', text: 'The analyst' },
        ...people.map((person) => ({ value: person.id, text: `${person.name}, ${person.line}` })),
      ],
      themes: byTheme(mains()).map((theme) => ({
        title: theme.title,
        items: theme.items.map(({ id, title }) => ({
          name: ownerField(id),
          title,
          owner: owners.get(id) ?? '',
        })),
      })),
    }
  },
  actions: {
    '': defineAction({
      policy: theAnalystOfThisBoard,
      form: z.record(z.string(), z.unknown()),
      async submit(tx, ask: AskAbout<BoardEntries>, form) {
        const wanted = mains().flatMap(({ id }) => {
          const person = form[ownerField(id)]
          return typeof person === 'string' ? [[id, person || null] as const] : []
        })
        const changed = await setOwners(tx, ask.record.bodyId, new Map(wanted))
        return {
          to: paths.entryOwners(ask.record.board.slug),
          say:
            changed === 0
              ? 'Nothing changed.'
              : `${changed} ${changed === 1 ? 'figure has' : 'figures have'} changed hands.`,
        }
      },
    }),
  },
})

/** A series belongs to whoever owns its indicator. */
const mains = () => listIndicators().filter((one) => one.of === undefined)
