/** What the Board's room announces; whoever proposed an item recognises it by its source. */
export interface ItemSource {
  readonly sourceRoom: string | null
  readonly sourceRef: string | null
}

declare module '#platform/events/event-bus.ts' {
  interface HouseEvents {
    /** The agenda is public: items have their numbers. */
    'agenda.published': {
      readonly meetingId: string
      readonly meetingSlug: string
      readonly meetsOn: string
      readonly items: readonly ({ readonly itemId: string; readonly number: string } & ItemSource)[]
    }
    /**
     * The meeting will not take place. Items that another room proposed have moved to the next
     * open meeting (`movedTo`), or wait to be proposed again.
     */
    'meeting.cancelled': {
      readonly meetingId: string
      readonly meetingSlug: string
      readonly bodyId: string
      readonly items: readonly ({
        readonly itemId: string
        readonly movedTo: { readonly itemId: string; readonly meetingId: string } | null
      } & ItemSource)[]
    }
    /** A published item was withdrawn before or at the meeting; it keeps its number. */
    'item.withdrawn': {
      readonly meetingId: string
      readonly meetingSlug: string
      readonly itemId: string
      readonly why: string
    } & ItemSource
    /** What the meeting did with an item. "Noted" is a word in minutes and closes nothing. */
    'item.outcome_recorded': {
      readonly meetingId: string
      readonly meetingSlug: string
      readonly itemId: string
      readonly outcome: string
      readonly decisions: readonly string[]
    } & ItemSource
    /** Draft minutes are public. */
    'minutes.published': {
      readonly meetingId: string
      readonly meetingSlug: string
      readonly items: readonly ({
        readonly itemId: string
        readonly minuteNumber: string
      } & ItemSource)[]
    }
  }
}
