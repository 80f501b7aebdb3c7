import type { CliIo, CliVerb } from '#platform/cli/verb.ts'
import { runVerb } from './commands/bad-use.ts'

/** A verb is read only when it is called: a scheduled scorecard does not wait for a web server's code. */
const verbs: Readonly<Record<string, () => Promise<CliVerb>>> = {
  migrate: async () => (await import('./commands/migrate.ts')).migrateVerb,
  seed: async () => (await import('./commands/seed.ts')).seedVerb,
  invite: async () => (await import('./commands/invite.ts')).inviteVerb,
  audit: async () => (await import('./commands/audit.ts')).auditVerb,
  backup: async () => (await import('./commands/backup.ts')).backupVerb,
  restore: async () => (await import('./commands/restore.ts')).restoreVerb,
  scorecard: async () => (await import('#rooms/insight/cli/scorecard.ts')).scorecardVerb,
  quality: async () => (await import('#rooms/insight/cli/quality.ts')).qualityVerb,
  compare: async () => (await import('#rooms/insight/cli/compare.ts')).compareVerb,
  forecast: async () => (await import('#rooms/insight/cli/forecast.ts')).forecastVerb,
  'demo-returns': async () => (await import('#rooms/insight/cli/demo-returns.ts')).demoReturnsVerb,
}

const io: CliIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  outBytes: (bytes) => void process.stdout.write(bytes),
  isTerminal: process.stderr.isTTY,
}

async function overview(): Promise<string> {
  const loaded = await Promise.all(Object.values(verbs).map((load) => load()))
  const lines = loaded.map((verb) => `  ${verb.name.padEnd(14)} ${verb.summary}`)
  return ['Usage: hearth VERB [--help]', '', ...lines, ''].join('\n')
}

const [name, ...args] = process.argv.slice(2)
const load = name === undefined ? undefined : verbs[name]
if (load) process.exitCode = await runVerb(await load(), args, io)
else if (name === undefined || name === '--help' || name === 'help') io.out(await overview())
else {
  io.err(`Hearth knows no verb "${name}".\n\n${await overview()}`)
  process.exitCode = 2
}
