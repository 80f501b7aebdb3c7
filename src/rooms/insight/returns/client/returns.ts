import { chosenFiles } from './choose-files.ts'
import { chosenTerms } from './choose-terms.ts'
import { part } from './dom.ts'
import type { Asked, Done, Run, Said } from './messages.ts'
import { offerLists, showChildren } from './show-children.ts'
import { showProblems } from './show-problems.ts'
import { showFiles, showQuality } from './show-quality.ts'
import { showTotals } from './show-totals.ts'

const root = document.querySelector<HTMLElement>('[data-returns]')
if (root) begin(root)

/** Wires the page: files are chosen and read here, and a form with totals alone is what is sent. */
function begin(page: HTMLElement): void {
  const inputs = [part<HTMLInputElement>('folder'), part<HTMLInputElement>('files')]
  const worker = { current: null as Worker | null }
  const ask = (asked: Asked) => worker.current?.postMessage(asked)
  page.hidden = false
  part('read').addEventListener('click', () => {
    const run = readForm(inputs)
    if (!run) return
    // What an earlier worker held of children goes with it.
    worker.current?.terminate()
    worker.current = new Worker(page.dataset['returnsWorker'] ?? '', { type: 'module' })
    listen(worker.current)
    startOver()
    ask(run)
  })
  part('stop').addEventListener('click', () => {
    worker.current?.terminate()
    part('working').hidden = true
    part('read').focus()
  })
  part('list').addEventListener('click', () => {
    part('children-words').textContent = 'Looking through the children'
    ask({ kind: 'children', lineId: part<HTMLSelectElement>('line').value })
  })
}

/** What is to be read; undefined, with a sentence on the page, where something is missing. */
function readForm(inputs: readonly HTMLInputElement[]): Run | undefined {
  const { files, leftAside } = chosenFiles(inputs)
  complain('')
  if (files.length === 0) return complain('Choose a folder, or some files, to read.')
  const terms = chosenTerms()
  if ('complaint' in terms) return complain(terms.complaint)
  tellLeftAside(leftAside)
  return { kind: 'run', files, ...terms }
}

function tellLeftAside(names: readonly string[]): void {
  part('left-aside').textContent =
    names.length === 0 ? '' : `Left aside, because Hearth does not know it: ${names.join(', ')}.`
}

/** Sheets and parts within files, beside the files that were left aside when they were chosen. */
function alsoLeftAside(names: readonly string[]): void {
  if (names.length === 0) return
  const place = part('left-aside')
  place.textContent =
    `${place.textContent} Within the files, left aside: ${names.join(', ')}.`.trim()
}

function complain(sentence: string): undefined {
  const place = part('complaint')
  place.textContent = sentence
  place.hidden = sentence === ''
}

function startOver(): void {
  for (const name of ['problems', 'queries', 'outcome', 'children']) part(name).hidden = true
  part<HTMLTextAreaElement>('totals').value = ''
  part('working').hidden = false
  showProgress('Starting', 0)
}

function showProgress(words: string, share: number): void {
  part<HTMLProgressElement>('bar').value = share
  part('words').textContent = `${words}: ${Math.round(share * 100)}%`
}

function listen(worker: Worker): void {
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'progress') return showProgress(data.words, data.share)
    if (data.kind === 'children') return showChildren(data.lineId, data.list)
    part('working').hidden = true
    if (data.kind === 'refused') return showProblems(data.problems)
    if (data.kind === 'failed') return failed()
    show(data)
  })
  worker.addEventListener('error', failed)
}

function show({ totals, quality, took, leftAside }: Done): void {
  alsoLeftAside(leftAside)
  const seconds = (took.all / 1000).toFixed(1)
  part('took').textContent = `Read and worked out on this machine in ${seconds} seconds.`
  part('took').dataset['scorecard'] = String(Math.round(took.scorecard))
  showFiles(quality, totals)
  showQuality(quality)
  offerLists(totals)
  showTotals(totals)
}

function failed(): void {
  part('working').hidden = true
  complain(
    'The files could not be opened, perhaps because one of them was moved or changed meanwhile. Nothing was sent. Choose them again.',
  )
  part('read').focus()
}
