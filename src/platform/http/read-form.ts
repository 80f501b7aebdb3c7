import { fileTypeFromBuffer } from 'file-type'
import type { FastifyRequest } from 'fastify'
import { Unacceptable } from './errors.ts'

/** A file as it came: its type is what its bytes say, never what its name says. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

export type FormValue = string | string[] | Upload | Upload[]
export type FormInput = Record<string, FormValue>

/** The files of a field that takes several. */
export const uploadsOf = (value: unknown): Upload[] =>
  (Array.isArray(value) ? value : [value]).filter(isUpload)

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'bytes' in value

/** The largest file that any form takes; a page's own limit is lower or the same. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024

/** All files of one form together: they are in memory until the form is judged. */
const LARGEST_FORM = 48 * 1024 * 1024

/** Reads a form, with or without files, into one flat record. */
export async function readForm(request: FastifyRequest): Promise<FormInput> {
  if (!request.isMultipart()) return flatten(request.body)
  const input: FormInput = {}
  let size = 0
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      addValue(input, part.fieldname, String(part.value))
      continue
    }
    const bytes = await part.toBuffer().catch(() => {
      throw new Unacceptable({
        [part.fieldname]: 'That file is larger than 20 MB. Make it smaller, or split it.',
      })
    })
    if (bytes.byteLength === 0 && part.filename === '') continue
    size += bytes.byteLength
    if (size > LARGEST_FORM) {
      const message =
        'These files are larger than 48 MB together. Send fewer at a time, or as a ZIP.'
      throw new Unacceptable({ [part.fieldname]: message })
    }
    const found = await fileTypeFromBuffer(bytes)
    addUpload(input, part.fieldname, {
      name: part.filename,
      bytes,
      mediaType: found?.mime ?? 'application/octet-stream',
    })
  }
  return input
}

function flatten(body: unknown): FormInput {
  const input: FormInput = {}
  if (typeof body !== 'object' || body === null) return input
  for (const [name, value] of Object.entries(body)) {
    if (Array.isArray(value)) for (const one of value) addValue(input, name, String(one))
    else if (typeof value === 'string') addValue(input, name, value)
    else input[name] = value as FormValue
  }
  return input
}

function addUpload(input: FormInput, name: string, upload: Upload): void {
  const before = uploadsOf(input[name])
  input[name] = before.length === 0 ? upload : [...before, upload]
}

function addValue(input: FormInput, name: string, value: string): void {
  // NUL cannot be stored in PostgreSQL text; browsers send CRLF where people typed one line end.
  const clean = value.replaceAll('\u0000', '').replaceAll('\r\n', '\n')
  const before = input[name]
  if (before === undefined || uploadsOf(before).length > 0) input[name] = clean
  else input[name] = [before as string | string[], clean].flat()
}

/** What was typed, to be shown again beside an error. Files cannot be; they have to be chosen again. */
export function typedInput(input: FormInput): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(input)) {
    if (!name.startsWith('_') && uploadsOf(value).length === 0)
      typed[name] = value as string | string[]
  }
  return typed
}
