import type { Tx } from '#platform/db/tables.ts'
import { getBody, namePeople } from '#rooms/council/index.ts'
import type { Card } from '../cards/find-card.ts'
import { listOriginators } from './find-originator.ts'

/**
 * Works out once who a card says it is from, for the group and for the Board, and writes it beside
 * the cleared words: pages for adults read that line and never the table of who wrote what.
 */
export async function writeShownAs(tx: Tx, card: Card): Promise<void> {
  const lines = await listOriginators(tx, card.card_id)
  const group = await getBody(tx, card.group_id)
  const nameThose = async (choices: readonly string[]) => {
    const shown = lines.filter((line) => choices.includes(line.show_name_to))
    const ids = shown.flatMap((line) => (line.person_id ? [line.person_id] : []))
    const names = (await namePeople(tx, ids)).map((person) => person.name)
    const rest = lines.length > names.length
    if (names.length === 0) return `Somebody in ${group.name}`
    return `${[...names, ...(rest ? ['others'] : [])].join(', ').replace(/, ([^,]*)$/, ' and $1')}, from ${group.name}`
  }
  await tx
    .updateTable('hearth.card')
    .set({
      group_shown_as: await nameThose(['group', 'board']),
      board_shown_as: await nameThose(['board']),
    })
    .where('card_id', '=', card.card_id)
    .execute()
}
