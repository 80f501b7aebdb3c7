// Runs on whatever Node the machine has (20 or newer) before anything else can: installs the
// packages, which bring the Node that Hearth runs on, then what the given job needs besides.
// Plain JavaScript without packages, because at this point there are none.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const job = process.argv[2] ?? 'start'
const nodeOfHearth = join(root, 'node_modules', '.bin', 'node')

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  return result.status === 0
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Installs packages when the lock file changed since the last time. */
function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const mark = join(root, 'node_modules', '.hearth-installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted && existsSync(nodeOfHearth)) return
  console.log('Installing packages…')
  // Not `npm ci`: the PDF compiler's lock entries name platform packages that are not all published.
  const installed = run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'],
    {
      shell: process.platform === 'win32',
    },
  )
  if (!installed) stop('The packages could not be installed. Look at the lines above.')
  writeFileSync(
    mark,
    createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex'),
  )
}

function buildAssets() {
  mkdirSync(join(root, 'build'), { recursive: true })
  if (!run(nodeOfHearth, [join(root, 'scripts', 'build-assets.ts')]))
    stop('The assets could not be built.')
}

installPackages()
buildAssets()
if (job === 'test' && !run(nodeOfHearth, [join(root, 'scripts', 'prepare-tests.ts')]))
  process.exit(1)
