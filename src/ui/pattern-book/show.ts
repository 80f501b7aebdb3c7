import { join } from 'node:path'
import { buildAssets } from '../assets/build.ts'
import { assetAddresses } from '../environment.ts'
import { renderPatternBook } from './render.ts'
import { serveBook } from './serve.ts'

// For whoever changes a component: builds the assets and shows every page on loopback.
await buildAssets()
const root = join(import.meta.dirname, '../../..')
const book = await serveBook(renderPatternBook(assetAddresses()), join(root, 'build/assets'), 4400)
process.stdout.write(`The pattern book is at ${book.address}\n`)
