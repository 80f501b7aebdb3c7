import { answerTo } from '../choices.ts'
import { noFigure, share, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { PROVIDER } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { columnCarried, homesOnDay } from './homes-on-day.ts'

const PRIVATE_AND_VOLUNTARY = anyOf(PROVIDER, 'PR4 PR5')
/** PR0 is the child's own parents, PR1 the council itself. */
const ALL_BUT_OWN = anyOf(PROVIDER, 'PR2 PR3 PR4 PR5')

/** S12: how many live in a home that somebody else runs for the council. */
export const commissionedPlacement: Indicator = {
  id: 'S12',
  title: 'In a commissioned placement',
  unit: 'percent',
  polarity: 'none',
  basis: 'day',
  definition: 'Children whose home is run by a provider outside the council.',
  cohort: 'All children in care on the day.',
  source: 'SSDA903 episodes: PLACE_PROVIDER PR4 and PR5, or also PR2 and PR3.',
  sensitive: false,
  standing: 'own',
  choices: ['external-homes'],
  needs: ['episodes'],
  compute(view) {
    const rows = homesOnDay(view)
    if (!columnCarried(view, rows, 'PLACE_PROVIDER'))
      return noFigure('The episodes have no column PLACE_PROVIDER, so the files cannot tell.')
    const everyone = answerTo(view.terms.choices, 'external-homes') === 'all-but-own'
    const outside = everyone ? ALL_BUT_OWN : PRIVATE_AND_VOLUNTARY
    const provider = codesIn(view.returns.tables.episodes, 'PLACE_PROVIDER')
    let commissioned = 0
    for (const row of rows) commissioned += outside[provider[row]!]!
    return share(commissioned, rows.length)
  },
}
