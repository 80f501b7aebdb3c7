import * as client from 'openid-client'

/** The council's own sign-in provider (Entra ID or any other OpenID Connect one). */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What a visitor carries from leaving for the provider until coming back. */
export interface SignInJourney {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly next?: string | undefined
}

export interface SignedInSubject {
  /** Issuer, tenant where there is one, and subject: what gets pinned. */
  readonly subject: string
  /** Only when the provider says that it was verified. */
  readonly email: string | undefined
}

export interface OidcProvider {
  begin(
    returnUrl: string,
    next: string | undefined,
  ): Promise<{ url: string; journey: SignInJourney }>
  finish(currentUrl: URL, journey: SignInJourney): Promise<SignedInSubject>
}

/** Speaks to the provider: authorisation code with PKCE, state and nonce; discovered once. */
export function createOidcProvider(settings: OidcSettings): OidcProvider {
  let discovered: Promise<client.Configuration> | undefined
  const configuration = () => {
    discovered ??= discover(settings).catch((error: unknown) => {
      // The provider may be down for a moment: the next visitor asks again.
      discovered = undefined
      throw error
    })
    return discovered
  }
  return {
    async begin(returnUrl, next) {
      const verifier = client.randomPKCECodeVerifier()
      const journey = { state: client.randomState(), nonce: client.randomNonce(), verifier, next }
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnUrl,
        scope: 'openid email',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: journey.state,
        nonce: journey.nonce,
      })
      return { url: url.toString(), journey }
    },
    async finish(currentUrl, journey) {
      const tokens = await client.authorizationCodeGrant(await configuration(), currentUrl, {
        pkceCodeVerifier: journey.verifier,
        expectedState: journey.state,
        expectedNonce: journey.nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('The sign-in provider sent no identity.')
      const tenant = typeof claims['tid'] === 'string' ? claims['tid'] : ''
      const email = claims['email_verified'] === true ? claims['email'] : undefined
      return {
        subject: [claims.iss, tenant, claims.sub].join('|'),
        email: typeof email === 'string' ? email.toLowerCase() : undefined,
      }
    },
  }
}

async function discover(settings: OidcSettings): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer)
  // A provider on this very machine is one of the tests' own; any other must speak https.
  const isLocal = issuer.hostname === '127.0.0.1'
  return client.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
    execute: isLocal ? [client.allowInsecureRequests] : [],
  })
}
