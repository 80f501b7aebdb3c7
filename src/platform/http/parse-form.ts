import type { PageAction } from './page.ts'
import { Unacceptable } from './errors.ts'
import { uploadsOf, type FormInput } from './read-form.ts'

/** Holds a form against its rules. Throws `Unacceptable` with one sentence a field. */
export function parseForm<F>(action: PageAction<never, F>, input: FormInput): F {
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(input)) {
    for (const { mediaType, bytes } of uploadsOf(value)) {
      const problem = judgeUpload(action, name, mediaType, bytes.byteLength)
      if (problem) fields[name] = problem
    }
  }
  if (!action.form) {
    if (Object.keys(fields).length > 0) throw new Unacceptable(fields)
    return undefined as F
  }
  const result = action.form.safeParse(input)
  if (!result.success) {
    for (const issue of result.error.issues) {
      const name = String(issue.path[0] ?? '')
      fields[name] ??= issue.message
    }
  }
  if (Object.keys(fields).length > 0) throw new Unacceptable(fields)
  return result.data as F
}

function judgeUpload(
  action: PageAction<never, unknown>,
  name: string,
  mediaType: string,
  size: number,
): string | undefined {
  const rule = action.uploads?.[name]
  if (!rule) return 'This form takes no file here.'
  if (size === 0) return 'That file is empty. Choose another one.'
  if (size > rule.maxBytes) {
    return `That file is larger than ${Math.floor(rule.maxBytes / 1024 / 1024)} MB. Make it smaller, or split it.`
  }
  if (!rule.types.includes(mediaType)) {
    return `That file is not one of: ${rule.types.map(nameOfType).join(', ')}. What counts is its content, not its name.`
  }
  return undefined
}

const nameOfType = (type: string): string =>
  ({
    'application/pdf': 'PDF',
    'image/png': 'PNG image',
    'image/jpeg': 'JPEG image',
    'application/octet-stream': 'CSV',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook (.xlsx)',
    'application/zip': 'ZIP',
  })[type] ?? type
