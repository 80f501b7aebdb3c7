import { sealChain } from '#platform/audit/seal-chain.ts'
import { verifyChain, type ChainReport } from '#platform/audit/verify-chain.ts'
import type { CliIo, CliVerb } from '#platform/cli/verb.ts'
import type { Tx } from '#platform/db/tables.ts'
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
    const reports = await withHouse(async (running) => {
      const verified: { name: string; report: ChainReport }[] = []
      for (const council of await running.councils()) {
        const report = await running.asSystem(council, sealAndVerify)
        verified.push({ name: council.name, report })
      }
      return verified
    })
    for (const { name, report } of reports) tell(name, report, io)
    return reports.every(({ report }) => report.sound) ? 0 : 1
  },
}

async function sealAndVerify(tx: Tx): Promise<ChainReport> {
  await sealChain(tx, 100_000)
  return verifyChain(tx)
}

function tell(name: string, report: ChainReport, io: CliIo): void {
  for (const fault of report.faults) io.err(`${name}: ${fault}\n`)
  io.out(
    report.sound
      ? `${name}: the record holds. ${report.entries} acts in ${report.seals} seals, none changed, none missing.\n`
      : `${name}: the record does not hold. ${report.faults.length} faults in ${report.entries} acts and ${report.seals} seals.\n`,
  )
}
