import type { Paper } from '#platform/paper/blocks.ts'
import type { AskedFor, ItemKind, ItemState, MeetingState } from '../meetings/tables.ts'

/**
 * What the public may know, as it is frozen in publications. Every field here is public matter;
 * the real title, text and reasoning of something exempt have no field to stand in.
 */
export interface PublicMeeting {
  readonly slug: string
  readonly board: { readonly slug: string; readonly name: string }
  readonly state: MeetingState
  readonly stateReason: string | null
  readonly meetsOn: string
  readonly startsAt: string
  readonly year: string
  readonly venue: string
  readonly accessNote: string
  readonly quorum: number
  readonly contact: PublicContact | null
  readonly membership: readonly PublicMember[]
  readonly participation: readonly string[]
  readonly questionsUntil: string
  readonly deadline: PublicDeadline
  readonly notice: PublicNotice | null
  readonly items: readonly PublicItem[]
  readonly pack: PublicPack | null
  readonly history: readonly { readonly at: string; readonly text: string }[]
}

export interface PublicContact {
  readonly name: string
  readonly post: string
  readonly email: string
}

export interface PublicMember {
  readonly name: string
  readonly role: string
  readonly votes: boolean
}

export interface PublicDeadline {
  readonly latest: string
  readonly counted: readonly string[]
  readonly skipped: readonly { readonly date: string; readonly why: string }[]
  readonly cutoff: string
}

export interface PublicNotice {
  readonly publishedAt: string
  readonly countsAs: string
  readonly clearDays: number
  readonly shortNotice: string | null
}

export interface PublicPack {
  readonly state: 'building' | 'ready'
  readonly name: string | null
  readonly size: number | null
  readonly pages: number | null
}

export interface PublicItem {
  readonly number: string
  readonly kind: ItemKind
  /** For an exempt item, its public title. */
  readonly title: string
  readonly purpose: string
  readonly askedFor: AskedFor
  readonly time: string | null
  readonly publicity: 'public' | 'exempt'
  readonly state: ItemState
  readonly documents: readonly PublicDocument[]
}

export interface PublicDocument {
  readonly slug: string
  /** For a withheld document, its public title. */
  readonly title: string
  readonly publicity: 'public' | 'exempt'
  readonly paragraphs: readonly number[]
  readonly appendices: readonly { readonly title: string; readonly pages: number }[]
  /** Its numbers in the pack; null until the pack is built. */
  readonly pages: { readonly from: number; readonly to: number } | null
  readonly pdf: { readonly name: string; readonly size: number } | null
}

/** Kind 'item': one item with the meeting it belongs to. */
export interface PublicItemPage {
  readonly meeting: Pick<PublicMeeting, 'slug' | 'board' | 'meetsOn' | 'startsAt' | 'state'>
  readonly item: PublicItem
}

/** Kind 'document': a public report or paper, whole. */
export interface PublicDocumentPage {
  readonly meeting: PublicItemPage['meeting']
  readonly item: Pick<PublicItem, 'number' | 'title'>
  readonly document: PublicDocument
  readonly paper: Paper
}

/** Kind 'exempt-reason': why a document is not public, without a word of what is in it. */
export interface PublicReason {
  readonly meeting: PublicItemPage['meeting']
  readonly item: Pick<PublicItem, 'number' | 'title'>
  readonly title: string
  readonly paragraphs: readonly number[]
  /** The post, never more, of who decided. */
  readonly decidedBy: string
  readonly decidedOn: string
  readonly reviewOn: string
  readonly askWhom: string
  /** Public since then: the document's own address. */
  readonly released: { readonly on: string; readonly why: string; readonly slug: string } | null
}

/** Kind 'board'. */
export interface PublicBoard {
  readonly slug: string
  readonly name: string
  readonly purpose: string
  readonly quorum: number
  readonly contact: PublicContact | null
  readonly membership: readonly PublicMember[]
}
