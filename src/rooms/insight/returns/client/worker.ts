import { computeTotals } from '../../engine/compute-totals.ts'
import { listChildren } from '../../engine/quality/list-children.ts'
import { arrangeQueries } from '../../engine/quality/quality.ts'
import {
  readAsAt,
  termsOf,
  type Progress,
  type ReturnFile,
  type Returns,
  type TermsGiven,
} from '../../engine/scorecard.ts'
import { unpackFiles } from '../../workbooks/unpack-files.ts'
import type { Asked, Run, Said } from './messages.ts'

// The whole of the work on children's rows happens in here: bytes in, totals out, nothing fetched.
const say = (said: Said): void => postMessage(said)

/** What was loaded last, for questions about it: it lives as long as this worker, and no longer. */
let loaded: { returns: Returns; asAt: string; terms: TermsGiven } | undefined

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'children') return tellChildren(data.lineId)
  void work(data).catch(() => say({ kind: 'failed' }))
})

async function work({ files, asAt, population, choices, area }: Run): Promise<void> {
  say({ kind: 'progress', words: 'Opening the files', share: 0 })
  const opened: ReturnFile[] = []
  for (const { path, file } of files) {
    opened.push({ name: path, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  const terms = { population, choices, area }
  const start = performance.now()
  const unpacked = await unpackFiles(opened)
  if (unpacked.problems.length > 0) return say({ kind: 'refused', problems: unpacked.problems })
  const request = { files: unpacked.files, asAt, ...terms, onProgress: tell }
  let scorecard = 0
  const result = computeTotals(request, () => {
    scorecard = performance.now() - start
    say({ kind: 'progress', words: 'Looking back, and a year ahead', share: 0.75 })
  })
  if (!result.ok) return say({ kind: 'refused', problems: result.problems })
  loaded = { returns: result.returns, asAt, terms }
  const quality = arrangeQueries(result.returns, result.scorecard.queries)
  const took = { scorecard, all: performance.now() - start }
  say({ kind: 'done', quality, totals: result.totals, leftAside: unpacked.leftAside, took })
}

function tellChildren(lineId: string): void {
  if (!loaded) return say({ kind: 'failed' })
  const { returns, asAt, terms } = loaded
  const list = listChildren(returns, termsOf(terms), readAsAt(asAt), lineId)
  say({ kind: 'children', lineId, list })
}

const steps: Record<Progress['step'], { words: string; from: number; to: number }> = {
  reading: { words: 'Reading the files', from: 0, to: 0.5 },
  arranging: { words: 'Putting each child’s time in care in order', from: 0.5, to: 0.6 },
  computing: { words: 'Working out the indicators', from: 0.6, to: 0.75 },
}

function tell({ step, done, total }: Progress): void {
  const { words, from, to } = steps[step]
  say({
    kind: 'progress',
    words,
    share: total === 0 ? from : from + ((to - from) * done) / total,
  })
}
