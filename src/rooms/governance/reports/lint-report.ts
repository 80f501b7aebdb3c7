import type { Report } from './find-report.ts'
import { templateOf, type ReportTemplate } from './template.ts'

/** Something that sign-off has to see cleared; `field` names where it is put right. */
export interface ReportWarning {
  readonly field: string
  readonly text: string
}

export type LintedReport = Pick<
  Report,
  | 'template'
  | 'title'
  | 'purpose'
  | 'asked_for'
  | 'words'
  | 'recommendations'
  | 'risk_now'
  | 'risk_after'
  | 'publicity'
  | 'public_title'
  | 'paragraphs'
  | 'public_interest'
>

/** What is still open or looks wrong in a report, in the order of its form. */
export function lintReport(report: LintedReport): ReportWarning[] {
  const template = templateOf(report.template)
  return [
    ...pickers(report),
    ...blanks(report, template),
    ...recommendationsAgainstPicker(report),
    ...publicity(report),
    ...brokenReferences(report, template),
    ...malformedEmails(report, template),
  ]
}

function pickers(report: LintedReport): ReportWarning[] {
  const warnings: ReportWarning[] = []
  if (report.asked_for === '') {
    warnings.push({ field: 'askedFor', text: 'Choose what the Board is asked for.' })
  }
  if (report.purpose.trim() === '') {
    warnings.push({
      field: 'purpose',
      text: 'Write the line that stands under the title on the agenda.',
    })
  }
  if (report.risk_now === '') {
    warnings.push({ field: 'riskNow', text: 'Choose how high the risk is now.' })
  }
  if (report.risk_after === '') {
    warnings.push({
      field: 'riskAfter',
      text: 'Choose how high the risk is after what is proposed.',
    })
  }
  for (const [key, text] of Object.entries(report.words)) {
    if (/choose (an item|one)\b/i.test(text)) {
      warnings.push({ field: key, text: 'A picker was left at “Choose an item”. Put your choice.' })
    }
  }
  return warnings
}

/** "None" and "N/A" are answers; a blank is not. */
function blanks(report: LintedReport, template: ReportTemplate): ReportWarning[] {
  return [
    ...template.fields.map((field) => ({ ...field, name: field.label })),
    ...template.sections.map((section) => ({ ...section, name: section.heading })),
  ]
    .filter((part) => part.required && (report.words[part.key] ?? '').trim() === '')
    .map((part) => ({
      field: part.key,
      text: `“${part.name}” is empty. If there is nothing to say, write None.`,
    }))
}

function recommendationsAgainstPicker(report: LintedReport): ReportWarning[] {
  if (report.recommendations.length === 0) {
    return [
      { field: 'verb1', text: 'Say what the Board is recommended to do, at least to note it.' },
    ]
  }
  const asks = report.recommendations.find((one) => one.verb !== 'note')
  if (report.asked_for === 'information' && asks) {
    return [
      {
        field: 'askedFor',
        text: `A report for information cannot ask the Board to ${asks.verb}. Choose “For decision”, or recommend that the Board notes it.`,
      },
    ]
  }
  return []
}

function publicity(report: LintedReport): ReportWarning[] {
  if (report.publicity === '') {
    return [{ field: 'publicity', text: 'Say whether the report is public or exempt.' }]
  }
  if (report.publicity === 'public') return []
  const warnings: ReportWarning[] = []
  const publicTitle = report.public_title.trim()
  if (report.paragraphs.length === 0) {
    warnings.push({ field: 'paragraphs', text: 'Choose the paragraphs that make it exempt.' })
  }
  if (report.public_interest.trim().length < 20) {
    warnings.push({
      field: 'publicInterest',
      text: 'Say why the public interest in keeping it exempt outweighs the public interest in disclosing it.',
    })
  }
  if (publicTitle === '') {
    warnings.push({ field: 'publicTitle', text: 'Give it a title that the public can read.' })
  } else if (publicTitle.toLowerCase() === report.title.trim().toLowerCase()) {
    warnings.push({
      field: 'publicTitle',
      text: 'The public title is the same as the real one. Titles give things away: find another.',
    })
  }
  return warnings
}

/** "See section 7" in a report that has five. */
function brokenReferences(report: LintedReport, template: ReportTemplate): ReportWarning[] {
  const own = (report.words['body'] ?? '').match(/^\s*#+\s+\S/gm)?.length ?? 0
  const numbered = template.sections.filter(
    (section) => section.style === 'numbered' || section.style === 'risk',
  ).length
  const last = numbered + own
  return template.sections.flatMap((section) => {
    const text = report.words[section.key] ?? ''
    const wrong = [...text.matchAll(/\bsection (\d+)\b(?! of)/gi)]
      .map((match) => Number(match[1]))
      .find((number) => number < 1 || number > last)
    return wrong === undefined
      ? []
      : [
          {
            field: section.key,
            text: `“${section.heading}” points to section ${wrong}, but the last section of this report is ${last}.`,
          },
        ]
  })
}

const EMAIL = /^[^\s@]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i

function malformedEmails(report: LintedReport, template: ReportTemplate): ReportWarning[] {
  const warnings: ReportWarning[] = []
  for (const part of [...template.fields, ...template.sections]) {
    const text = report.words[part.key] ?? ''
    const wrong = text
      .split(/[\s,;()<>]+/)
      .map((word) => word.replace(/[.:!?]+$/, ''))
      .find((word) => word.includes('@') && !EMAIL.test(word))
    if (wrong) {
      warnings.push({ field: part.key, text: `“${wrong}” does not look like an e-mail address.` })
    } else if ('kind' in part && part.kind === 'email' && text !== '' && !text.includes('@')) {
      warnings.push({ field: part.key, text: `“${text}” does not look like an e-mail address.` })
    }
  }
  return warnings
}
