export const paths = {
  signIn: '/sign-in',
  signOut: '/sign-out',
} as const
