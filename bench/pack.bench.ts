import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopPdfProcess } from '#platform/pdf/pdf-process.ts'
import { renderPaper } from '#platform/pdf/render-paper.ts'
import { checkUploadedPdf } from '#platform/pdf/uploaded-pdf.ts'
import { buildPack } from '#rooms/governance/packs/build-pack.ts'
import type { PackInput, PackPaper } from '#rooms/governance/packs/pack-input.ts'
import { itemOf, packOf, paperOf } from '#tests/support/example-pack.ts'

/**
 * A pack of 200 pages and more (papers that we set, uploaded appendices that we copy), against qpdf,
 * which only joins finished pages: it lays nothing out, stamps nothing, tags nothing.
 */
const rounds = 5

async function papersAndAppendices(
  items: number,
): Promise<{ input: PackInput; parts: Uint8Array[] }> {
  const parts: Uint8Array[] = []
  const list = []
  for (let number = 1; number <= items; number++) {
    const words = `subject ${number}`
    const paper = paperOf(6, words)
    const pdf = await renderPaper(paperOf(13, `evidence ${number}`))
    const checked = await checkUploadedPdf(pdf)
    if (!checked.usable) throw new Error(checked.why)
    // As in the product: the upload's pages were measured when it came in.
    const appendices = [{ title: `Appendix to ${words}`, pdf, pages: checked.pages }]
    const document: PackPaper = { kind: 'paper', title: `About ${words}`, paper, appendices }
    parts.push(await renderPaper(paper), pdf)
    list.push(itemOf(String(number), `Item on ${words}`, [document]))
  }
  return { input: packOf(list), parts }
}

async function median(run: () => Promise<unknown>, before: () => void = () => {}): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    before()
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

async function joinedByQpdf(parts: Uint8Array[]): Promise<number | undefined> {
  if (spawnSync('qpdf', ['--version']).error) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'hearth-bench-'))
  try {
    const files = parts.map((part, index) => {
      const file = join(folder, `${index}.pdf`)
      writeFileSync(file, part)
      return file
    })
    const command = [
      '--warning-exit-0',
      '--empty',
      '--pages',
      ...files,
      '--',
      join(folder, 'all.pdf'),
    ]
    return await median(async () => execFileSync('qpdf', command, { stdio: 'ignore' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

for (const items of [11, 17]) {
  const { input, parts } = await papersAndAppendices(items)
  const pack = await buildPack(input)
  const cold = await median(() => buildPack(input), stopPdfProcess)
  // A new version of a pack that was just built, one word changed: what a clerk does.
  let version = 0
  const again = await median(() => buildPack({ ...input, quorum: `3 (version ${++version})` }))
  const joined = await joinedByQpdf(parts)
  const size = (pack.pdf.length / 1_000_000).toFixed(1)
  console.log(`pack of ${pack.pageCount} pages, ${size} MB`)
  console.log(`  built from nothing, process start included: ${cold.toFixed(0)} ms`)
  console.log(`  built again after a change: ${again.toFixed(0)} ms`)
  if (joined === undefined) {
    console.log('  not compared: qpdf is not installed on this computer')
  } else {
    console.log(`  qpdf joins the same pages in ${joined.toFixed(0)} ms`)
    console.log(
      `  ratio from nothing ${(cold / joined).toFixed(2)}, after a change ${(again / joined).toFixed(2)}`,
    )
  }
}
stopPdfProcess()
