import type { CliIo, CliVerb } from '#platform/cli/verb.ts'
import { demoReturnsVerb } from '#rooms/insight/cli/demo-returns.ts'
import { scorecardVerb } from '#rooms/insight/cli/scorecard.ts'
import { auditVerb } from './commands/audit.ts'
import { backupVerb, restoreVerb } from './commands/backup.ts'
import { runVerb } from './commands/bad-use.ts'
import { inviteVerb } from './commands/invite.ts'
import { migrateVerb } from './commands/migrate.ts'
import { seedVerb } from './commands/seed.ts'

const verbs: readonly CliVerb[] = [
  migrateVerb,
  seedVerb,
  inviteVerb,
  auditVerb,
  backupVerb,
  restoreVerb,
  scorecardVerb,
  demoReturnsVerb,
]

const io: CliIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  outBytes: (bytes) => void process.stdout.write(bytes),
  isTerminal: process.stderr.isTTY,
}

const overview = (): string =>
  [
    'Usage: hearth VERB [--help]',
    '',
    ...verbs.map((verb) => `  ${verb.name.padEnd(14)} ${verb.summary}`),
    '',
  ].join('\n')

const [name, ...args] = process.argv.slice(2)
const verb = verbs.find((one) => one.name === name)
if (verb) process.exitCode = await runVerb(verb, args, io)
else if (name === undefined || name === '--help' || name === 'help') io.out(overview())
else {
  io.err(`Hearth knows no verb "${name}".\n\n${overview()}`)
  process.exitCode = 2
}
