import {
  HARDEST_ANSWER,
  judgeWords,
  LONGEST_ANSWER_WORDS,
  sayGrade,
} from '../../reading/judge-words.ts'

const TEXTS = ['words', 'what_next', 'how_to_check', 'what_1', 'what_2', 'what_3']

/** Keeps the reading score true while an answer is written; the server judges again when it is sent. */
function followEditor(): void {
  const form = document.getElementById('answer-editor')
  const shown = form?.querySelector<HTMLElement>('[data-reading-score]')
  const line = shown?.querySelector('[data-reading-line]')
  if (!form || !shown || !line) return
  let pause = 0
  const judge = () => {
    const all = TEXTS.map((name) => textOf(form, name))
    const whole = judgeWords(all.join('\n'), { grade: HARDEST_ANSWER })
    const own = judgeWords(all[0] ?? '', { grade: HARDEST_ANSWER, words: LONGEST_ANSWER_WORDS })
    const must = [...new Set([...own.mustChange, ...whole.mustChange])]
    shown.hidden = whole.words === 0
    line.textContent = `${sayGrade(whole)}, ${own.words} words. ${must.length === 0 ? 'Young people can read this.' : 'It cannot be sent like this.'}`
    list(shown, '[data-reading-must]', must)
    list(shown, '[data-reading-could]', whole.couldChange)
  }
  form.addEventListener('input', () => {
    window.clearTimeout(pause)
    pause = window.setTimeout(judge, 400)
  })
  judge()
}

function textOf(form: HTMLElement, name: string): string {
  const field = form.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name="${name}"]`)
  return field?.value ?? ''
}

function list(shown: HTMLElement, selector: string, lines: readonly string[]): void {
  const place = shown.querySelector<HTMLElement>(selector)
  if (!place) return
  place.hidden = lines.length === 0
  place.replaceChildren(
    ...lines.map((text) => {
      const item = document.createElement('li')
      item.textContent = text
      return item
    }),
  )
}

followEditor()
