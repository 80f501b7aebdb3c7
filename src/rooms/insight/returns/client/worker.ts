import { toAggregate } from '../../engine/aggregate.ts'
import { computeScorecard, type Progress, type ReturnFile } from '../../engine/scorecard.ts'
import { computeTrend } from '../../engine/trend.ts'
import type { Run, Said } from './messages.ts'

// The whole of the work on children's rows happens in here: bytes in, totals out, nothing fetched.
const say = (said: Said): void => postMessage(said)

addEventListener('message', (event: MessageEvent<Run>) => {
  void work(event.data).catch(() => say({ kind: 'failed' }))
})

async function work({ files, asAt, population }: Run): Promise<void> {
  say({ kind: 'progress', words: 'Opening the files', share: 0 })
  const opened: ReturnFile[] = []
  for (const { path, file } of files) {
    opened.push({ name: path, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  const result = computeScorecard({ files: opened, asAt, population, onProgress: tell })
  if (!result.ok) return say({ kind: 'refused', problems: result.problems })
  say({ kind: 'progress', words: 'Looking back over 24 months', share: 0.75 })
  const trend = computeTrend(result.returns, { asAt, population })
  say({ kind: 'done', scorecard: result.scorecard, totals: toAggregate(result.scorecard, trend) })
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
