import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { getImport, type Import } from './find-import.ts'
import { theAnalystOfThisImport } from './import-policies.ts'
import { importInWords } from './import-words.ts'
import { deleteFiles } from './read-import.ts'

/** What came of files that were sent, and when they go. */
export const importPage = definePage<Import>({
  path: '/returns/import/:id',
  policy: theAnalystOfThisImport,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => getImport(tx, ask.params['id'] ?? ''),
  template: 'insight/import/import.njk',
  view: async (_tx, ask) => {
    const given = ask.record
    return {
      title: `Returns at ${dayInWords(given.as_at)}`,
      crumbs: [
        { text: 'Scorecards', href: paths.scorecards },
        { text: 'Read returns on the server', href: paths.imports },
      ],
      state: given.state,
      chip: importInWords(given.state),
      files: given.file_count,
      kilobytes: Math.ceil(given.byte_count / 1024).toLocaleString('en-GB'),
      problems: given.problems ?? [],
      isDeleted: given.deleted_at !== null,
      deleteOn: dayInWords(given.delete_on),
      scorecardHref: given.scorecard_id && paths.scorecard(given.scorecard_id),
      queriesHref: paths.importQueries(given.import_id),
      deleteHref: paths.deleteImport(given.import_id),
      againHref: paths.imports,
    }
  },
  actions: {
    delete: defineAction({
      policy: theAnalystOfThisImport,
      async submit(tx, ask: AskAbout<Import>) {
        await deleteFiles(tx, ask.record.import_id)
        return {
          to: paths.import(ask.record.import_id),
          say: 'The files are deleted. The totals stay.',
        }
      },
    }),
  },
})
