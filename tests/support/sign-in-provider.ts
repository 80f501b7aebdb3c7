import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeProvider {
  readonly issuer: string
  /** Who the next sign-in is. */
  person: { sub: string; email: string; email_verified: boolean }
  close(): Promise<void>
}

/** A small OpenID Connect provider on this machine, for trying the real way in. */
export async function startFakeProvider(): Promise<FakeProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const nonces = new Map<string, string>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer())
    const json = (body: object) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    }
    if (url.pathname === '/.well-known/openid-configuration') {
      return json({
        issuer: issuer(),
        authorization_endpoint: `${issuer()}/authorize`,
        token_endpoint: `${issuer()}/token`,
        jwks_uri: `${issuer()}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (url.pathname === '/keys') {
      return json({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      })
    }
    if (url.pathname === '/authorize') {
      const code = `code-${nonces.size + 1}`
      nonces.set(code, url.searchParams.get('nonce') ?? '')
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      response.writeHead(303, { location: back.toString() })
      return response.end()
    }
    void readBody(request).then((body) => {
      const nonce = nonces.get(new URLSearchParams(body).get('code') ?? '')
      const now = Math.floor(Date.now() / 1000)
      const claims = {
        iss: issuer(),
        aud: 'hearth',
        iat: now,
        exp: now + 300,
        nonce,
        ...provider.person,
      }
      json({ access_token: 'unused', token_type: 'bearer', id_token: sign(claims) })
    })
    return undefined
  })
  const sign = (claims: object): string => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const head = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(claims)}`
    return `${head}.${createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url')}`
  }
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const provider: FakeProvider = {
    issuer: issuer(),
    person: { sub: 'nobody', email: '', email_verified: false },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
  return provider
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}
