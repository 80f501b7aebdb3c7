import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs every bench, one after the other, each in a process of its own. Name some to run only those. */
const wanted = process.argv.slice(2)
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((want) => name.startsWith(want)))
  .sort()
const services = JSON.parse(
  readFileSync(join(import.meta.dirname, '../build/test-services.json'), 'utf8'),
) as { postgres?: string }

for (const file of files) {
  console.log(`\n== ${file.replace('.bench.ts', '')}`)
  const result = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, file)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(services.postgres ? { HEARTH_TEST_POSTGRES: services.postgres } : {}),
    },
  })
  if (result.status !== 0) process.exitCode = 1
}
