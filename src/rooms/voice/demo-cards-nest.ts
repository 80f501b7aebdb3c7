import type { DemoCard } from './demo-card.ts'

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
      'You know best what it is like. From now on, two of you can help run each training day. We pay you for your time. You say what goes in and what comes out.',
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
      'We can’t pay for a phone deal for all of you. It would take the money we use for trips and school kit. But you should not be cut off when you move. So each home must have wifi on the day you move in. If it does not, we lend you a box that makes wifi.',
    whatNext: 'If your home has no wifi, tell your worker or Zoe. You get a box in two days.',
    actions: [],
  },
  entry: {
    said: 'We want free phone data for all of us.',
    did: 'It would take the money for trips and school kit. But if your home has no wifi, you can borrow a box that makes it. It comes in two days.',
    who: 'Priya, who runs fostering',
    status: 'cannot',
  },
  whatHappened:
    'They said no to free data for all. They said why. But if your home has no wifi, you can borrow a box now. Ask Zoe for one.',
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
