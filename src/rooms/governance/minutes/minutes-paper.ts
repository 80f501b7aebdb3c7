import type { Paper, PaperBlock } from '#platform/paper/blocks.ts'
import { longDate } from '#ui/dates-in-words.ts'
import type { PublicMinute, PublicMinutes } from './public-minutes.ts'

/** The minutes as a paper for print: the same words as the page, and no others. */
export function minutesPaper(minutes: PublicMinutes): Paper {
  return {
    title: `${minutes.board.name}: minutes of ${longDate(minutes.meetsOn)}`,
    blocks: [
      { type: 'note', text: minutes.label },
      {
        type: 'facts',
        items: [
          { name: 'Held', value: `${longDate(minutes.meetsOn)}, ${minutes.hours}` },
          { name: 'Where', value: minutes.venue },
          ...minutes.people.map((group) => ({
            name: group.heading,
            value: group.names.join('\n'),
          })),
        ],
      },
      ...minutes.minutes.flatMap(minuteBlocks),
      { type: 'paragraph', text: minutes.signature },
      { type: 'paragraph', text: 'Signed: ____________________   Date: ____________________' },
    ],
  }
}

function minuteBlocks(minute: PublicMinute): PaperBlock[] {
  const blocks: PaperBlock[] = [
    { type: 'heading', level: 2, text: `${minute.number}. ${minute.title}` },
    ...minute.blocks,
  ]
  if (minute.outcomeLabel)
    blocks.push({
      type: 'paragraph',
      text: `${minute.outcomeLabel}${minute.votes ? ` (${minute.votes})` : ''}${minute.decisions.length > 0 ? ':' : '.'}`,
    })
  if (minute.decisions.length > 0)
    blocks.push({ type: 'list', ordered: true, items: [...minute.decisions] })
  if (minute.actions.length > 0)
    blocks.push({
      type: 'list',
      ordered: false,
      items: minute.actions.map((action) => action.text),
    })
  return blocks
}
