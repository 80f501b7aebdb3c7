import type { Tx } from '#platform/db/tables.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import type { PublicDecision } from '../decisions/publish-decisions.ts'
import type { PublicMeeting } from '../public/facts.ts'

export interface News {
  readonly kind: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly url: string
  readonly publishedAt: Date
}

const NEWEST = 60

/**
 * What is new about a board: agendas, minutes, decisions, and what happened with what young people
 * said. Each is a publication, so that nothing can stand here which is not on a public page.
 */
export async function listNews(tx: Tx, boardSlug: string): Promise<News[]> {
  const ofBoard = await listPublished<unknown>(tx, {
    kinds: ['meeting', 'minutes', 'decision'],
    boardSlug,
    limit: 500,
  })
  const answers = await listPublished<unknown>(tx, { kinds: ['you-said-we-did'], limit: 100 })
  // An answer that was never on an agenda belongs to every board of the council.
  const here = answers.filter((row) => row.board_slug === null || row.board_slug === boardSlug)
  return [...ofBoard, ...here]
    .flatMap((row) => {
      const title = titleOf(row.kind, row.title, row.data)
      const { kind, slug, summary, url } = row
      return title ? [{ kind, slug, title, summary, url, publishedAt: row.published_at }] : []
    })
    .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, NEWEST)
}

/** How a publication reads as news; nothing for a meeting that is only arranged. */
function titleOf(kind: string, title: string, data: unknown): string | undefined {
  switch (kind) {
    case 'meeting': {
      const { state, notice } = data as PublicMeeting
      if (state === 'cancelled') return `Cancelled: ${title}`
      return notice ? `Agenda published: ${title}` : undefined
    }
    case 'minutes':
      return title
    case 'decision':
      return (data as PublicDecision).isRoutine ? undefined : `Decision: ${title}`
    default:
      return `You said, we did: ${title}`
  }
}
