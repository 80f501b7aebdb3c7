import type { ChosenFile } from './messages.ts'

export interface Choice {
  readonly files: readonly ChosenFile[]
  /** Names of what is of no kind that Hearth reads: said on the page, and left aside. */
  readonly leftAside: readonly string[]
}

/** What the analyst chose in the folder field and in the file field, together. */
export function chosenFiles(inputs: readonly HTMLInputElement[]): Choice {
  const all = inputs.flatMap((input) => [...(input.files ?? [])])
  const named = all.map((file) => ({ path: file.webkitRelativePath || file.name, file }))
  const isKnown = (one: ChosenFile) => /\.(csv|txt|xlsx|xlsm|zip)$/i.test(one.path)
  return {
    files: named.filter(isKnown),
    leftAside: named.filter((one) => !isKnown(one) && !isHidden(one.path)).map((one) => one.path),
  }
}

/** What operating systems leave in folders is nobody's return. */
function isHidden(path: string): boolean {
  const name = path.split('/').at(-1) ?? ''
  return name.startsWith('.') || ['thumbs.db', 'desktop.ini'].includes(name.toLowerCase())
}
