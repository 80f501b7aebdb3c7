import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createEnvironment } from '../environment.ts'
import { patternPages } from './pages.ts'

export interface RenderedPage {
  readonly name: string
  readonly html: string
}

/** Every page of the pattern book as HTML. */
export function renderPatternBook(asset: (name: string) => string): RenderedPage[] {
  const environment = createEnvironment({ asset })
  return patternPages.map((page) => ({
    name: page.name,
    html: environment.render(page.template, page.context),
  }))
}

/** Writes the pattern book into a folder; a server of that folder's parent shows it with its styles. */
export async function writePatternBook(folder: string, asset: (name: string) => string) {
  await mkdir(folder, { recursive: true })
  for (const page of renderPatternBook(asset)) {
    await writeFile(join(folder, `${page.name}.html`), page.html)
  }
}
