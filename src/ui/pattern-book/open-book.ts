import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAssets } from '../assets/build.ts'
import { skinScripts } from '../assets/entries.ts'
import { assetAddresses } from '../environment.ts'
import { renderPatternBook, type RenderedPage } from './render.ts'
import { serveBook } from './serve.ts'

export interface OpenBook {
  readonly address: string
  readonly pages: readonly RenderedPage[]
  close(): Promise<void>
}

/** Builds the assets into a folder of their own, renders the book and serves both until closed. */
export async function openBook(): Promise<OpenBook> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-book-'))
  await buildAssets(folder, skinScripts)
  const pages = renderPatternBook(assetAddresses(join(folder, 'manifest.json')))
  const served = await serveBook(pages, folder)
  const close = async () => {
    await served.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { address: served.address, pages, close }
}
