import { describe, expect, it } from 'vitest'
import { createEnvironment } from './environment.ts'

const environment = createEnvironment({ asset: (name) => `/assets/${name}` })
const render = (template: string, context: object = {}) =>
  environment.renderString(template, context)

describe('words and figures on the pages', () => {
  it('writes days as people say them', () => {
    expect(render("{{ '2026-12-09' | longDate }}")).toBe('Wednesday 9 December 2026')
    expect(render("{{ '2026-09-01' | shortDate }}")).toBe('1 Sep 2026')
    const day = Temporal.PlainDate.from('2026-12-09')
    expect(render('{{ day | longDate }}', { day })).toBe('Wednesday 9 December 2026')
    expect(render('{{ day | dayNumber }} {{ day | monthShort }}', { day })).toBe('9 Dec')
  })

  it('shows an instant as London’s clock has it, in summer and in winter', () => {
    expect(render("{{ '2026-07-01T14:00:00Z' | time }}")).toBe('3.00pm')
    expect(render("{{ '2026-12-09T14:00:00Z' | time }}")).toBe('2.00pm')
    expect(render("{{ '2026-06-30T23:30:00Z' | longDate }}")).toBe('Wednesday 1 July 2026')
    const at = new Date('2026-12-09T09:05:00Z')
    expect(render('{{ at | longDateTime }}', { at })).toBe('9 December 2026, 9.05am')
    expect(render('{{ at | isoDate }}', { at })).toBe('2026-12-09')
  })

  it('says noon and midnight in words', () => {
    expect(
      render("{{ '12:00' | time }} {{ '00:00' | time }} {{ '12:30' | time }} {{ '00:30' | time }}"),
    ).toBe('12 noon midnight 12.30pm 12.30am')
  })

  it('groups thousands and counts in words', () => {
    expect(render('{{ 67697 | number }}')).toBe('67,697')
    expect(
      render(
        "{{ 1 | plural('card') }}, {{ 2 | plural('card') }}, {{ 1200 | plural('child', 'children') }}",
      ),
    ).toBe('1 card, 2 cards, 1,200 children')
  })

  it('gives the size of a file', () => {
    expect(render('{{ 900 | fileSize }}, {{ 320000 | fileSize }}, {{ 2480000 | fileSize }}')).toBe(
      '900 bytes, 320 kB, 2.5 MB',
    )
  })
})

describe('text that people typed', () => {
  it('becomes paragraphs and never markup', () => {
    const text = 'One <b>bold</b>\nline\n\n\n"Two" & \'three\''
    expect(render('{{ text | paragraphs }}', { text })).toBe(
      '<p>One &lt;b&gt;bold&lt;/b&gt;<br>line</p>\n<p>&quot;Two&quot; &amp; &#39;three&#39;</p>',
    )
    expect(render('{{ text | lines }}', { text: '<i>\r\nx' })).toBe('&lt;i&gt;<br>x')
    expect(render('{{ missing | paragraphs }}')).toBe('')
  })

  it('is escaped wherever a template prints it', () => {
    expect(render('{{ text }}', { text: '<script>' })).toBe('&lt;script&gt;')
  })
})

describe('drawings', () => {
  it('are shown when they are plain', () => {
    const drawing = '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    expect(render('{{ drawing | svg }}', { drawing })).toBe(drawing)
  })

  it.each([
    '<svg><script>1</script></svg>',
    '<svg onload="x()"></svg>',
    '<svg><rect style="fill:red"/></svg>',
    '<svg><a href="javascript:1"></a></svg>',
    '<p>not a drawing</p>',
  ])('are refused when they could act: %s', (drawing) => {
    expect(() => render('{{ drawing | svg }}', { drawing })).toThrow('only drawings made by Hearth')
  })
})
