import type { z } from 'zod'
import type { Actor } from '../auth/actor.ts'
import type { Council } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'
import type { Policy } from '../policy/policy.ts'

/** What a page is asked with. */
export interface Ask {
  readonly actor: Actor
  readonly council: Council
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly now: Temporal.Instant
}

export interface AskAbout<R> extends Ask {
  readonly record: R
  /** The policy's own answer for this reader and record, to show or leave out a verb. */
  readonly may: (policy: Policy<R>) => boolean
  /** What was typed, where a page is shown again after its form was sent; else empty. */
  readonly typed: Readonly<Record<string, string | string[]>>
}

export interface View {
  readonly title: string
  readonly description?: string
  readonly crumbs?: readonly { text: string; href: string }[]
  readonly feeds?: readonly { title: string; href: string }[]
  readonly [name: string]: unknown
}

/** A verb on a page: what its form must hold, what it does, and where the reader goes next. */
export interface PageAction<R, F = unknown> {
  readonly policy: Policy<R>
  readonly form?: z.ZodType<F>
  /** Files that the form may carry, by field: recognised by content, never by name. */
  readonly uploads?: Readonly<Record<string, { types: readonly string[]; maxBytes: number }>>
  submit(tx: Tx, ask: AskAbout<R>, form: F): Promise<Done | void>
}

export interface Done {
  /** Where to go; absent: the same page. */
  readonly to?: string
  /** The one-time notice there. */
  readonly say?: string
  /** Shows this page again with what was typed and these facts: a preview, or a code shown once. */
  readonly show?: Readonly<Record<string, unknown>>
  /** With `show`: a sentence a field, where the try itself is kept (a wrong code counts). */
  readonly problems?: Readonly<Record<string, string>>
  /** Begins a session for this person (sign-in only). */
  readonly signIn?: { personId: string; isYoung: boolean }
  /** Ends the session (sign-out only). */
  readonly signOut?: true
}

export interface PageDefinition<R> {
  readonly path: string
  readonly policy: Policy<R>
  /** `public` pages read only what was published; the database itself enforces that. */
  readonly surface: 'public' | 'member'
  readonly skin: 'council' | 'young'
  /** To someone who may not know that this exists, a refusal looks like a missing page. */
  readonly hidden?: boolean
  load(tx: Tx, ask: Ask): Promise<R>
  view(tx: Tx, ask: AskAbout<R>): Promise<View>
  readonly template: string
  /** By the last part of the address; the empty name posts to the page's own address. */
  readonly actions?: Readonly<Record<string, PageAction<R>>>
}

// A list of pages holds records of every shape; each page is checked where it is defined.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyPage = PageDefinition<any>

/** A page of the house: policy, one query, one template, and its verbs. */
export const definePage = <R>(page: PageDefinition<R>): PageDefinition<R> => page

/** A verb of a page, typed by its form. */
export const defineAction = <R, F>(action: PageAction<R, F>): PageAction<R> => action

/** For pages that are about nothing in particular. */
export const nothing = async (): Promise<null> => null
