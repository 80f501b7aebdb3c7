import type { Paper } from '#platform/paper/blocks.ts'
import type { ReportDraft } from './reports/write-report.ts'

/** Reports of the demo council. Every person, place and figure in them is made up. */

const head = (email: string, phone: string) => ({
  portfolio_holder: 'Cabinet member for children and families',
  local_councillors: 'All',
  author_email: email,
  author_phone: phone,
})

const fostering = head('priya.castellane@wrenshire.example', '01632 960141')
const leavingCare = head('leon.abernathy-shaw@wrenshire.example', '01632 960157')

const openly = {
  publicity: 'public',
  publicTitle: '',
  paragraphs: [],
  publicInterest: '',
} as const

export const homesNearSchool: ReportDraft = {
  ...openly,
  title: 'More foster homes near the schools children know',
  askedFor: 'decision',
  purpose:
    'To receive a report by the head of fostering, and to decide where new foster homes are sought first.',
  words: {
    ...fostering,
    reason:
      'A child who moves home should not also lose their school, their friends and the bus they know.',
    summary:
      'Just over half of children in foster care live within five miles of their school. In the north of the county it is one in three.\n\nThis report asks the Board to agree that the next two recruitment rounds look for homes around Harrowmere and Stannick first, and to hear every quarter how it goes.',
    financial:
      'The rounds are paid from the recruitment budget agreed in February. Each home found nearer to school saves about 40 miles of taxi journeys in a school week.',
    wellbeing:
      'Children told their reviewing officers that the journey is what tires them most. Shorter journeys leave time for clubs, friends and sleep.',
    climate: 'About 60,000 fewer taxi miles a year, if ten homes are found.',
    other: 'The transport team has been consulted and supports the plan.',
    risk: 'Carers may come forward elsewhere. A round can be widened after six weeks if fewer than three families have asked for a visit.',
    equalities:
      'The impact assessment found that brothers and sisters gain most, because they are the ones most often placed far away. Nobody loses out.',
    body: '# What children told us\n\nThirty-one children were asked by their own worker what a good journey to school looks like.\n\n- “Not having to explain the taxi.”\n- “Being there before the bell.”\n- “My sister on the same bus.”\n\n# Where the homes are\n\nThere are 118 fostering households. Forty-four of them are within five miles of Wrenbridge, and only nine in the whole of the north.\n\n# What we will do\n\n1. Hold both rounds in village halls and schools, not at County Hall.\n2. Let foster carers of the north lead the evenings.\n3. Report to the Board every quarter, with the journey time of every child who moved.',
    background: 'Sufficiency assessment, working papers, spring. Journey survey, 31 answers.',
  },
  recommendations: [
    { verb: 'note', text: 'how far children in foster care travel to school' },
    {
      verb: 'agree',
      text: 'that the next two recruitment rounds look for homes around Harrowmere and Stannick first',
    },
  ],
  riskNow: 'medium',
  riskAfter: 'low',
}

export const firstFlat: ReportDraft = {
  ...openly,
  title: 'A first flat: what care leavers find when they open the door',
  askedFor: 'endorsement',
  purpose:
    'To receive a report by the head of the leaving care service, and to endorse a standard for every first home.',
  words: {
    ...leavingCare,
    reason: 'Nobody’s own child would be handed the keys of a flat without a cooker.',
    summary:
      'Care leavers who moved into a first flat this year found, on average, four things missing that a home needs on its first night.\n\nFledge and the housing team wrote a list of what has to be there before the keys are. The Board is asked to endorse it.',
    financial:
      'The setting-up-home allowance covers the list for nine flats in ten. The rest, about £6,000 a year, is found within the service.',
    wellbeing: 'The first night decides whether a flat becomes a home.',
    climate: 'Furniture comes from the reuse store at Mill Lane where it is good enough.',
    other: 'None',
    risk: 'A landlord may not allow fittings. The list says what to do then, and whom to ring.',
    equalities: 'The list has a part for disabled care leavers and one for parents.',
    body: '# The list\n\n- A bed, made up\n- A cooker and a fridge that work\n- Curtains, and a light bulb in every room\n- A smoke alarm that has been tested\n- A worker there when the door is opened\n\n# How it will be checked\n\nThe worker and the young person tick the list together on the day. What is missing after seven days comes to the head of service by name.',
    background: 'None',
  },
  recommendations: [
    { verb: 'endorse', text: 'the list as the standard for every first home' },
    { verb: 'note', text: 'that Fledge wrote most of it' },
  ],
  riskNow: 'low',
  riskAfter: 'low',
}

