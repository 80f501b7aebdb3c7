import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/**
 * Finds, or installs and starts, what the tests need besides packages: a browser and a PostgreSQL.
 * What was found is written to build/test-services.json. On a machine where neither can be had,
 * local runs say so and leave those tests out; in CI that is a failure.
 */
const root = join(import.meta.dirname, '..')
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const inCi = process.env['CI'] === 'true'
const mayInstall = existsSync('/usr/bin/apt-get') && userInfo().uid === 0

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

let listsAreFresh = false
function install(packages: string[]): void {
  if (!mayInstall) return
  console.log(`Installing ${packages.join(' and ')}…`)
  listsAreFresh ||= run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages])
}

function findBrowser(): string | undefined {
  const named = process.env['HEARTH_TEST_BROWSER']
  return named ?? browsers.find((path) => existsSync(path))
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    const may = await client.query<{ ok: boolean }>(
      'select rolsuper or (rolcreatedb and rolcreaterole) as ok from pg_roles where rolname = current_user',
    )
    return may.rows[0]?.ok === true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function findPostgres(): Promise<string | undefined> {
  const user = userInfo().username
  const addresses = [
    process.env['HEARTH_TEST_POSTGRES'],
    `postgres://${user}@127.0.0.1:5432/postgres`,
    `postgres://postgres@127.0.0.1:5432/postgres`,
    `postgres://${user}@127.0.0.1:54329/postgres`,
  ]
  for (const url of addresses) if (url && (await answers(url))) return url
  return undefined
}

/** A cluster of our own beside whatever the machine has, on another port, for loopback only. */
function startOwnPostgres(): void {
  const versions = '/usr/lib/postgresql'
  if (!existsSync(versions)) return
  const version = readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0]
  if (!version) return
  const bin = join(versions, version, 'bin')
  const data = '/tmp/hearth-test-postgres'
  const asPostgres = (line: string) => run('su', ['postgres', '-s', '/bin/sh', '-c', line])
  if (!existsSync(data)) {
    mkdirSync(data, { mode: 0o700 })
    run('chown', ['postgres', data])
    asPostgres(
      `${bin}/initdb -D ${data} -U ${userInfo().username} --auth=trust -E UTF8 --locale=C.UTF-8`,
    )
  }
  asPostgres(
    `${bin}/pg_ctl -D ${data} -o "-p 54329 -c listen_addresses=127.0.0.1 -k /tmp" -l ${data}/log -w start`,
  )
}

async function main(): Promise<void> {
  let browser = findBrowser()
  if (!browser) {
    install(['chromium'])
    browser = findBrowser()
  }
  let postgres = await findPostgres()
  if (!postgres) {
    if (!existsSync('/usr/lib/postgresql')) install(['postgresql'])
    startOwnPostgres()
    postgres = await findPostgres()
  }
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(
    join(root, 'build/test-services.json'),
    JSON.stringify({ browser, postgres }, null, 2),
  )
  const missing = [browser ? '' : 'a Chromium browser', postgres ? '' : 'a PostgreSQL'].filter(
    Boolean,
  )
  for (const name of missing) console.error(`Missing here, and not to be had: ${name}.`)
  if (missing.length > 0 && inCi) process.exitCode = 1
}

await main()
