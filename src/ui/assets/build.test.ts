import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assetAddresses } from '../environment.ts'
import { buildAssets } from './build.ts'
import { skinScripts } from './entries.ts'

let folder: string
let manifest: Record<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-assets-'))
  await buildAssets(folder, skinScripts)
  manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the built assets', () => {
  it('have names that change with what is in them', async () => {
    for (const file of Object.values(manifest)) expect(file).toMatch(/-[0-9a-f]{10}\.\w+$/)
    expect(assetAddresses(join(folder, 'manifest.json'))('council.css')).toMatch(
      /^\/assets\/council-[0-9a-f]{10}\.css$/,
    )
  })

  it('are not built again when nothing changed', async () => {
    expect((await buildAssets(folder, skinScripts)).built).toBe(false)
  })

  it('are all there: every address in a style sheet is a file beside it', async () => {
    const here = await readdir(folder)
    for (const name of ['council.css', 'young.css']) {
      const css = await readFile(join(folder, manifest[name] ?? ''), 'utf8')
      const named = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map((match) => match[1])
      expect(named.length).toBeGreaterThan(3)
      for (const file of named) expect(here).toContain(file)
      expect(css).not.toMatch(/https?:|asset:/)
    }
  })

  it('say which asset is missing', () => {
    const asset = assetAddresses(join(folder, 'manifest.json'))
    expect(() => asset('nothing.css')).toThrow('No built asset is called nothing.css')
  })

  it('leave room for a young person’s first page in 100 kB, fonts and all', async () => {
    const size = async (name: string, squeeze: boolean) => {
      const body = await readFile(join(folder, manifest[name] ?? ''))
      return squeeze ? gzipSync(body).length : body.length
    }
    const sizes = await Promise.all([
      size('young.css', true),
      size('young.js', true),
      size('plain.svg', false),
      size('atkinson-latin.woff2', false),
      size('bricolage-latin.woff2', false),
    ])
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(92_000)
  })
})
