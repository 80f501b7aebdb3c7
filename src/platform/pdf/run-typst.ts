import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler'
import type {
  NodeCompiler,
  NodeTypstCompileResult,
  NodeTypstDocument,
} from '@myriaddreamin/typst-ts-node-compiler'
import { cleanImages } from './clean-images.ts'
import { PdfUnavailable } from './pdf-errors.ts'
import { readOwnObjects } from './pdf-objects.ts'
import { tagRowHeaders } from './tag-row-headers.ts'
import type { PdfStandard, TypstJob, TypstOutput } from './typst-job.ts'

/** Runs inside the PDF process only: the compiler is native code that blocks while it works. */

// A folder that does not exist: every file that a document may read is given to it in memory.
const nowhere = join(import.meta.dirname, 'no-such-folder')

const fontFolders = [
  ['atkinson-hyperlegible-next', ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']],
  ['bricolage-grotesque', ['600SemiBold', '700Bold']],
  ['noto-emoji', ['400Regular']],
] as const

let compiler: NodeCompiler | undefined

/** Compiles one document; throws an error that says what Typst found wrong. */
export function runTypst(job: TypstJob): TypstOutput {
  compiler ??= loadCompiler()
  compiler.resetShadow()
  for (const [path, content] of Object.entries(job.files)) {
    if (typeof content === 'string') compiler.addSource(join(nowhere, path), content)
    else compiler.mapShadow(join(nowhere, path), asBuffer(content))
  }
  compiler.mapShadow(join(nowhere, '/data.json'), Buffer.from(JSON.stringify(job.data)))
  try {
    const compiled = compiler.compile({ mainFilePath: join(nowhere, job.main) })
    const warnings = messagesOf(compiler, compiled.takeWarnings())
    const document = documentOf(compiler, compiled)
    return { ...exportPdf(compiler, document, job), warnings }
  } finally {
    // Nothing of one document stays readable for the next.
    compiler.resetShadow()
    compiler.evictCache(3)
  }
}

function loadCompiler(): NodeCompiler {
  const require = createRequire(import.meta.url)
  let native: typeof Typst
  try {
    native = require('@myriaddreamin/typst-ts-node-compiler') as typeof native
  } catch (cause) {
    throw new PdfUnavailable(
      `PDFs cannot be made on this computer, because the Typst compiler has no build for ` +
        `${process.platform} ${process.arch} or was not installed. The web pages are not affected.`,
      { cause },
    )
  }
  const fontPaths = fontFolders.flatMap(([family, weights]) => {
    const home = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
    return weights.map((weight) => join(home, weight))
  })
  return native.NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontPaths }] })
}

function documentOf(typst: NodeCompiler, compiled: NodeTypstCompileResult): NodeTypstDocument {
  const document = compiled.result
  if (document) return document
  const found = messagesOf(typst, compiled.takeError() ?? compiled.takeDiagnostics())
  throw new Error(`The document could not be laid out: ${found.join('; ')}`)
}

function exportPdf(
  typst: NodeCompiler,
  document: NodeTypstDocument,
  job: TypstJob,
): Omit<TypstOutput, 'warnings'> {
  const queried = Object.fromEntries(
    (job.queries ?? []).map((selector) => [
      selector,
      typst.query(document, { selector, field: 'value' }) as unknown[],
    ]),
  )
  const { pdf, standard } = writeFirstThatConforms(typst, document, job.standards)
  const objects = readOwnObjects(pdf)
  cleanImages(pdf, objects)
  tagRowHeaders(pdf, objects)
  return { pdf, standard, pageCount: document.numOfPages, queried }
}

function writeFirstThatConforms(
  typst: NodeCompiler,
  document: NodeTypstDocument,
  standards: readonly PdfStandard[],
): { pdf: Uint8Array; standard: PdfStandard } {
  let refusal: unknown
  for (const standard of standards) {
    try {
      return { pdf: typst.pdf(document, { pdfStandard: standard }), standard }
    } catch (error) {
      refusal = error
    }
  }
  throw new Error(`The PDF could not be written: ${exportMessages(refusal)}`, { cause: refusal })
}

/** Export errors arrive as the compiler's debugging text; the sentences in it are what helps. */
function exportMessages(refusal: unknown): string {
  const text = refusal instanceof Error ? refusal.message : String(refusal)
  const sentences = [...text.matchAll(/message: "([^"]*)"/g)].map((match) => match[1])
  return sentences.length > 0 ? sentences.join('; ') : text
}

function messagesOf(
  typst: NodeCompiler,
  problem: ReturnType<NodeTypstCompileResult['takeWarnings']>,
): string[] {
  if (!problem) return []
  const found = typst.fetchDiagnostics(problem) as { message: string }[]
  return found.map((diagnostic) => diagnostic.message)
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
