import './tables.ts'
import type { EventBus } from '#platform/events/event-bus.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { ActionSource } from '#rooms/tracker/index.ts'
import type { ItemSource } from '#rooms/governance/index.ts'
import { noteActionDone } from './answering/group-view.ts'
import { noteMessage } from './telling/tell.ts'

/** What the voice room hears from the others. Nothing the Board minutes moves a card. */
export function listen(events: EventBus): void {
  events.on('outbox.sent', (tx, event) => noteMessage(tx, event, true))
  events.on('outbox.failed', (tx, event) => noteMessage(tx, event, false))
  events.on('action.claimed_done', (tx, event) => noteAction(tx, event.source))
  events.on('action.not_pursued', (tx, event) => noteAction(tx, event.source))
  events.on('agenda.published', async (tx, event) => {
    for (const item of event.items) {
      await noteOnBoard(tx, item, item.itemId, {
        meeting_slug: event.meetingSlug,
        meets_on: event.meetsOn,
        item_number: item.number,
      })
    }
  })
  events.on('item.outcome_recorded', (tx, event) =>
    noteOnBoard(tx, event, event.itemId, { outcome: event.outcome }),
  )
  events.on('minutes.published', async (tx, event) => {
    for (const item of event.items) {
      await noteOnBoard(tx, item, item.itemId, { minute_number: item.minuteNumber })
    }
  })
}

async function noteAction(tx: Tx, source: ActionSource): Promise<void> {
  if (source.kind === 'card') await noteActionDone(tx, source.ref)
}

async function noteOnBoard(
  tx: Tx,
  source: ItemSource,
  itemId: string,
  facts: Partial<{
    meeting_slug: string
    meets_on: string
    item_number: string
    outcome: string
    minute_number: string
  }>,
): Promise<void> {
  if (source.sourceRoom !== 'voice' || !source.sourceRef) return
  await tx
    .updateTable('hearth.card_on_board')
    .set(facts)
    .where('card_id', '=', source.sourceRef)
    .where('item_id', '=', itemId)
    .execute()
}
