export interface Script {
  readonly name: string
  readonly source: string
  /** Folders beside its own that it takes code from: a change there builds it anew. */
  readonly alsoFrom?: readonly string[]
}

/** The scripts of the two skins themselves. */
export const skinScripts: readonly Script[] = [
  { name: 'council.js', source: 'src/ui/client/council.ts' },
  { name: 'young.js', source: 'src/ui/client/young.ts' },
]

/**
 * Everything the browser is given. A room that needs its own script adds one line to `scripts`;
 * pages then write asset('name.js'). A worker is an entry too, and its address reaches the script
 * that starts it through a data attribute, because the name carries a hash.
 */
export const scripts: readonly Script[] = [
  ...skinScripts,
  {
    name: 'reading-score.js',
    source: 'src/rooms/voice/answering/client/reading-score.ts',
    alsoFrom: ['src/rooms/voice/reading'],
  },
  { name: 'returns.js', source: 'src/rooms/insight/returns/client/returns.ts' },
  {
    name: 'returns-worker.js',
    source: 'src/rooms/insight/returns/client/worker.ts',
    alsoFrom: ['src/rooms/insight/engine'],
  },
]

/** Style sheets and the skin whose colours go in front of them. */
export const styles: readonly { name: string; source: string; skin: 'council' | 'young' }[] = [
  { name: 'council.css', source: 'src/ui/styles/council.scss', skin: 'council' },
  { name: 'young.css', source: 'src/ui/styles/young.scss', skin: 'young' },
]

const fontsource = 'node_modules/@fontsource-variable'
const atkinson = `${fontsource}/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next`
const bricolage = `${fontsource}/bricolage-grotesque/files/bricolage-grotesque`

/** Files that are served as they are. */
export const files: readonly { name: string; source: string }[] = [
  { name: 'atkinson-latin.woff2', source: `${atkinson}-latin-wght-normal.woff2` },
  { name: 'atkinson-latin-ext.woff2', source: `${atkinson}-latin-ext-wght-normal.woff2` },
  { name: 'bricolage-latin.woff2', source: `${bricolage}-latin-wght-normal.woff2` },
  { name: 'bricolage-latin-ext.woff2', source: `${bricolage}-latin-ext-wght-normal.woff2` },
  { name: 'mark.svg', source: 'src/ui/images/mark.svg' },
  { name: 'plain.svg', source: 'src/ui/images/plain.svg' },
]
