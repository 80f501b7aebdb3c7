import { describe, expect, it } from 'vitest'
import { completeDraft, exemption } from '#tests/support/governance-world.ts'
import { lintReport } from './lint-report.ts'
import { textToBlocks } from './plain-text.ts'
import { defaultTemplate } from './template.ts'
import type { ReportDraft } from './write-report.ts'

const lint = (change: Partial<ReportDraft> = {}) => {
  const draft = completeDraft(change)
  return lintReport({
    template: defaultTemplate.key,
    title: draft.title,
    purpose: draft.purpose,
    asked_for: draft.askedFor,
    words: { ...draft.words },
    recommendations: [...draft.recommendations],
    risk_now: draft.riskNow,
    risk_after: draft.riskAfter,
    publicity: draft.publicity,
    public_title: draft.publicTitle,
    paragraphs: [...draft.paragraphs],
    public_interest: draft.publicInterest,
  })
}
const texts = (change: Partial<ReportDraft>) => lint(change).map((warning) => warning.text)

describe('what has to be cleared before a report is signed off', () => {
  it('is nothing when the report is complete', () => {
    expect(lint()).toEqual([])
    expect(lint(exemption)).toEqual([])
  })

  it('names a blank where the template asks for words; None is an answer', () => {
    expect(texts({ words: { reason: '  ' } })).toEqual([
      '“Reason for the recommendations” is empty. If there is nothing to say, write None.',
    ])
    expect(texts({ words: { reason: 'None' } })).toEqual([])
  })

  it('names a picker that was left alone', () => {
    expect(lint({ askedFor: '' })[0]?.field).toBe('askedFor')
    expect(lint({ riskNow: '', riskAfter: '' }).map((one) => one.field)).toEqual([
      'riskNow',
      'riskAfter',
    ])
    expect(texts({ words: { climate: 'Choose an item.' } })[0]).toContain(
      'left at “Choose an item”',
    )
  })

  it('does not let a report for information ask for agreement', () => {
    expect(texts({ askedFor: 'information' })[0]).toContain('cannot ask the Board to agree')
    expect(
      texts({ askedFor: 'information', recommendations: [{ verb: 'note', text: 'it' }] }),
    ).toEqual([])
  })

  it('asks for paragraphs, reasons and another title where a report is exempt', () => {
    const fields = lint({ publicity: 'exempt' }).map((one) => one.field)
    expect(fields).toEqual(['paragraphs', 'publicInterest', 'publicTitle'])
    expect(texts({ ...exemption, publicTitle: 'FOSTER homes near school' })[0]).toContain(
      'same as the real one',
    )
    expect(lint({ publicity: '' })[0]?.field).toBe('publicity')
  })

  it.each(['anna@wrenshire.gov.k', 'anna@', '@wrenshire.example', 'anna@wren shire'])(
    'does not take %s for an e-mail address',
    (email) => {
      expect(lint({ words: { background: `Ask ${email}.` } })).toHaveLength(1)
    },
  )

  it('takes a real address at the end of a sentence', () => {
    expect(lint({ words: { background: 'Ask anna@wrenshire.example.' } })).toEqual([])
    expect(lint({ words: { author_email: 'not an address' } })).toHaveLength(1)
  })

  it('finds a reference to a section that is not there', () => {
    expect(lint({ words: { summary: 'As section 9 shows.' } })).toEqual([])
    expect(texts({ words: { summary: 'As section 10 shows.' } })[0]).toContain(
      'points to section 10, but the last section of this report is 9',
    )
    expect(lint({ words: { summary: 'Section 22 of the Children Act 1989.' } })).toEqual([])
  })
})

describe('plain text in a report', () => {
  it('becomes paragraphs, lists and headings, and nothing else', () => {
    const heading = (text: string) => ({ type: 'heading' as const, level: 2 as const, text })
    const text = '# One\nA line\nand another\n\n- a\n- b\n\n1. first\n2) second\n<b>not markup</b>'
    expect(textToBlocks(text, { heading })).toEqual([
      { type: 'heading', level: 2, text: 'One' },
      { type: 'paragraph', text: 'A line\nand another' },
      { type: 'list', ordered: false, items: ['a', 'b'] },
      { type: 'list', ordered: true, items: ['first', 'second'] },
      { type: 'paragraph', text: '<b>not markup</b>' },
    ])
  })

  it('keeps a # as it is where headings are not asked for', () => {
    expect(textToBlocks('# 4 of 5')).toEqual([{ type: 'paragraph', text: '# 4 of 5' }])
  })
})
