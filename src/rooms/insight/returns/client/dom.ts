/** An element with text or children; text is only ever set as text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** Finds a part of the page that its template promises. */
export function part<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no part called ${id}.`)
  return found as T
}

export interface TableWords {
  readonly caption: string
  readonly head: readonly { readonly text: string; readonly numeric?: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** The same table that the server's pages draw: on a phone each row becomes a card. */
export function makeTable({ caption, head, rows }: TableWords): HTMLTableElement {
  const kind = (at: number): Record<string, string> =>
    head[at]?.numeric ? { class: 'numeric' } : {}
  const headings = head.map((column, at) => make('th', { scope: 'col', ...kind(at) }, column.text))
  const body = rows.map((row) =>
    make(
      'tr',
      {},
      ...row.map((cell, at) =>
        at === 0
          ? make('th', { scope: 'row', ...kind(at) }, cell)
          : make(
              'td',
              { ...kind(at), 'data-label': head[at]?.text ?? '' },
              make('span', { class: 'table__value' }, cell),
            ),
      ),
    ),
  )
  return make(
    'table',
    { class: 'table table--cards' },
    make('caption', { class: 'table__caption' }, caption),
    make('thead', {}, make('tr', {}, ...headings)),
    make('tbody', {}, ...body),
  )
}

/** 31 March 2026, from 2026-03-31; at noon, so that no time zone moves the day. */
export function dayInWords(date: string): string {
  return new Date(`${date}T12:00:00`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}
