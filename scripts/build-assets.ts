import { buildAssets } from '#ui/assets/build.ts'

const started = performance.now()
const result = await buildAssets()
const took = Math.round(performance.now() - started)
console.log(
  result.built
    ? `Built ${result.files} assets in ${took} ms`
    : `Assets are up to date (${result.files} files, looked in ${took} ms)`,
)
