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

export const idCards: DemoCard = {
  group: 'fledge',
  writers: [
    {
      who: 'kit',
      words:
        'I got turned away from my own bank because I had no photo ID. Sunita said apply for a passport but it’s nearly £90?? how',
      show: 'group',
      tell: 'message',
    },
    {
      who: 'remy',
      words: 'You can’t get a flat or a job or even a parcel without ID. Nobody tells you that.',
      show: 'youth_voice',
      tell: 'message',
    },
    {
      who: 'nobody',
      words: 'I need ID for college and I have no birth certificate.',
      show: 'nobody',
      tell: 'code',
    },
  ],
  shared:
    'You can’t open a bank account, rent a flat or start a job without photo ID. A passport costs too much. Some of us have no birth certificate either.',
  topic: 'Money',
  title: 'ID when you turn 16',
  owner: 'leavingCare',
  answer: {
    decision: 'yes',
    words:
      'Yes. We will pay for one photo ID for you when you turn 16. You pick which: a passport or a driving licence. If you have no birth certificate, we get that first and pay for it too.',
    whatNext:
      'Your worker will fill in the form with you. If you are over 16 now, you can ask today.',
    actions: [
      {
        what: 'Pay for photo ID for everyone over 16 who has none.',
        proof: '52 people have their ID now. 9 more have sent the form.',
      },
      {
        what: 'Put ID on the list of things your worker does when you turn 16.',
        proof: 'It is on the list since the first of last month.',
      },
    ],
  },
  entry: {
    said: 'You can’t get a bank account, a flat or a job with no photo ID. A passport costs too much.',
    did: 'The council pays for your first photo ID when you turn 16. 52 people have theirs so far.',
    who: 'Leon, who runs the 16 to 25 team',
    status: 'done',
  },
  whatHappened:
    'You asked for ID. Now the council pays for your first one. 52 people have theirs so far. If you do not have yours yet, ask your worker or ask us.',
}

export const busMoney: DemoCard = {
  group: 'fledge',
  writers: [
    {
      who: 'remy',
      words:
        'The 42 to Wrenbridge College is £4.20 a day, that is £84 a month out of my money. I skip Fridays.',
      show: 'board',
      tell: 'message',
    },
    {
      who: 'nobody',
      words: 'bus fare. every day. i cant',
      show: 'nobody',
      tell: 'code',
    },
  ],
  shared: 'The bus to college costs over £80 a month. Some of us skip days because of it.',
  topic: 'Getting about',
  title: 'Bus money for college',
  owner: 'leavingCare',
  answer: {
    decision: 'yes_part',
    words:
      'Yes for the bus. No for trains, for now. If you are under 25 and go to college, you will get a bus pass that is free. Trains cost ten times as much. We asked for that money and did not get it this year.',
    whatNext:
      'Ask us for the form, or pick it up at college. If you must take a train, tell us. We look at each one.',
    actions: [
      { what: 'Give a free bus pass to everyone at college who asks.', proof: '' },
      {
        what: 'Ask again for train money in the new year and tell Fledge what they say.',
        proof: '',
      },
    ],
  },
  entry: {
    said: 'The bus to college costs too much. Some of us skip days.',
    did: 'You can get a free bus pass now. We can’t pay for trains yet. We ask again in the new year.',
    who: 'Leon, who runs the 16 to 25 team',
    status: 'doing',
  },
}

export const carerTraining: DemoCard = {
  group: 'nest',
  writers: [
    {
      who: 'jay',
      words:
        'Mrs P is nice but she doesn’t get why I hide food. They should learn that stuff from us not from a slideshow',
      show: 'group',
      tell: 'in_person',
    },
    {
      who: 'nobody',
      words: 'carers need to learn about being angry. its not about them',
      show: 'nobody',
      tell: 'code',
    },
  ],
  shared:
    'Some carers don’t get why we do things, like hide food or get angry. They should learn it from us and not from a slideshow.',
  topic: 'Where I live',
  title: 'Let us train the carers',
  owner: 'fostering',
  answer: {
    decision: 'yes',
    words:
      'Yes. You know best what it is like. From now on, two of you can help run each training day. We pay you for your time. You say what goes in and what comes out.',
    whatNext: 'Zoe will ask who wants to do it. You can say no at any time.',
    actions: [
      {
        what: 'Pay two young people to help run each training day.',
        proof: 'Two days were run with four young people. 31 carers came.',
      },
    ],
  },
}

