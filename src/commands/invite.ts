import type { CliVerb } from '#platform/cli/verb.ts'
import { addPerson, findBodyBySlug, giveRole, roles, type Role } from '#rooms/council/index.ts'
import { BadUse, readArguments } from './bad-use.ts'
import { pickCouncil } from './pick-council.ts'
import { withHouse } from './with-house.ts'

const kinds = ['officer', 'councillor', 'partner', 'young_person'] as const

export const inviteVerb: CliVerb = {
  name: 'invite',
  summary: 'add a person with a role, so that they can sign in',
  help: `Usage: hearth invite --name "Imogen Tallow" --email imogen@example.org --line "Democratic services clerk"
              --kind officer --role clerk [--body corporate-parenting-board] [--council slug]

Adds a person. At their first sign-in with that e-mail address the council's sign-in provider
pins its own identifier to them; from then on the address alone opens nothing.

Kinds: ${kinds.join(', ')}
Roles: ${Object.keys(roles).join(', ')}`,
  async run(args, io) {
    const { values } = readArguments(args, {
      name: { type: 'string' },
      email: { type: 'string' },
      line: { type: 'string' },
      kind: { type: 'string' },
      role: { type: 'string' },
      body: { type: 'string' },
      council: { type: 'string' },
    })
    const { name, email, line, role, body } = values
    const kind = kinds.find((one) => one === values.kind)
    if (!name || !email || !line) throw new BadUse('Give --name, --email and --line.')
    if (!kind) throw new BadUse(`Give --kind, one of: ${kinds.join(', ')}.`)
    if (!role || !(role in roles))
      throw new BadUse(`Give --role, one of: ${Object.keys(roles).join(', ')}.`)
    await withHouse(async (running) =>
      running.asSystem(pickCouncil(await running.councils(), values.council), async (tx) => {
        const bodyId = body ? (await findBodyBySlug(tx, body)).body_id : undefined
        const personId = await addPerson(tx, { name, email, line, kind })
        await giveRole(tx, personId, role as Role, bodyId)
      }),
    )
    io.out(`${name} can sign in as ${roles[role as Role]}.\n`)
    return 0
  },
}
