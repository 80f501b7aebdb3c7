import { fork } from 'node:child_process'
import type { ImportAnswer, ImportAsk } from './import-task.ts'

const TIME_LIMIT_MS = 120_000
/** All of England's returns need less; a file made to exhaust memory ends its own process only. */
const MEMORY_MB = 1500

/** Reads files in a process of their own, which gets no environment and ends after one answer. */
export function askImportProcess(ask: ImportAsk): Promise<ImportAnswer> {
  return new Promise((resolve) => {
    const child = fork(new URL('./import-process-main.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      env: {},
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS)
    const settle = (answer: ImportAnswer) => {
      clearTimeout(timer)
      resolve(answer)
    }
    child.once('message', (answer: ImportAnswer) => settle(answer))
    child.once('error', () => settle({ kind: 'failed' }))
    child.once('exit', () => settle({ kind: 'failed' }))
    child.send(ask, (error) => {
      if (error) settle({ kind: 'failed' })
    })
  })
}
