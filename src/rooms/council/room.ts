import './tables.ts'
import type { Room } from '#platform/http/house.ts'
import { choosePersonaPage } from './sign-in/choose-persona.route.ts'
import { signOutPage } from './sign-in/sign-out.route.ts'

/** The council's own sign-in provider (Entra ID or any other OpenID Connect one). */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** The council itself: its people, their roles over time, its bodies and its own rules. */
export const councilRoom = (options: { demo: boolean; oidc: OidcSettings | undefined }): Room => ({
  name: 'council',
  migrations: [
    { name: '0002-council', file: new URL('./migrations/0002-council.sql', import.meta.url) },
  ],
  pages: [...(options.demo ? [choosePersonaPage] : []), signOutPage],
})
