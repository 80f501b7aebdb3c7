import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { files, scripts, styles, type Script } from './entries.ts'

const ROOT = join(import.meta.dirname, '../../..')
const TARGET = join(ROOT, 'build/assets')

export interface BuildResult {
  readonly built: boolean
  readonly files: number
}

/** Builds what changed since the last time: hashed files and manifest.json in build/assets. */
export async function buildAssets(target = TARGET, wanted = scripts): Promise<BuildResult> {
  const fingerprint = await fingerprintOfSources(wanted)
  const stamp = join(target, '.fingerprint')
  const fresh = existsSync(stamp) && (await readFile(stamp, 'utf8')) === fingerprint
  if (fresh) return { built: false, files: (await readdir(target)).length - 2 }
  await mkdir(target, { recursive: true })
  const manifest = await writeAll(target, wanted)
  await writeWhole(join(target, 'manifest.json'), JSON.stringify(manifest, null, 2))
  await removeOld(target, new Set(Object.values(manifest)))
  await writeWhole(stamp, fingerprint)
  return { built: true, files: Object.keys(manifest).length }
}

async function writeAll(
  target: string,
  wanted: readonly Script[],
): Promise<Record<string, string>> {
  const manifest: Record<string, string> = {}
  const put = async (name: string, body: string | Uint8Array) => {
    manifest[name] = hashedName(name, body)
    await writeWhole(join(target, manifest[name]), body)
  }
  for (const file of files) await put(file.name, await readFile(join(ROOT, file.source)))
  for (const style of styles) await put(style.name, await compileStyle(style, manifest))
  for (const script of wanted) await put(script.name, await bundleScript(script.source))
  return manifest
}

async function compileStyle(
  style: (typeof styles)[number],
  manifest: Readonly<Record<string, string>>,
): Promise<string> {
  const { compileAsync } = await import('sass')
  const { councilTokens, tokensAsCss, youngTokens } = await import('../styles/tokens.ts')
  const { css } = await compileAsync(join(ROOT, style.source), { style: 'compressed' })
  const addressed = css.replace(/asset:([\w.-]+)/g, (_match, name: string) => {
    const hashed = manifest[name]
    if (!hashed) throw new Error(`${style.source} names an asset that does not exist: ${name}`)
    return hashed
  })
  return tokensAsCss(style.skin === 'council' ? councilTokens : youngTokens) + addressed
}

async function bundleScript(source: string): Promise<string> {
  const { build } = await import('esbuild')
  const result = await build({
    entryPoints: [join(ROOT, source)],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022'],
    legalComments: 'none',
  })
  return result.outputFiles[0]?.text ?? ''
}

function hashedName(name: string, body: string | Uint8Array): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return name.replace(/(\.[^.]+)$/, `-${hash}$1`)
}

/** A reader of the file never sees half of it. */
async function writeWhole(path: string, body: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`
  await writeFile(draft, body)
  await rename(draft, path)
}

async function removeOld(target: string, current: ReadonlySet<string>): Promise<void> {
  const kept = new Set([...current, 'manifest.json', '.fingerprint'])
  for (const name of await readdir(target)) {
    if (!kept.has(name) && !name.endsWith('.part')) await rm(join(target, name), { force: true })
  }
}

/** Everything an asset may come from: our own folders, whole, and the entries named one by one. */
async function fingerprintOfSources(wanted: readonly Script[]): Promise<string> {
  const hash = createHash('sha256')
  const folders = ['src/ui/client', 'src/ui/styles', 'src/ui/assets', 'src/ui/images']
  const entries = wanted.flatMap((script) => [dirname(script.source), ...(script.alsoFrom ?? [])])
  const sources = [...new Set([...folders, ...entries])].sort()
  for (const folder of sources) await addFolder(hash, join(ROOT, folder))
  hash.update(await readFile(join(ROOT, 'package.json')))
  return hash.digest('hex')
}

async function addFolder(hash: ReturnType<typeof createHash>, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const names = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  for (const name of names.sort()) hash.update(name).update(await readFile(name))
}
