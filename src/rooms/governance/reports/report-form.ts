import { z } from 'zod'
import type { ReportDraft } from './write-report.ts'
import type { Report } from './find-report.ts'
import type { Recommendation } from './tables.ts'
import type { ReportTemplate } from './template.ts'

/** How many recommendations the form has room for. */
export const RECOMMENDATION_ROWS = 6

const LONGEST_SECTION = 40_000

const text = z
  .string()
  .max(LONGEST_SECTION, 'That is longer than any report should be. Put detail into an appendix.')
  .default('')

/** The form of a report, from its template: a draft may be unfinished, so little is required. */
export function reportForm(template: ReportTemplate) {
  const parts = [...template.fields, ...template.sections].map(({ key }) => [key, text] as const)
  const rows = rowNumbers().flatMap((row) => [
    [`verb${row}`, z.enum(['', 'note', 'agree', 'endorse', 'recommend']).default('')] as const,
    [`text${row}`, text] as const,
  ])
  return z.object({
    title: z
      .string()
      .trim()
      .min(5, 'Give the report a title of a few words.')
      .max(200, 'Keep the title under 200 characters.'),
    purpose: z.string().trim().max(500, 'Keep this to one or two lines.').default(''),
    askedFor: z
      .enum(['', 'decision', 'information', 'consultation', 'endorsement', 'noting'])
      .default(''),
    riskNow: z.enum(['', 'high', 'medium', 'low']).default(''),
    riskAfter: z.enum(['', 'high', 'medium', 'low']).default(''),
    publicity: z.enum(['', 'public', 'exempt']).default(''),
    publicTitle: z.string().trim().max(200, 'Keep it under 200 characters.').default(''),
    publicInterest: text,
    paragraphs: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((chosen) => [chosen].flat().map(Number).filter(isParagraph)),
    version: z.coerce.number('Reload this page and try again.').int(),
    ...(Object.fromEntries(parts) as Record<string, typeof text>),
    ...(Object.fromEntries(rows) as Record<string, typeof text>),
  })
}

export type ReportFormInput = Record<string, unknown>

/** What the form says, as a draft. */
export function draftOf(template: ReportTemplate, form: ReportFormInput): ReportDraft {
  const words = (key: string) => wordsIn(form, key)
  return {
    title: words('title'),
    purpose: words('purpose'),
    askedFor: form['askedFor'] as ReportDraft['askedFor'],
    words: Object.fromEntries(
      [...template.fields, ...template.sections].map(({ key }) => [key, words(key).trim()]),
    ),
    recommendations: rowNumbers().flatMap((row): Recommendation[] => {
      const verb = words(`verb${row}`)
      const said = words(`text${row}`).trim()
      return verb === '' || said === ''
        ? []
        : [{ verb: verb as Recommendation['verb'], text: said }]
    }),
    riskNow: form['riskNow'] as ReportDraft['riskNow'],
    riskAfter: form['riskAfter'] as ReportDraft['riskAfter'],
    publicity: form['publicity'] as ReportDraft['publicity'],
    publicTitle: words('publicTitle'),
    paragraphs: form['paragraphs'] as number[],
    publicInterest: words('publicInterest').trim(),
  }
}

/** A verb without words, or words without a verb, would be lost without a trace: name the field. */
export function halfRecommendations(form: ReportFormInput): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const row of rowNumbers()) {
    const verb = wordsIn(form, `verb${row}`)
    const said = wordsIn(form, `text${row}`).trim()
    if (verb !== '' && said === '') fields[`text${row}`] = 'Finish this recommendation.'
    if (verb === '' && said !== '') fields[`verb${row}`] = 'Choose how this one begins.'
  }
  return fields
}

/** The rows of the form with what the report holds, and room for one more; three at least. */
export const recommendationRows = (report: Report) =>
  rowNumbers()
    .slice(0, Math.max(3, report.recommendations.length + 1))
    .map((row) => ({ row, ...report.recommendations[row - 1] }))

function wordsIn(form: ReportFormInput, key: string): string {
  const value = form[key]
  return typeof value === 'string' ? value : ''
}

function rowNumbers(): number[] {
  return Array.from({ length: RECOMMENDATION_ROWS }, (_, index) => index + 1)
}

const isParagraph = (number: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= 7
