import type { Paper } from '#platform/paper/blocks.ts'
import type { PackInput, PackItem, PackPaper } from '#rooms/governance/packs/pack-input.ts'

/** A paper of about so many pages. */
export function paperOf(pages: number, word: string): Paper {
  const paragraph = `${word} and what it would change for children and young people. `.repeat(8)
  return {
    title: `A paper about ${word}`,
    blocks: [
      { type: 'facts', items: [{ name: 'Report author', value: 'Priya Raman' }] },
      { type: 'heading', level: 2, text: 'Recommendation' },
      { type: 'list', ordered: true, items: [`That the Board notes ${word}.`] },
      {
        type: 'table',
        caption: 'Homes',
        head: ['Home', '2026'],
        numeric: [1],
        rows: [['Foster care', '211']],
      },
      ...Array.from({ length: Math.max(0, pages * 6 - 5) }, () => ({
        type: 'paragraph' as const,
        text: paragraph,
      })),
    ],
  }
}

export function documentOf(title: string, more: Partial<PackPaper> = {}): PackPaper {
  return { kind: 'paper', title, paper: paperOf(1, title), appendices: [], ...more }
}

/** A public pack of Wrenshire's Board with these items. */
export function packOf(items: PackItem[], more: Partial<PackInput> = {}): PackInput {
  return {
    variant: 'public',
    council: {
      name: 'Wrenshire Council',
      address: 'County Hall, Wrenbridge',
      chiefExecutive: 'Anita Bell',
    },
    board: 'Corporate Parenting Board',
    meeting: {
      title: 'Formal meeting',
      date: 'Wednesday 9 December 2026',
      isoDate: '2026-12-09',
      time: '3.00 pm',
      venue: 'Committee Room 1, County Hall',
    },
    quorum: '3',
    membership: [{ name: 'Cllr Dawn Okafor', role: 'Chair' }, { name: 'Cllr Peter Lyle' }],
    clerk: {
      name: 'Martin Hale',
      post: 'Democratic Services Officer',
      phone: '01632 960123',
      email: 'democratic.services@wrenshire.example',
    },
    participation: ['Questions must reach the clerk by 8.30am on Friday 4 December 2026.'],
    htmlUrl: 'https://wrenshire.example/meetings/2026-12-09-corporate-parenting-board',
    items,
    ...more,
  }
}

export function itemOf(number: string, title: string, documents: PackItem['documents']): PackItem {
  return { number, title, purpose: 'To receive a report.', documents }
}
