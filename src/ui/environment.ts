import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { filters } from './filters.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The folders that templates are named from. */
export const templateRoots = ['src/ui', 'src/rooms', 'node_modules/govuk-frontend/dist'].map(
  (path) => join(ROOT, path),
)

/** Makes the one Nunjucks environment of the product: autoescape on, our filters, the `asset` global. */
export function createEnvironment(options: {
  asset: (name: string) => string
  watch?: boolean
}): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(templateRoots, { noCache: options.watch ?? false })
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  for (const [name, filter] of Object.entries(filters)) {
    environment.addFilter(name, filter as (...args: unknown[]) => unknown)
  }
  environment.addGlobal('asset', options.asset)
  return environment
}

/** Names to addresses of built assets: asset('council.css') → '/assets/council-1a2b3c4d.css'. */
export function assetAddresses(manifestPath = join(ROOT, 'build/assets/manifest.json')) {
  let manifest: Record<string, string> = {}
  let readAt = 0
  return (name: string): string => {
    const changedAt = statSync(manifestPath).mtimeMs
    if (changedAt !== readAt) {
      manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, string>
      readAt = changedAt
    }
    const file = manifest[name]
    if (!file) throw new Error(`No built asset is called ${name}: run node scripts/build-assets.ts`)
    return `/assets/${file}`
  }
}
