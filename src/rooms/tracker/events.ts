import type { SourceKind } from './tables.ts'

/** Whom an action belongs to; whoever raised it recognises it by this. */
export interface ActionSource {
  readonly kind: SourceKind
  readonly ref: string
}

declare module '#platform/events/event-bus.ts' {
  interface HouseEvents {
    /** The owner says it is done and showed proof; it is not closed yet. */
    'action.claimed_done': { readonly actionId: string; readonly source: ActionSource }
    /** Whoever may say so has confirmed that it is done. */
    'action.closed': { readonly actionId: string; readonly source: ActionSource }
    /** It was done, said whoever owns it, and that was not enough. */
    'action.sent_back': { readonly actionId: string; readonly source: ActionSource }
    /** It will not be done, with a reason. */
    'action.not_pursued': { readonly actionId: string; readonly source: ActionSource }
  }
}
