import type { DemoCard } from './demo-card.ts'

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
      'We will pay for one photo ID for you when you turn 16. You pick which: a passport or a driving licence. If you have no birth certificate, we get that first and pay for it too.',
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
      'The bus, but not trains for now. If you are under 25 and go to college, you will get a bus pass that is free. Trains cost ten times as much. We asked for that money and did not get it this year.',
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
      'We are sorry that it was like that. From next month, someone you know will sit with you when you read your file. They will say why words are blacked out. You can stop and come back.',
    whatNext: 'When you ask for your file, we ask who you want with you.',
    actions: [
      { what: 'Ask each person who they want with them before they get their file.', proof: '' },
      { what: 'Write a short guide with Fledge on what is in a file.', proof: '' },
    ],
  },
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
      'You will see your worker once a month for at least an hour. No forms in that hour. We can’t hire more people this year. So we cut the forms and not the time.',
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
