const part = encodeURIComponent

/** Every address of the voice room. Young people's addresses say nothing about care. */
export const paths = {
  // Young people
  start: '/start',
  me: '/me',
  say: '/say',
  sayDraft: (cardId: string) => `/say?draft=${part(cardId)}`,
  card: (cardId: string) => `/cards/${part(cardId)}`,
  cardVerb: (cardId: string, verb: string) => `/cards/${part(cardId)}/${verb}`,
  code: '/code',
  codeVerb: (verb: string) => `/code/${verb}`,
  helpNow: '/help-now',
  talk: '/talk',

  // Everyone
  saidDid: (topic?: string) => `/you-said-we-did${topic ? `?topic=${part(topic)}` : ''}`,
  saidDidEntry: (slug: string) => `/you-said-we-did/${part(slug)}`,

  // Youth Voice
  today: '/youth-voice',
  desk: (cardId: string) => `/youth-voice/cards/${part(cardId)}`,
  deskVerb: (cardId: string, verb: string) => `/youth-voice/cards/${part(cardId)}/${verb}`,
  checkAnswer: (cardId: string) => `/youth-voice/cards/${part(cardId)}/answer`,
  tellEveryone: (cardId: string) => `/youth-voice/cards/${part(cardId)}/telling`,
  writeFor: '/youth-voice/write',
  told: '/youth-voice/told',
  toldVerb: (verb: string) => `/youth-voice/told/${verb}`,
  threads: '/youth-voice/talk',
  thread: (threadId: string) => `/youth-voice/talk/${part(threadId)}`,

  // The officer who answers
  myCards: '/my-cards',
  myCard: (cardId: string) => `/my-cards/${part(cardId)}`,
  myCardVerb: (cardId: string, verb: string) => `/my-cards/${part(cardId)}/${verb}`,

  // The Board and its officers
  challenges: '/challenges',
  challenge: (cardId: string) => `/challenges/${part(cardId)}`,
  challengeVerb: (cardId: string, verb: string) => `/challenges/${part(cardId)}/${verb}`,
  signIn: '/sign-in',
} as const