export const mobileData: DemoCard = {
  group: 'nest',
  writers: [
    {
      who: 'jay',
      words:
        'No wifi at my new place till next month and I’ve got no data. I can’t do homework or talk to my brother.',
      show: 'youth_voice',
      tell: 'message',
    },
    { who: 'nobody', words: 'give us all unlimited data pls', show: 'nobody', tell: 'code' },
  ],
  shared:
    'We want free phone data for all of us. When you move there can be no wifi for weeks. Then you can’t do homework or talk to your family.',
  topic: 'Money',
  title: 'Free data on our phones',
  owner: 'fostering',
  answer: {
    decision: 'no_because',
    words:
      'No, because we can’t pay for a phone deal for all of you. It would take the money we use for trips and school kit. But you should not be cut off when you move. So each home must have wifi on the day you move in. If it does not, we lend you a box that makes wifi.',
    whatNext: 'If your home has no wifi, tell your worker or Zoe. You get a box in two days.',
    actions: [],
  },
  entry: {
    said: 'We want free phone data for all of us.',
    did: 'We can’t, because it would take the money for trips and school kit. But if your home has no wifi, you can borrow a box that makes it. It comes in two days.',
    who: 'Priya, who runs fostering',
    status: 'cannot',
  },
  whatHappened:
    'They said no to free data for all. They said why. But if your home has no wifi, you can borrow a box now. Ask Zoe for one.',
}

export const records: DemoCard = {
  group: 'fledge',
  writers: [
    {
      who: 'kit',
      words:
        'I asked to read my file and got 900 pages with black lines on half of it. No one sat with me. I read it on my own at 2am.',
      show: 'youth_voice',
      tell: 'message',
    },
  ],
  shared:
    'When you ask to read your file, you get a pile of pages with black lines. Nobody sits with you. It should not be like that.',
  topic: 'My file',
  title: 'Not alone with your file',
  owner: 'leavingCare',
  answer: {
    decision: 'yes',
    words:
      'Yes. We are sorry that it was like that. From next month, someone you know will sit with you when you read your file. They will say why words are blacked out. You can stop and come back.',
    whatNext: 'When you ask for your file, we ask who you want with you.',
    actions: [
      { what: 'Ask each person who they want with them before they get their file.', proof: '' },
      { what: 'Write a short guide with Fledge on what is in a file.', proof: '' },
    ],
  },
}

export const suitcases: DemoCard = {
  group: 'nest',
  writers: [
    {
      who: 'nobody',
      words: 'I moved with bin bags AGAIN. everyone on the street saw',
      show: 'nobody',
      tell: 'code',
    },
    {
      who: 'jay',
      words: 'My bike got left behind when I moved. It was from my nan.',
      show: 'youth_voice',
      tell: 'in_person',
    },
  ],
  shared:
    'When we move, our things go in bin bags and some get left behind. We want real bags, and we want our bikes to come too.',
  topic: 'Where I live',
  title: 'Real bags, and bring the bikes',
  owner: 'fostering',
}

export const sleepovers: DemoCard = {
  group: 'nest',
  writers: [
    {
      who: 'jay',
      words:
        'I have to ask three people before I can sleep at Ollie’s. By then the party is over!!',
      show: 'group',
      tell: 'message',
    },
  ],
  shared:
    'You have to ask too many people before you can sleep at a friend’s house. By the time they say yes, it’s over.',
  topic: 'Friends',
  title: 'Who can say yes to a sleepover',
  owner: 'fostering',
}

export const workerTime: DemoCard = {
  group: 'fledge',
  writers: [
    {
      who: 'remy',
      words: 'My PA has 30 of us. I get ten minutes a month and half of it is forms.',
      show: 'group',
      tell: 'message',
    },
  ],
  shared: 'Our workers have too many of us. You get ten minutes a month and half of it is forms.',
  topic: 'My worker',
  title: 'More time with your worker',
  owner: 'leavingCare',
  answer: {
    decision: 'yes_part',
    words:
      'Yes, part of it. You will see your worker once a month for at least an hour. No forms in that hour. We can’t hire more people this year. So we cut the forms and not the time.',
    whatNext: 'Tell Zoe if you do not get your hour. She tells me that week.',
    actions: [{ what: 'Give each of you one hour a month with no forms.', proof: '' }],
  },
}

export const nightCalls: DemoCard = {
  group: 'fledge',
  writers: [
    {
      who: 'kit',
      words:
        'My first night in my flat the heating broke and I rang the number and it was shut. Who do you ring at night when you have no mum to ring',
      show: 'board',
      tell: 'message',
    },
  ],
  shared:
    'Who do you ring at night when something breaks in your first flat? The number we have is shut.',
  topic: 'My own place',
  title: 'Somebody to ring at night',
  owner: 'leavingCare',
}

/** Sent this morning, and not read yet. */
export const freshCard = {
  words:
    'They changed my review to 9.30 on a school day again. I’d have to miss my mock. Can we please have them after school or on a call',
  show: 'youth_voice',
  tell: 'message',
} as const