export const oneHomeTwoChildren: ReportDraft = {
  title: 'The move of two brothers from Saltgate House',
  askedFor: 'decision',
  purpose: 'To decide whether the brothers’ new home is paid for until the elder one is eighteen.',
  words: {
    ...fostering,
    reason: 'The brothers asked to stay together, and only one home can take both.',
    summary:
      'Two brothers of 14 and 11 lived at Saltgate House until it closed at a week’s notice. A home thirty miles away can take both, if it is paid for longer than the usual year.',
    financial: 'The difference is £38,400 a year for up to four years.',
    wellbeing: 'Both have said, each on his own, that they want to live together.',
    climate: 'None',
    other: 'The independent reviewing officer supports it.',
    risk: 'The provider could give notice. The contract asks for twelve weeks.',
    equalities: 'None',
    body: '# What the brothers say\n\nThe elder one wrote a page, which he asked the Board to read. It is with the clerk.\n\n# The choice\n\nTogether thirty miles away, or apart within ten.',
    background: 'None',
  },
  recommendations: [
    { verb: 'agree', text: 'that the home is paid for until the elder brother is eighteen' },
  ],
  riskNow: 'high',
  riskAfter: 'medium',
  publicity: 'exempt',
  publicTitle: 'A decision about a placement',
  paragraphs: [1, 2],
  publicInterest:
    'The public has an interest in what placements cost, which the published budget meets. Two children could be recognised from anything more, and that outweighs it.',
}

export const carersWhoStay: ReportDraft = {
  ...openly,
  title: 'Why foster carers stay, and why some leave',
  askedFor: '',
  purpose: '',
  words: {
    ...fostering,
    reason: '',
    summary:
      'Fourteen households stopped fostering in the last twelve months. We rang every one of them.\n\nMost did not leave because of a child. They left because nobody rang back.',
    financial: '',
    wellbeing: 'A carer who stays is a home that stays.',
    climate: 'None',
    other: '',
    risk: '',
    equalities: '',
    body: '# What they told us\n\n- Out-of-hours calls that nobody answered\n- Three workers in a year\n- Kindness from other carers, which kept them going longer than we had earned',
    background: '',
  },
  recommendations: [{ verb: 'note', text: 'why fourteen households stopped fostering' }],
  riskNow: '',
  riskAfter: '',
  publicity: '',
}

export const oneFamilyApart: ReportDraft = {
  title: 'Family time at Brackenfold after the assault of 3 March',
  askedFor: 'decision',
  purpose: 'To decide how family time for three sisters is kept safe and goes on.',
  words: {
    ...fostering,
    reason: 'The sisters want to see their mother, and they want to be safe.',
    summary:
      'Family time at Brackenfold was stopped after an assault. The sisters have asked for it to begin again, somewhere else, with someone they know in the room.',
    financial: 'About £7,200 a year for a supervised room and a worker.',
    wellbeing: 'Each sister was seen alone by her own worker, and each said the same.',
    climate: 'None',
    other: 'A court order sets the least amount of family time.',
    risk: 'It could happen again. The room has two doors and a worker trained for it.',
    equalities: 'An interpreter is booked for every visit.',
    body: '# What the sisters ask for\n\nEvery second Saturday, at the children’s centre, with Ms Adeyemi-Flint in the room.\n\n# What we propose\n\nSix visits, then a look back with the sisters before anything is fixed.',
    background: 'None',
  },
  recommendations: [
    { verb: 'agree', text: 'six visits at the children’s centre, then a look back' },
  ],
  riskNow: 'high',
  riskAfter: 'medium',
  publicity: 'exempt',
  publicTitle: 'Arrangements for one family',
  paragraphs: [1, 2],
  publicInterest:
    'Three children could be recognised from the dates and the place alone. Nothing the public could learn about how the service works outweighs that.',
}

export const driving: ReportDraft = {
  ...openly,
  title: 'Driving lessons for care leavers',
  askedFor: 'decision',
  purpose:
    'To receive a report by the head of the leaving care service, and to decide whether the trial becomes an offer.',
  words: {
    ...leavingCare,
    reason: 'In the villages of Wrenshire, work begins where the bus does not go.',
    summary:
      'Twelve care leavers took part in a trial of twenty lessons and one test. Nine passed, and seven of them drive to work now.',
    financial: '£1,350 for each young person; £54,000 a year for forty.',
    wellbeing: 'A licence is also the proof of identity that many of them did not have.',
    climate: 'Lessons are booked with a school that has electric cars.',
    other: 'None',
    risk: 'More may ask than there are places. Those without a bus to work come first.',
    equalities: 'Disabled care leavers have adapted cars through the mobility centre.',
    body: '# What the trial showed\n\nThe twelve were between 18 and 22. Those who failed the test once passed it the second time, when somebody paid for it.\n\n# What an offer would look like\n\nTwenty lessons, both parts of the test, one repeat.',
    background: 'Trial evaluation, unpublished notes.',
  },
  recommendations: [{ verb: 'agree', text: 'that the trial becomes part of the local offer' }],
  riskNow: 'medium',
  riskAfter: 'low',
}

/** What stands in the PDF that the head of fostering added. */
export const carersMap: Paper = {
  title: 'Where foster carers live',
  blocks: [
    {
      type: 'paragraph',
      text: 'Fostering households by district, and how many children go to school there.',
    },
    {
      type: 'table',
      caption: 'Fostering households and children by district',
      head: ['District', 'Households', 'Children at school there'],
      rows: [
        ['Wrenbridge', '44', '131'],
        ['Harrowmere', '5', '58'],
        ['Stannick', '4', '41'],
        ['Lowfield and the coast', '38', '77'],
        ['South Vale', '27', '49'],
      ],
      numeric: [1, 2],
    },
    {
      type: 'note',
      text: 'Households are counted where the carers live. Children placed with carers outside Wrenshire are left out.',
    },
  ],
}
