export const paths = { home: '/', search: '/search', desk: '/home' } as const
