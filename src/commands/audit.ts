import { sealChain } from '#platform/audit/seal-chain.ts'
import { verifyChain } from '#platform/audit/verify-chain.ts'
import type { CliVerb } from '#platform/cli/verb.ts'
import { BadUse, readArguments } from './bad-use.ts'
import { withHouse } from './with-house.ts'

export const auditVerb: CliVerb = {
  name: 'audit',
  summary: 'verify that nothing in the record was rewritten',
  help: `Usage: hearth audit verify

Recomputes the fingerprint of every audited act and of every seal in the council's chain, and
says in sentences what does not hold. Exit code 0 when all holds, 1 when something does not.
On the embedded database, stop Hearth first: only one process may use its folder.`,
  async run(args, io) {
    const { positionals } = readArguments(args, {})
    if (positionals.length !== 1 || positionals[0] !== 'verify')
      throw new BadUse('Say what to do: hearth audit verify')
    const report = await withHouse((running) =>
      running.asSystem(async (tx) => {
        await sealChain(tx, 100_000)
        return verifyChain(tx)
      }),
    )
    for (const fault of report.faults) io.err(`${fault}\n`)
    io.out(
      report.sound
        ? `The record holds: ${report.entries} acts in ${report.seals} seals, none changed, none missing.\n`
        : `The record does not hold: ${report.faults.length} faults in ${report.entries} acts and ${report.seals} seals.\n`,
    )
    return report.sound ? 0 : 1
  },
}
