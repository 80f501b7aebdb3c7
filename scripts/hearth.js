#!/usr/bin/env node
// The command line's door: sets up on first use, then hands over to the Node that Hearth brings.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = join(root, 'node_modules', '.bin', 'node')
if (!existsSync(node)) {
  console.error('Hearth is not set up here yet. Run: npm install')
  process.exit(1)
}
const result = spawnSync(node, [join(root, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(result.status ?? 1)
