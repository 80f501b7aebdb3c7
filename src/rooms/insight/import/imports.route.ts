import { z } from 'zod'
import { holds } from '#platform/auth/actor.ts'
import { dateInEngland } from '#platform/clock/clock.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { LARGEST_UPLOAD, uploadsOf } from '#platform/http/read-form.ts'
import { listBodies, readSetting, setSetting } from '#rooms/council/index.ts'
import { dayInWords, lastYearEnd } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { theAnalyst } from '../policies.ts'
import { readDefinitions } from '../returns/definitions-setting.ts'
import { listImports } from './find-import.ts'
import { theDirector, thoseWhoHandleImports } from './import-policies.ts'
import { LONGEST_DAYS, serverImport } from './import-setting.ts'
import { importInWords } from './import-words.ts'
import { keepImport } from './keep-import.ts'
import { deleteEveryFile } from './read-import.ts'

/** By content: CSV has no mark of its own; a workbook and a ZIP have. */
const types = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/zip',
]

/** Sending returns to the server, for a council that decided to: off until a director says otherwise. */
export const importsPage = definePage({
  path: paths.imports,
  policy: thoseWhoHandleImports,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'insight/import/imports.njk',
  async view(tx, ask) {
    const today = dateInEngland(ask.now)
    const boards = (await listBodies(tx, ['board'])).filter((body) =>
      holds(ask.actor, 'analyst', body.body_id),
    )
    const imports = await listImports(
      tx,
      boards.map((board) => board.body_id),
    )
    return {
      title: 'Read returns on the server',
      rule: await readSetting(tx, serverImport, today),
      isAnalyst: ask.may(theAnalyst),
      isDirector: ask.may(theDirector),
      longestDays: LONGEST_DAYS,
      boards: boards.map((body) => ({ value: body.body_id, text: body.name })),
      today: today.toString(),
      asAt: lastYearEnd(today.toString()),
      imports: imports.map((one) => [
        {
          text: `At ${dayInWords(one.as_at)}`,
          href: paths.import(one.import_id),
        },
        importInWords(one.state).text,
        one.deleted_at ? 'Deleted' : `Deleted on ${dayInWords(one.delete_on)}`,
      ]),
      returnsHref: paths.returns,
      sendHref: paths.sendImport,
      decideHref: paths.decideImport,
    }
  },
  actions: {
    decide: defineAction({
      policy: theDirector,
      form: z.object({
        on: z.enum(['yes', 'no'], { error: 'Choose whether returns may be read by the server.' }),
        days: z.coerce
          .number({ error: 'Write the number of days in figures.' })
          .int('Write whole days.')
          .min(1, 'Keep files for one day at least, so that they can be read.')
          .max(LONGEST_DAYS, `Keep files for ${LONGEST_DAYS} days at most.`),
        source: z
          .string()
          .trim()
          .min(3, 'Say which decision this rests on, such as the data protection assessment.')
          .max(200, 'Say it in up to 200 characters.'),
      }),
      async submit(tx, ask, form) {
        const on = form.on === 'yes'
        await setSetting(tx, serverImport, {
          value: { on, days: form.days },
          from: dateInEngland(ask.now),
          source: form.source,
        })
        // Where it is not allowed any more, nothing that was sent may stay.
        if (!on) await deleteEveryFile(tx)
        return {
          say: on
            ? `Returns may be read by the server; files are deleted after ${form.days} days.`
            : 'Returns are read in the browser only. Every file that was sent is deleted.',
        }
      },
    }),
    send: defineAction({
      policy: theAnalyst,
      uploads: { files: { types, maxBytes: LARGEST_UPLOAD } },
      form: z.object({
        files: z.unknown().optional(),
        'as-at': z.iso.date({ error: 'Choose the date of the scorecard.' }),
        population: z
          .string()
          .trim()
          .regex(/^[\d,\s]*$/, 'Write the number of people under 18 in figures, or leave it out.'),
        'population-year': z
          .string()
          .trim()
          .regex(/^(\d{4})?$/, 'Write the year of the estimate, such as 2024.'),
        'population-source': z.string().trim().max(200, 'Say where it is from in fewer words.'),
        body: z.uuid({ error: 'Choose the board that the scorecard is for.' }),
      }),
      async submit(tx, ask, form) {
        const files = uploadsOf(form.files).map(({ name, bytes }) => ({ name, bytes }))
        if (files.length === 0) throw new Unacceptable({ files: 'Choose the files to send.' })
        const people = Number(form.population.replaceAll(/[,\s]/g, ''))
        const year = form['population-year']
        const id = await keepImport(tx, {
          bodyId: form.body,
          asAt: form['as-at'],
          terms: {
            // As in the browser: the council's own answers to questions of definition, and its area.
            ...(await readDefinitions(tx, dateInEngland(ask.now))),
            population:
              people > 0 ? { value: people, year: year === '' ? null : Number(year) } : null,
          },
          populationSource: form['population-source'],
          files,
        })
        return { to: paths.import(id), say: 'The files arrived and are being read.' }
      },
    }),
  },
})
