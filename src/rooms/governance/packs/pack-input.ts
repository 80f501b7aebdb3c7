import type { Paper } from '#platform/paper/blocks.ts'
import type { PageSize } from '#platform/pdf/uploaded-pdf.ts'

/** All that a pack is made of: nothing else is read, so nothing else can leak into it. */
export interface PackInput {
  variant: 'public' | 'restricted'
  council: { name: string; address?: string; chiefExecutive?: string }
  board: string
  meeting: {
    title: string
    /** In words: Wednesday 9 December 2026. */
    date: string
    isoDate: string
    time: string
    venue: string
  }
  quorum: string
  membership: { name: string; role?: string }[]
  clerk: { name: string; post: string; phone?: string; email: string }
  /** The rule of public participation with its deadline, the recording notice. */
  participation: string[]
  /** The web version, printed as a link on page 1. */
  htmlUrl: string
  shortNotice?: string
  /** Restricted only: who reads this copy, and when it was opened. */
  watermark?: string
  /** The day the pack was published, as the file's own date; the file has none without it. */
  publishedOn?: string
  /**
   * How many pages the front sheet and the agenda have to take. Public titles differ from real
   * ones, so that one variant's agenda can run longer; the longer one decides for both.
   */
  frontPages?: number
  items: PackItem[]
}

export interface PackItem {
  number: string
  title: string
  purpose: string
  time?: string
  documents: PackDocument[]
}

export type PackDocument = PackPaper | PackWithheld

export interface PackPaper {
  kind: 'paper'
  title: string
  paper: Paper
  /** Restricted only: the description relied on, printed on every page (LGA 1972 s.100B(5)). */
  notForPublication?: string
  appendices: PackAppendix[]
}

export interface PackWithheld {
  kind: 'withheld'
  publicTitle: string
  /** Of Part 1 of Schedule 12A; none means confidential (LGA 1972 s.100A(3)). */
  paragraphs: number[]
  /** How many pages the document takes in the full pack, its blank page included. */
  pages: number
  /** Who answers questions about it: a post and how to reach it. */
  askWhom: string
}

export interface PackAppendix {
  title: string
  /** Uploaded: its pages are copied one by one, scaled to leave the margin of the page number. */
  pdf: Uint8Array
  /** As the check of the upload found them; measured again when absent. */
  pages?: readonly PageSize[]
}

export interface PackRange {
  itemNumber: string
  /** Which of the item's documents, from 0. */
  documentIndex: number
  /** Printed page numbers, the blank page at the end included. */
  from: number
  to: number
}

export interface PackResult {
  pdf: Uint8Array
  /** Sheets' sides in this file; a public pack has fewer than its last page number says. */
  pageCount: number
  frontPages: number
  ranges: PackRange[]
  /** PDF/UA-1 when nothing was uploaded into it; tagged, without that claim, otherwise. */
  conformsToPdfUa: boolean
}

/** A pack that cannot be built as asked; the message says what to change. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused'
}
