/**
 * A report template is data: a council changes its words, its order and what is required without a
 * line of code. Each answer stands under its key in the report.
 */
export interface ReportTemplate {
  readonly key: string
  readonly name: string
  /** The head of the report, one line each. */
  readonly fields: readonly ReportField[]
  readonly sections: readonly ReportSection[]
  /** Printed at the foot of every report. */
  readonly footnote: string
}

export interface ReportField {
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly kind: 'text' | 'email' | 'tel'
}

export interface ReportSection {
  readonly key: string
  readonly heading: string
  readonly hint: string
  readonly required: boolean
  /** Numbered in the printed report, in this order; `risk` is where the two ratings stand. */
  readonly style: 'plain' | 'numbered' | 'risk' | 'own'
  readonly rows: number
}

const councilReport: ReportTemplate = {
  key: 'council-report',
  name: 'Report to the Board',
  fields: [
    {
      key: 'portfolio_holder',
      label: 'Portfolio holder',
      hint: 'The Cabinet member whose area this is in',
      required: true,
      kind: 'text',
    },
    {
      key: 'local_councillors',
      label: 'Local councillors',
      hint: 'Whose wards it touches; All and None are answers',
      required: true,
      kind: 'text',
    },
    { key: 'author_email', label: 'Your e-mail for questions', required: true, kind: 'email' },
    { key: 'author_phone', label: 'Your telephone number', required: false, kind: 'tel' },
  ],
  sections: [
    {
      key: 'reason',
      heading: 'Reason for the recommendations',
      hint: 'Why the Board should do this',
      required: true,
      style: 'plain',
      rows: 4,
    },
    {
      key: 'summary',
      heading: 'Summary',
      hint: 'What somebody needs to know who reads nothing else',
      required: true,
      style: 'numbered',
      rows: 8,
    },
    {
      key: 'financial',
      heading: 'What it costs',
      hint: 'Financial implications. None is an answer; a blank is not.',
      required: true,
      style: 'numbered',
      rows: 4,
    },
    {
      key: 'wellbeing',
      heading: 'Well-being and health',
      hint: 'What it means for children’s health and happiness',
      required: true,
      style: 'numbered',
      rows: 4,
    },
    {
      key: 'climate',
      heading: 'Climate',
      hint: 'None is an answer; a blank is not.',
      required: true,
      style: 'numbered',
      rows: 3,
    },
    {
      key: 'other',
      heading: 'Other implications',
      hint: 'Staff, property, law, voluntary organisations, other services',
      required: true,
      style: 'numbered',
      rows: 3,
    },
    {
      key: 'risk',
      heading: 'Risk',
      hint: 'What could go wrong, and what is done about it',
      required: false,
      style: 'risk',
      rows: 3,
    },
    {
      key: 'equalities',
      heading: 'Equalities',
      hint: 'Who gains, who could lose out, and what the impact assessment found',
      required: true,
      style: 'numbered',
      rows: 4,
    },
    {
      key: 'body',
      heading: 'The report itself',
      hint: 'A line that begins with # is a heading of its own. A blank line begins a paragraph. Lines that begin with - or with 1. make a list.',
      required: true,
      style: 'own',
      rows: 20,
    },
    {
      key: 'background',
      heading: 'Background papers',
      hint: 'Unpublished documents that you relied on to a material extent; anyone may ask to see them for four years. None is an answer.',
      required: true,
      style: 'plain',
      rows: 3,
    },
  ],
  footnote:
    'Financial, legal, environmental, economic and equalities implications have been considered, and whatever matters to the decision stands in this report.',
}

const templates: readonly ReportTemplate[] = [councilReport]

export const defaultTemplate = councilReport

/** The template that a report was begun on. */
export const templateOf = (key: string): ReportTemplate =>
  templates.find((template) => template.key === key) ?? councilReport
