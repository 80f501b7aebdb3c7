import './tables.ts'
import type { Room } from '#platform/http/house.ts'
import { choosePersonaPage } from './sign-in/choose-persona.route.ts'
import { createOidcProvider, type OidcSettings } from './sign-in/oidc-provider.ts'
import { oidcRoutes, signInPage } from './sign-in/oidc.routes.ts'
import { signOutPage } from './sign-in/sign-out.route.ts'

export type { OidcSettings }

/** The council itself: its people, their roles over time, its bodies and its own rules. */
export function councilRoom(options: { demo: boolean; oidc: OidcSettings | undefined }): Room {
  const { oidc } = options
  return {
    name: 'council',
    migrations: [
      { name: '0002-council', file: new URL('./migrations/0002-council.sql', import.meta.url) },
    ],
    // The demo's way in and the real one exclude each other: no persona can be had in production.
    pages: [options.demo ? choosePersonaPage : signInPage, signOutPage],
    ...(oidc && !options.demo
      ? { routes: (app, house) => oidcRoutes(app, house, createOidcProvider(oidc)) }
      : {}),
  }
}
