import { z } from 'zod'
import { NotFound, Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { dayFromIso } from '../engine/days.ts'
import { timeInWords } from '../engine/entered/due.ts'
import type { EnteredWindow } from '../engine/entered/entered-figure.ts'
import { paths } from '../paths.ts'
import { whoeverEntersThisFigure, whoeverWorksWithEntries } from '../policies.ts'
import { enterFigure } from './enter-figure.ts'
import { currentOf } from './entered-figures.ts'
import { fieldsFor } from './figure-view.ts'
import { loadEntries, type BoardEntries } from './load-entries.ts'
import { ownerOf } from './owners.ts'
import { readRows } from './read-rows.ts'
import { readTyped, type TypedFigure } from './read-typed.ts'
import { sayFigure } from './say-entered.ts'
import { upperFirst, type EntryRow } from './what-is-due.ts'

interface OneTime extends BoardEntries {
  readonly window: EnteredWindow
  readonly asAt: string
}

const WINDOWS = ['day', 'month', 'quarter', 'term', 'year', 'twelve-months'] as const

/** All figures of one time that this reader may enter, in one table. */
export const enterTogetherPage = definePage<OneTime>({
  path: '/entries/:board/together/:window/:asAt',
  policy: whoeverWorksWithEntries,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const window = WINDOWS.find((one) => one === ask.params['window'])
    const asAt = ask.params['asAt'] ?? ''
    if (!window || dayFromIso(asAt) === null) throw new NotFound()
    return { ...(await loadEntries(tx, ask.actor, ask.params['board'] ?? '')), window, asAt }
  },
  template: 'insight/entry/enter-together.njk',
  async view(tx, ask) {
    const { board, bodyId, window, asAt } = ask.record
    const { rows, versions } = await readRows(tx, bodyId)
    const held = currentOf(versions).filter((one) => !one.withdrawn && one.asAt === asAt)
    return {
      title: upperFirst(timeInWords(window, dayFromIso(asAt)!)),
      board: board.name,
      crumbs: [{ text: 'Figures to enter', href: `${paths.entries}?board=${board.slug}` }],
      rows: rows
        .filter((row) => isHere(row, ask))
        .map((row) => {
          const { indicator, source } = row
          const current = held.find(
            (one) => one.indicator === indicator.id && one.source === source,
          )
          return {
            key: keyOf(row),
            title: indicator.title,
            series: indicator.series,
            source,
            fields: fieldsFor(indicator),
            in: current && sayFigure(current, indicator.unit),
            href: paths.entry(board.slug, indicator.id, source, asAt),
          }
        }),
      action: paths.entriesTogether(board.slug, window, asAt),
    }
  },
  actions: {
    '': defineAction({
      policy: whoeverWorksWithEntries,
      form: z.record(z.string(), z.unknown()),
      async submit(tx, ask: AskAbout<OneTime>, form) {
        const { bodyId, window, asAt, board } = ask.record
        const { rows } = await readRows(tx, bodyId)
        const typed = rows
          .filter((row) => isHere(row, ask))
          .map((row) => ({ row, typed: typedOf(form, keyOf(row)) }))
          .filter((one) => Object.values(one.typed).some((text) => text !== ''))
        const problems: Record<string, string> = {}
        let entered = 0
        for (const one of typed) {
          const { indicator, source } = one.row
          const cell = { indicator: indicator.id, source, window, asAt, version: 0, reason: '' }
          try {
            const figure = readTyped(indicator, one.typed)
            const { isNew } = await enterFigure(tx, bodyId, { ...cell, ...figure })
            if (isNew) entered += 1
          } catch (error) {
            if (!(error instanceof Unacceptable)) throw error
            Object.assign(problems, fieldsOf(error, keyOf(one.row)))
          }
        }
        if (typed.length === 0) problems[''] = 'Nothing was written, so nothing was entered.'
        if (Object.keys(problems).length > 0) throw new Unacceptable(problems)
        return {
          to: paths.entriesTogether(board.slug, window, asAt),
          say: `${entered} ${entered === 1 ? 'figure is' : 'figures are'} in.`,
        }
      },
    }),
  },
})

/** A row of this kind of time that the reader may enter. */
function isHere({ indicator, window }: EntryRow, { actor, record }: AskAbout<OneTime>): boolean {
  const ownerId = ownerOf(record.owners, indicator.id) ?? null
  return window === record.window && whoeverEntersThisFigure(actor, { ...record, ownerId })
}

/** The beginning of a row's field names; a source has its own row, and no sign that a form could lose. */
const keyOf = ({ indicator, source }: EntryRow): string =>
  `${indicator.id}-${source.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`

function typedOf(form: Readonly<Record<string, unknown>>, key: string): TypedFigure {
  const of = (name: string) => {
    const text = form[`${key}-${name}`]
    return typeof text === 'string' ? text.trim() : ''
  }
  return {
    numerator: of('numerator'),
    denominator: of('denominator'),
    value: of('value'),
    unit: '',
    note: of('note').slice(0, 300),
  }
}

/** The sentences of one row, under the row's own fields. */
function fieldsOf({ fields }: Unacceptable, key: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, words]) => [
      name === '' ? '' : `${key}-${inTable[name] ?? name}`,
      words,
    ]),
  )
}

/** The table has no box for these: their sentences stand at the figure. */
const inTable: Readonly<Record<string, string>> = { unit: 'value', reason: 'value', asAt: 'value' }
