import type { PaperBlock } from '#platform/paper/blocks.ts'

/**
 * Plain text as blocks of a paper: a blank line begins a paragraph, lines with `-` or `1.` make a
 * list, and where headings are allowed a line with `#` is one.
 */
export function textToBlocks(
  text: string,
  options: { heading?: (words: string) => PaperBlock } = {},
): PaperBlock[] {
  const blocks: PaperBlock[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) blocks.push({ type: 'paragraph', text: open.join('\n') })
    open = []
  }
  for (const line of text.split('\n')) {
    const words = line.trim()
    const heading = /^#+\s+(.+)$/.exec(words)
    const item = /^(?:([-•*])|(\d+)[.)])\s+(.+)$/.exec(words)
    if (words === '') close()
    else if (heading?.[1] && options.heading) {
      close()
      blocks.push(options.heading(heading[1]))
    } else if (item?.[3]) {
      close()
      addToList(blocks, item[2] !== undefined, item[3])
    } else open.push(words)
  }
  close()
  return blocks
}

function addToList(blocks: PaperBlock[], ordered: boolean, words: string): void {
  const last = blocks.at(-1)
  if (last?.type === 'list' && last.ordered === ordered) last.items.push(words)
  else blocks.push({ type: 'list', ordered, items: [words] })
}
