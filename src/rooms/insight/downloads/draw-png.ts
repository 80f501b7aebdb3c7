import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** Twice the drawing's own size: sharp in a slide and on paper. */
const ZOOM = 2

let ready: Promise<Uint8Array[]> | undefined

/**
 * Makes a PNG of a drawing that Hearth made itself, with our own fonts, so that it looks the same on
 * every computer. See docs/decisions/0009-drawings-as-png.md.
 * @param svg - a whole SVG document; nothing that it names elsewhere is read
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  ready ??= loadLibrary()
  const fontBuffers = await ready
  const drawer = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    background: '#ffffff',
    font: { fontBuffers, defaultFontFamily: 'Atkinson Hyperlegible Next' },
  })
  try {
    const drawn = drawer.render()
    try {
      return drawn.asPng()
    } finally {
      drawn.free()
    }
  } finally {
    drawer.free()
  }
}

/** The WebAssembly and the fonts, read once. */
async function loadLibrary(): Promise<Uint8Array[]> {
  const require = createRequire(import.meta.url)
  const home = dirname(
    require.resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'),
  )
  const fonts = ['400Regular', '700Bold'].map((weight) =>
    readFile(join(home, weight, `AtkinsonHyperlegibleNext_${weight}.ttf`)),
  )
  const [wasm, ...buffers] = await Promise.all([
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...fonts,
  ])
  await initWasm(wasm)
  return buffers
}
