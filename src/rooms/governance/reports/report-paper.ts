import type { Paper, PaperBlock } from '#platform/paper/blocks.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { textToBlocks } from './plain-text.ts'
import type { Report } from './find-report.ts'
import { templateOf, type ReportSection, type ReportTemplate } from './template.ts'
import { askedForWords, riskWords, verbWords } from './words.ts'

/** Who and when, for the head of a printed report. */
export interface ReportHead {
  readonly board: string
  readonly meetsOn: string | null
  readonly director: string | null
  readonly author: string
}

/** The report as the Board reads it: head, recommendations, numbered sections, footnote. */
export function reportPaper(report: Report, head: ReportHead): Paper {
  const template = templateOf(report.template)
  let number = 0
  const numberedHeading = (text: string): PaperBlock => {
    number += 1
    return { type: 'heading', level: 2, text: `${number}. ${text}` }
  }
  const blocks: PaperBlock[] = [headFacts(report, head, template), ...recommendations(report)]
  for (const section of template.sections) {
    blocks.push(...sectionBlocks(report, section, numberedHeading))
  }
  blocks.push({ type: 'note', text: template.footnote })
  return { title: report.title, blocks }
}

function headFacts(report: Report, head: ReportHead, template: ReportTemplate): PaperBlock {
  const items = [
    { name: 'Board', value: head.board },
    { name: 'Date', value: head.meetsOn ? longDate(head.meetsOn) : 'Not decided yet' },
    { name: 'Asked for', value: report.asked_for === '' ? '' : askedForWords[report.asked_for] },
    ...template.fields
      .filter((field) => field.kind === 'text')
      .map((field) => ({ name: field.label, value: report.words[field.key] ?? '' })),
    { name: 'Executive director', value: head.director ?? '' },
    { name: 'Report author', value: authorLine(report, head, template) },
    {
      name: 'Status',
      value:
        report.publicity === 'exempt'
          ? `Exempt: paragraph(s) ${report.paragraphs.join(', ')} of Part 1 of Schedule 12A of the Local Government Act 1972`
          : 'Public',
    },
  ]
  return { type: 'facts', items: items.filter((item) => item.value !== '') }
}

function authorLine(report: Report, head: ReportHead, template: ReportTemplate): string {
  const contacts = template.fields
    .filter((field) => field.kind !== 'text')
    .map((field) => report.words[field.key] ?? '')
  return [head.author, ...contacts].filter((part) => part !== '').join('\n')
}

function recommendations(report: Report): PaperBlock[] {
  if (report.recommendations.length === 0) return []
  return [
    { type: 'heading', level: 2, text: 'Recommendations' },
    { type: 'paragraph', text: 'The Board is asked to:' },
    {
      type: 'list',
      ordered: true,
      items: report.recommendations.map(({ verb, text }) => `${verbWords[verb]} ${text}`),
    },
  ]
}

function sectionBlocks(
  report: Report,
  section: ReportSection,
  numberedHeading: (text: string) => PaperBlock,
): PaperBlock[] {
  const text = (report.words[section.key] ?? '').trim()
  if (section.style === 'risk') return riskBlocks(report, text, numberedHeading(section.heading))
  if (text === '') return []
  if (section.style === 'own') return textToBlocks(text, { heading: numberedHeading })
  const heading: PaperBlock =
    section.style === 'numbered'
      ? numberedHeading(section.heading)
      : { type: 'heading', level: 2, text: section.heading }
  return [heading, ...textToBlocks(text)]
}

function riskBlocks(report: Report, text: string, heading: PaperBlock): PaperBlock[] {
  const words = (risk: Report['risk_now']) => (risk === '' ? 'Not rated yet' : riskWords[risk])
  return [
    heading,
    {
      type: 'facts',
      items: [
        { name: 'Risk now', value: words(report.risk_now) },
        { name: 'Risk after what is proposed', value: words(report.risk_after) },
      ],
    },
    ...textToBlocks(text),
  ]
}
