import { chosenFiles } from './choose-files.ts'
import { part } from './dom.ts'
import type { Run, Said } from './messages.ts'
import { showProblems, showQueries, showTotals } from './show-outcome.ts'

const root = document.querySelector<HTMLElement>('[data-returns]')
if (root) begin(root)

/** Wires the page: files are chosen and read here, and a form with totals alone is what is sent. */
function begin(page: HTMLElement): void {
  const inputs = [part<HTMLInputElement>('folder'), part<HTMLInputElement>('files')]
  const worker = { current: null as Worker | null }
  page.hidden = false
  part('read').addEventListener('click', () => {
    const run = readChoices(inputs)
    if (!run) return
    worker.current?.terminate()
    worker.current = new Worker(page.dataset['returnsWorker'] ?? '', { type: 'module' })
    listen(worker.current)
    startOver()
    worker.current.postMessage(run)
  })
  part('stop').addEventListener('click', () => {
    worker.current?.terminate()
    part('working').hidden = true
    part('read').focus()
  })
}

/** What is to be read; undefined, with a sentence on the page, where something is missing. */
function readChoices(inputs: readonly HTMLInputElement[]): Run | undefined {
  const { csv, leftAside } = chosenFiles(inputs)
  const asAt = part<HTMLInputElement>('as-at').value
  const people = part<HTMLInputElement>('population').value.replaceAll(/[\s,]/g, '')
  const year = part<HTMLInputElement>('population-year').value.trim()
  complain('')
  if (csv.length === 0) return complain('Choose a folder, or some CSV files, to read.')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asAt)) return complain('Choose the date of the scorecard.')
  if (people !== '' && !(/^\d+$/.test(people) && Number(people) > 0)) {
    return complain(
      'Write the number of people under 18 in figures, such as 67,697, or leave it out.',
    )
  }
  if (people !== '' && !/^\d{4}$/.test(year)) {
    return complain('Write the year of the population estimate, such as 2024.')
  }
  part('left-aside').textContent =
    leftAside.length === 0 ? '' : `Left aside, because they are not CSV: ${leftAside.join(', ')}.`
  const population = people === '' ? undefined : { value: Number(people), year: Number(year) }
  return { files: csv, asAt, population }
}

function complain(sentence: string): undefined {
  const place = part('complaint')
  place.textContent = sentence
  place.hidden = sentence === ''
}

function startOver(): void {
  for (const name of ['problems', 'queries', 'outcome']) part(name).hidden = true
  part<HTMLTextAreaElement>('totals').value = ''
  part('working').hidden = false
  showProgress('Starting', 0)
}

function showProgress(words: string, share: number): void {
  part<HTMLProgressElement>('bar').value = share
  part('words').textContent = `${words}: ${Math.round(share * 100)}%`
}

function listen(worker: Worker): void {
  worker.addEventListener('message', (event: MessageEvent<Said>) => {
    const said = event.data
    if (said.kind === 'progress') return showProgress(said.words, said.share)
    worker.terminate()
    part('working').hidden = true
    if (said.kind === 'refused') return showProblems(said.problems)
    if (said.kind === 'failed') return failed()
    showTotals(said.totals)
    showQueries(said.scorecard.queries)
  })
  worker.addEventListener('error', failed)
}

function failed(): void {
  part('working').hidden = true
  complain(
    'The files could not be opened, perhaps because one of them was moved or changed meanwhile. Nothing was sent. Choose them again.',
  )
  part('read').focus()
}
