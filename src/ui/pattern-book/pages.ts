import { lowSpark, reportPaper, risingSpark, trend } from './fixtures.ts'

/** A page of the pattern book: which template, in which skin, with what. */
export interface PatternPage {
  readonly name: string
  readonly template: string
  readonly context: Readonly<Record<string, unknown>>
}

const council = {
  skin: 'council',
  path: '/meetings',
  csrf: 'a-token',
  council: { name: 'Wrenshire Council', shortName: 'Wrenshire' },
  demo: true,
  actor: { name: 'Ruth Okafor', line: 'Democratic services clerk' },
  nav: [
    { text: 'What needs me', href: '/work', current: true },
    { text: 'Meetings', href: '/meetings', current: false },
    { text: 'Actions', href: '/actions', current: false },
    { text: 'Scorecard', href: '/scorecard', current: false },
    { text: 'You said, we did', href: '/you-said', current: false },
  ],
  crumbs: [
    { text: 'The Board', href: '/boards/corporate-parenting' },
    { text: 'Meetings', href: '/meetings' },
  ],
  feeds: [{ title: 'News of this Board (Atom)', href: '/feeds/board.atom' }],
  errors: [],
  fieldErrors: {},
  input: {},
}

const young = {
  skin: 'young',
  path: '/say',
  csrf: 'a-token',
  council: { name: 'Wrenshire Council', shortName: 'Wrenshire' },
  demo: true,
  actor: { name: 'Kez', line: '' },
  group: { name: 'Nest', hue: 'marigold' },
  nav: [
    { text: 'Home', href: '/me', current: true },
    { text: 'You said', href: '/you-said', current: false },
  ],
  help: { getHelpHref: '/help', talkHref: '/talk', leaveHref: 'https://www.bbc.co.uk/weather' },
  errors: [],
  fieldErrors: {},
  input: {},
}

const councilErrors = {
  errors: [
    { text: 'Choose the day of the meeting', href: '#day' },
    { text: 'Choose who chairs it', href: '#chair' },
  ],
  fieldErrors: { day: 'Choose the day of the meeting', chair: 'Choose who chairs it' },
  input: { title: 'Spring meeting', reach: ['web', 'letter'], why: 'Because the last one moved.' },
}

const youngErrors = {
  errors: [{ text: 'Write what you want to say', href: '#words' }],
  fieldErrors: { words: 'Write what you want to say' },
  input: { who: 'group' },
}

/** Every component at least once, laid out as the product's real pages are. */
export const patternPages: readonly PatternPage[] = [
  {
    name: 'council-work',
    template: 'pattern-book/council-work.njk',
    context: {
      page: { ...council, title: 'What needs me', notice: 'The agenda is published.' },
      spark: lowSpark,
      rising: risingSpark,
      trend,
    },
  },
  {
    name: 'council-meeting',
    template: 'pattern-book/council-meeting.njk',
    context: {
      page: { ...council, title: 'Wednesday 9 December 2026', actor: null },
      paper: reportPaper,
    },
  },
  {
    name: 'council-form',
    template: 'pattern-book/council-form.njk',
    context: { page: { ...council, title: 'Plan a meeting', ...councilErrors } },
  },
  {
    name: 'council-error',
    template: 'pages/error.njk',
    context: {
      page: { ...council, title: 'Something broke', crumbs: [] },
      heading: 'Something broke on our side',
      lines: ['Nothing you typed has been lost. Go back and try again in a minute.'],
      reference: '4F2A-91',
    },
  },
  {
    name: 'young-start',
    template: 'pattern-book/young-start.njk',
    context: { page: { ...young, title: 'Start', actor: null, nav: [] } },
  },
  {
    name: 'young-say',
    template: 'pattern-book/young-say.njk',
    context: { page: { ...young, title: 'Say something', ...youngErrors } },
  },
  {
    name: 'young-card',
    template: 'pattern-book/young-card.njk',
    context: {
      page: {
        ...young,
        title: 'Bus money',
        group: { name: 'Fledge', hue: 'sea' },
        notice: 'Saved. Thank you for telling us.',
      },
    },
  },
  {
    name: 'young-more',
    template: 'pattern-book/young-more.njk',
    context: {
      page: { ...young, title: 'You said, we did', group: { name: 'Nest', hue: 'lilac' } },
      spark: lowSpark,
      paper: reportPaper,
    },
  },
  {
    name: 'young-error',
    template: 'pages/error.njk',
    context: {
      page: { ...young, title: 'Not here', group: { name: 'Nest', hue: 'coral' } },
      heading: "That page isn't here",
      lines: ['It may have moved, or the link has a letter wrong.', 'You did nothing wrong.'],
    },
  },
]
