import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that `npm test` runs, in order; the last line counts all of it. */
const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const services = JSON.parse(readFileSync(join(root, 'build/test-services.json'), 'utf8')) as {
  browser?: string
  postgres?: string
}
const env = {
  ...process.env,
  ...(services.browser ? { HEARTH_TEST_BROWSER: services.browser } : {}),
  ...(services.postgres
    ? { HEARTH_TEST_POSTGRES: services.postgres }
    : { HEARTH_TEST_ENGINE: 'pglite' }),
}

const checks: [string, string, string[]][] = [
  ['types', bin('tsc'), ['--noEmit', '-p', '.']],
  [
    'format',
    bin('prettier'),
    ['--check', '--log-level', 'warn', 'src', 'tests', 'scripts', 'bench'],
  ],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  [
    'room doors',
    bin('depcruise'),
    ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
]

let passed = 0
let failed = 0
for (const [name, command, args] of checks) {
  const ok = spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status === 0
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`)
  if (ok) passed += 1
  else failed += 1
}

const report = join(root, 'build/test-report.json')
const tests = spawnSync(
  bin('vitest'),
  [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env },
)
try {
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numFailedTestSuites: number
  }
  passed += counts.numPassedTests
  // A file that fails before its first test holds no failed test, and must not count as none.
  failed +=
    counts.numFailedTests || (tests.status === 0 ? 0 : Math.max(1, counts.numFailedTestSuites))
} catch {
  failed += 1
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
