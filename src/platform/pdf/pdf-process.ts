import { fork, type ChildProcess } from 'node:child_process'
import { PdfProcessFailed, PdfUnavailable } from './pdf-errors.ts'
import type { PdfReply, PdfRequest, PdfTaskName, PdfTasks } from './pdf-tasks.ts'

/**
 * One process of its own for everything that opens or writes a PDF.
 *
 * Not a worker thread: a thread that is inside native code cannot be stopped (a time limit would
 * only stop waiting), and an uploaded PDF made to exhaust the parser's stack takes the whole
 * process with it. A process can be killed, and dies alone. It gets no environment, so that the
 * code that reads strangers' files holds no database address and no secret.
 */

interface Waiting {
  readonly request: PdfRequest
  readonly timeLimitMs: number
  readonly resolve: (answer: PdfTasks[PdfTaskName]['answer']) => void
  readonly reject: (error: Error) => void
}

const queue: Waiting[] = []
let current: { job: Waiting; timer: NodeJS.Timeout } | undefined
let child: ChildProcess | undefined
let nextId = 1

/** Asks the PDF process, after whatever it is doing; starts it when it is not there. */
export function askPdfProcess<Name extends PdfTaskName>(
  task: Name,
  ask: PdfTasks[Name]['ask'],
  timeLimitMs: number,
): Promise<PdfTasks[Name]['answer']> {
  return new Promise((resolve, reject) => {
    const request = { id: nextId++, task, ask } as PdfRequest
    queue.push({ request, timeLimitMs, resolve, reject })
    startNext()
  })
}

/** Ends the PDF process and what it was asked, for an orderly shutdown; a later question starts another. */
export function stopPdfProcess(): void {
  const stopped = new PdfProcessFailed('The making of PDFs was stopped.')
  for (const job of queue.splice(0)) job.reject(stopped)
  finish((job) => job.reject(stopped))
}

function startNext(): void {
  if (current) return
  const job = queue.shift()
  if (!job) return holdOpen(false)
  if (child?.connected !== true) child = startProcess()
  holdOpen(true)
  const timer = setTimeout(() => {
    const seconds = Math.round(job.timeLimitMs / 1000)
    finish((late) =>
      late.reject(
        new PdfProcessFailed(`This took longer than ${seconds} seconds and was stopped.`),
      ),
    )
  }, job.timeLimitMs)
  current = { job, timer }
  child.send(job.request, (error) => {
    if (error) died(job)
  })
}

function startProcess(): ChildProcess {
  const started = fork(new URL('./pdf-process-main.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  started.on('message', (reply: PdfReply) => receive(reply))
  started.on('exit', () => {
    if (child !== started) return
    child = undefined
    if (current) died(current.job)
  })
  return started
}

function receive(reply: PdfReply): void {
  if (current?.job.request.id !== reply.id) return
  settle((job) => {
    if (reply.ok) job.resolve(reply.answer)
    else if (reply.unavailable) job.reject(new PdfUnavailable(reply.message))
    else job.reject(new Error(reply.message))
  })
}

/** The document killed the process: its own question fails, the next one gets a fresh process. */
function died(job: Waiting): void {
  if (current?.job !== job) return
  finish(() => job.reject(new PdfProcessFailed('The document could not be processed.')))
}

function finish(tell: (job: Waiting) => void): void {
  const stuck = child
  child = undefined
  stuck?.kill('SIGKILL')
  settle(tell)
}

function settle(tell: (job: Waiting) => void): void {
  if (!current) return
  const { job, timer } = current
  clearTimeout(timer)
  current = undefined
  tell(job)
  startNext()
}

/** An idle PDF process must not keep Hearth (or a command) from ending. */
function holdOpen(busy: boolean): void {
  if (busy) {
    child?.ref()
    child?.channel?.ref()
  } else {
    child?.unref()
    child?.channel?.unref()
  }
}
