import { theSystem } from '#platform/auth/actor.ts'
import type { CliVerb } from '#platform/cli/verb.ts'
import { inCouncil, type Council } from '#platform/db/in-council.ts'
import { contextFor } from '#platform/http/reader.ts'
import { newId } from '#platform/ids/new-id.ts'
import { addBody } from '#rooms/council/index.ts'
import { buildDemo } from '../demo/build-demo.ts'
import { BadUse, readArguments } from './bad-use.ts'
import { withHouse } from './with-house.ts'

export const seedVerb: CliVerb = {
  name: 'seed',
  summary: 'set up a council: its own, or the demonstration',
  help: `Usage: hearth seed --demo
       hearth seed --name "Wrenshire Council" --short Wrenshire --slug wrenshire [--host board.example.org]

Sets up an empty database: with the demonstration council and everything in it, or with a council
of your own and its Corporate Parenting Board. Then invite its people: hearth invite --help`,
  async run(args, io) {
    const { values } = readArguments(args, {
      demo: { type: 'boolean' },
      name: { type: 'string' },
      short: { type: 'string' },
      slug: { type: 'string' },
      host: { type: 'string' },
    })
    const { demo, name, short, slug, host } = values
    if (!demo && !(name && short && slug))
      throw new BadUse('Give --demo, or all of --name, --short and --slug.')
    if (slug && !/^[a-z0-9-]+$/.test(slug))
      throw new BadUse('A slug holds small letters, digits and hyphens.')
    return withHouse(async (running) => {
      const { house } = running
      const before = await house.db.selectFrom('hearth.council').select('name').execute()
      if (demo && before.length > 0) {
        io.err('This database holds a council already; the demonstration needs an empty one.\n')
        return 1
      }
      if (demo) {
        await buildDemo(running.house, (line) => io.out(`${line}\n`))
        return 0
      }
      const council: Council = {
        id: newId(),
        slug: slug ?? '',
        name: name ?? '',
        shortName: short ?? '',
      }
      await inCouncil(house.db, 'app', contextFor(house, council, theSystem), async (tx) => {
        await tx
          .insertInto('hearth.council')
          .values({
            council_id: council.id,
            slug: council.slug,
            name: council.name,
            short_name: council.shortName,
            host: host ?? null,
          })
          .execute()
        await addBody(tx, {
          slug: 'corporate-parenting-board',
          name: 'Corporate Parenting Board',
          kind: 'board',
          purpose: `The councillors and officers who are, in law, the parents of every child in the care of ${council.shortName}.`,
        })
      })
      io.out(`${council.name} is set up, with its Corporate Parenting Board.\n`)
      return 0
    })
  },
}
