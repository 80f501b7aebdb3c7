import { smallReturns, type SmallEpisode } from '#rooms/insight/demo-returns/small-returns.ts'
import type { ReturnFile } from '#rooms/insight/engine/reading/read-file.ts'
import { listFile, type ListRow } from './list-files.ts'

const YEARS = [2023, 2024, 2025] as const

/** Three years of returns with what is known of adoptions beside the episodes; the last year holds it all. */
export function threeYears(
  episodes: readonly SmallEpisode[],
  ad1: readonly ListRow[] = [],
  decisions: readonly ListRow[] = [],
): ReturnFile[] {
  return YEARS.flatMap((year) => {
    const folder = `${year - 1}-${year % 100}`
    const last = year === 2025
    return [
      ...smallReturns({ year, episodes: last ? episodes : [] }),
      listFile('ad1', last ? ad1 : [], { name: `${folder}/ad1.csv` }),
      listFile('sbpfa', last ? decisions : [], { name: `${folder}/sbpfa.csv` }),
    ]
  })
}

/** In foster care from 1 May 2023, under a placement order from 1 January 2024, with adopters from 1 June 2024. */
export const ELSEWHERE: readonly SmallEpisode[] = [
  { from: '2023-05-01', to: '2024-01-01', place: 'U6' },
  { from: '2024-01-01', to: '2024-06-01', rne: 'L', status: 'E1', place: 'U6' },
  {
    from: '2024-06-01',
    to: '2025-01-10',
    rne: 'P',
    status: 'E1',
    place: 'A6',
    post: 'ZX2 2AA',
    why: 'E12',
  },
]
