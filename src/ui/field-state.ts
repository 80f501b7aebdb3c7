/** What the pages hand to a form component; the full shape lives with the server. */
export interface FieldParams {
  readonly name: string
  readonly id?: string
  readonly hint?: string
  readonly value?: unknown
  readonly values?: readonly unknown[]
  readonly page?: {
    readonly fieldErrors?: Readonly<Record<string, string>>
    readonly input?: Readonly<Record<string, string | readonly string[]>>
  }
}

export interface FieldState {
  readonly id: string
  readonly error: string | undefined
  readonly describedBy: string
  readonly value: string
  readonly values: readonly string[]
}

/** The id of a field on the page, from its name; an error summary links to `#` + this. */
export function fieldId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '')
}

/** Works out id, error and value of a field; what was typed wins over what is stored. */
export function fieldState(params: FieldParams): FieldState {
  const id = params.id ?? fieldId(params.name)
  const error = params.page?.fieldErrors?.[params.name]
  const kept = params.page?.input?.[params.name]
  const values = kept === undefined ? storedValues(params) : [kept].flat()
  const describedBy = [params.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return { id, error, describedBy: describedBy.join(' '), value: values[0] ?? '', values }
}

function storedValues(params: FieldParams): string[] {
  const stored = params.values ?? [params.value]
  return stored.filter((value) => value !== undefined && value !== null).map(String)
}
