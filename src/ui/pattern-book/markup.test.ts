import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { htmlRules } from './html-rules.ts'
import { renderPatternBook } from './render.ts'

const pages = renderPatternBook((name) => `/assets/${name}`)

const validator = new HtmlValidate(htmlRules)

describe('the markup of every component', () => {
  it.each(pages)('is valid HTML: $name', async ({ html }) => {
    const report = await validator.validateString(html)
    const found = report.results.flatMap((result) => result.messages)
    expect(found.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`)).toEqual([])
  })

  it.each(pages)('has one main heading and nothing inline: $name', ({ html }) => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).not.toMatch(/ style=| on[a-z]+="|<style|<script(?! type="module" src=)/)
  })

  it.each(pages)(
    'carries the CSRF field in every form that changes something: $name',
    ({ html }) => {
      const forms = html.split('<form').slice(1)
      const bare = forms.filter(
        (form) => form.includes('method="post"') && !form.includes('name="_csrf"'),
      )
      expect(bare).toEqual([])
    },
  )
})

describe('a young person’s page', () => {
  const young = pages.filter((page) => page.name.startsWith('young'))

  it.each(young)('says nothing in the tab about why they have it: $name', ({ html }) => {
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''
    expect(title).not.toBe('')
    expect(title).not.toMatch(/care|looked|council|social|board|parent|wrenshire|hearth/i)
    expect(html).not.toMatch(/name="description"|name="application-name"|og:/)
  })

  it.each(young)('has the same four helps in the same order: $name', ({ html }) => {
    const bar = html.slice(html.indexOf('class="helpbar"'), html.indexOf('</nav>'))
    const places = ['Get help now', 'Listen', 'Leave quickly', 'Talk to Youth Voice'].map((text) =>
      bar.indexOf(text),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('what went wrong', () => {
  it('is said at the top, beside the field and to a screen reader', () => {
    const html = pages.find((page) => page.name === 'council-form')?.html ?? ''
    expect(html).toContain('<title>Error: Plan a meeting')
    expect(html).toContain('<a href="#day">Choose the day of the meeting</a>')
    expect(html).toMatch(/<input[^>]*id="day"[^>]*aria-invalid="true" aria-describedby="day-error"/)
    expect(html).toContain('<span class="visually-hidden">Error: </span>Choose who chairs it')
  })

  it('keeps what was typed', () => {
    const html = pages.find((page) => page.name === 'council-form')?.html ?? ''
    expect(html).toContain('value="Spring meeting"')
    expect(html).toContain('>Because the last one moved.</textarea>')
    expect(html).toMatch(/value="letter" checked/)
    expect(html).not.toMatch(/value="mail" checked/)
  })
})
