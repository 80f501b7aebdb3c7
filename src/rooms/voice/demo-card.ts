import type { Decision, NameChoice } from './cards/card-states.ts'
import type { SaidDidStatus, TellBy } from './tables.ts'

export type DemoWriter = 'kit' | 'remy' | 'jay' | 'nobody'
export type DemoOwner = 'fostering' | 'leavingCare'

/** One card of the demonstration, all of it made up. */
export interface DemoCard {
  readonly group: 'nest' | 'fledge'
  readonly writers: readonly {
    who: DemoWriter
    words: string
    show: NameChoice
    tell: TellBy
  }[]
  readonly shared: string
  readonly topic: string
  readonly title: string
  readonly owner: DemoOwner
  readonly answer?: {
    decision: Decision
    words: string
    whatNext: string
    howToCheck?: string
    actions: readonly { what: string; proof: string }[]
  }
  readonly entry?: { said: string; did: string; who: string; status: SaidDidStatus }
  readonly whatHappened?: string
}
