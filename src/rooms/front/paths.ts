export const paths = {
  home: '/',
  search: '/search',
  desk: '/home',
  boards: '/boards',
  youSaid: '/you-said-we-did',
  decisions: '/decisions',
  actions: '/actions',
} as const
