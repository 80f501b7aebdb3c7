export const paths = {
  signIn: '/sign-in',
  signInStart: '/sign-in/start',
  signInReturn: '/sign-in/return',
  signOut: '/sign-out',
} as const
