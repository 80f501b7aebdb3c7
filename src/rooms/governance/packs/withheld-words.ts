import type { PackWithheld } from './pack-input.ts'

/** What each paragraph of Part 1 of Schedule 12A to the Local Government Act 1972 covers. */
const coveredByParagraph: Readonly<Record<number, string>> = {
  1: 'information relating to any individual',
  2: 'information which is likely to reveal the identity of an individual',
  3: 'information relating to the financial or business affairs of any particular person, including the council',
  4: 'information relating to consultations or negotiations about labour relations',
  5: 'information covered by legal professional privilege',
  6: 'information which would reveal that the council proposes to give a notice, or make an order or direction',
  7: 'information relating to action to prevent, investigate or prosecute crime',
}

/** The words that stand in the place of a withheld document. */
export function wordsForWithheld(document: PackWithheld): { ground: string; meaning: string[] } {
  if (document.paragraphs.length === 0) {
    return {
      ground: 'By virtue of section 100A of the Local Government Act 1972.',
      meaning: ['It holds confidential information, which the law forbids the council to publish.'],
    }
  }
  const paragraphs = [...document.paragraphs].sort((a, b) => a - b)
  return {
    ground: `By virtue of paragraph(s) ${paragraphs.join(', ')} of Part 1 of Schedule 12A of the Local Government Act 1972.`,
    meaning: paragraphs.flatMap((number) => {
      const covered = coveredByParagraph[number]
      return covered === undefined ? [] : [`Paragraph ${number}: ${covered}.`]
    }),
  }
}
