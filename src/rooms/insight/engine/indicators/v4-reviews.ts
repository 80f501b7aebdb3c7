import { groupByChild } from '../care/group.ts'
import { birthday } from '../days.ts'
import { share, type Figure, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { REVIEW } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { remember } from '../remember.ts'
import { bornOn, type View } from '../view.ts'

const TOOK_PART = anyOf(REVIEW, 'PN1 PN2 PN3 PN5 PN6')
const DID_NOT = anyOf(REVIEW, 'PN4 PN7')
const FOUR_WEEKS = 28

/** V4: how many took part in all of their reviews. */
export const tookPartInReviews: Indicator = {
  id: 'V4',
  title: 'Taking part in their reviews',
  unit: 'percent',
  polarity: 'up',
  basis: 'twelve-months',
  definition:
    'Children who took part in every one of their reviews in the twelve months: there and speaking, through an advocate, or by sending their views.',
  cohort:
    'Children in care on the last day for more than four weeks, who had a review at the age of four or over.',
  source: 'SSDA903 reviews, episodes and header; the wording of performance indicator C63.',
  sensitive: false,
  standing: 'practice',
  needs: ['episodes', 'header', 'reviews'],
  compute: shareOfChildren,
}

/** V4 quarter by quarter. */
export const tookPartInQuarter: Indicator = {
  ...tookPartInReviews,
  id: 'V4-quarter',
  of: 'V4',
  series: 'In the quarter',
  title: 'Taking part in their reviews in the quarter',
  basis: 'quarter',
  definition:
    'Children who took part in every one of their reviews in the quarter: there and speaking, through an advocate, or by sending their views.',
}

/** V4 out of reviews, as many councils report it: a child with three reviews counts three times. */
export const reviewsWithPart: Indicator = {
  ...tookPartInReviews,
  id: 'V4-reviews',
  of: 'V4',
  series: 'Out of reviews, not of children',
  title: 'Reviews in which the child took part',
  definition:
    'Reviews in the twelve months in which the child took part: there and speaking, through an advocate, or by sending their views.',
  cohort:
    'Reviews of children in care on the last day for more than four weeks, held at the age of four or over.',
  standing: 'own',
  compute(view) {
    const { reviews, tookPart } = reviewsOfAll(view)
    return share(tookPart, reviews, ['The numbers are of reviews, not of children.'])
  },
}

function shareOfChildren(view: View): Figure {
  const { children, always } = reviewsOfAll(view)
  return share(always, children)
}

interface Participation {
  readonly children: number
  /** Of them, those who took part every time. */
  readonly always: number
  readonly reviews: number
  readonly tookPart: number
}

function reviewsOfAll(view: View): Participation {
  return remember(view, 'participation', () => {
    const { period, periods } = view.returns.history
    const reviewsOf = reviewsByChild(view)
    const found = { children: 0, always: 0, reviews: 0, tookPart: 0 }
    for (let at = 0; at < view.children.length; at++) {
      if (view.day - periods.start[period[view.rows[at]!]!]! <= FOUR_WEEKS) continue
      const [all, part] = reviewsOf(view.children[at]!)
      if (all === 0) continue
      found.children++
      found.reviews += all
      found.tookPart += part
      if (all === part) found.always++
    }
    return found
  })
}

/**
 * Tells of each child how many reviews count in the time of the view, and in how many they took part.
 * Reviews before the fourth birthday do not ask for it.
 */
function reviewsByChild(view: View): (child: number) => readonly [number, number] {
  const { tables, history } = view.returns
  const day = numbers(tables.reviews, 'REVIEW')
  const how = codesIn(tables.reviews, 'REVIEW_CODE')
  const { order, starts } = remember(view.returns, 'reviews by child', () =>
    groupByChild(numbers(tables.reviews, 'CHILD'), tables.reviews.length, history.children),
  )
  return (child) => {
    const born = bornOn(view, child)
    if (born === null) return [0, 0]
    const four = birthday(born, 4)
    let all = 0
    let part = 0
    for (let at = starts[child]!; at < starts[child + 1]!; at++) {
      const row = order[at]!
      if (day[row]! < view.from || day[row]! > view.day || day[row]! < four) continue
      if (TOOK_PART[how[row]!] === 1) part++
      else if (DID_NOT[how[row]!] === 0) continue
      all++
    }
    return [all, part]
  }
}
