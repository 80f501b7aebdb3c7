import nunjucks from 'nunjucks'
import { fieldState } from './field-state.ts'
import {
  dayNumber,
  isoDate,
  longDate,
  longDateTime,
  monthShort,
  shortDate,
  time,
} from './dates-in-words.ts'

/**
 * What the templates may call. `paragraphs`, `lines` and `svg` are the only places in the product
 * that mark text as safe HTML; the first two escape before they do.
 */
export const filters: Record<string, (value: never, ...args: never[]) => unknown> = {
  longDate,
  shortDate,
  longDateTime,
  dayNumber,
  monthShort,
  time,
  isoDate,
  number,
  plural,
  paragraphs,
  lines,
  svg,
  fileSize,
  fieldState,
  isAmong,
  smallest,
  joinIds,
}

/** 67697 → '67,697'. */
export function number(value: number | string): string {
  return Number(value).toLocaleString('en-GB')
}

/** 3 | plural('card') → '3 cards'; irregular: 3 | plural('child', 'children'). */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`
}

/** Plain text as paragraphs; a blank line starts a new one, a single break is kept. */
export function paragraphs(text: string | null | undefined): unknown {
  const parts = (text ?? '').trim().split(/\r?\n\s*\r?\n/)
  const html = parts.filter((part) => part !== '').map((part) => `<p>${escapedLines(part)}</p>`)
  return markSafe(html.join('\n'))
}

/** Plain text on its lines, without paragraphs. */
export function lines(text: string | null | undefined): unknown {
  return markSafe(escapedLines((text ?? '').trim()))
}

/** A drawing made by Hearth itself. Refuses anything that could act, should a user's file ever get here. */
export function svg(drawing: string | null | undefined): unknown {
  if (!drawing) return markSafe('')
  const acts = /<script|<foreignobject|<iframe|\son[a-z]+\s*=|\sstyle\s*=|javascript:|\shref\s*=/i
  if (!/^\s*<svg[\s>]/.test(drawing) || acts.test(drawing)) {
    throw new Error('The svg filter shows only drawings made by Hearth')
  }
  return markSafe(drawing)
}

/** 1_234_567 → '1.2 MB'. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function isAmong(value: unknown, list: readonly unknown[] | undefined): boolean {
  return (list ?? []).some((item) => String(item) === String(value))
}

function joinIds(items: readonly { readonly id: string | number }[]): string {
  return items.map((item) => item.id).join(',')
}

function smallest(values: readonly number[]): number {
  return Math.min(...values)
}

function escapedLines(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>')
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}

function markSafe(html: string): unknown {
  return new nunjucks.runtime.SafeString(html)
}
