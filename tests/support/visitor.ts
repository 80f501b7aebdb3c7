import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

type Values = Record<string, string | string[]>
interface GivenFile {
  name: string
  type: string
  bytes: Uint8Array
}
type Files = Record<string, GivenFile | readonly GivenFile[]>

/** A browser without scripts: keeps cookies, and sends the forms of the page it stands on. */
export class Visitor {
  readonly #app: FastifyInstance
  readonly #cookies = new Map<string, string>()
  #lastPage = ''

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  /** Opens an address as it is; redirects are not followed. */
  async get(url: string): Promise<LightMyRequestResponse> {
    const answer = await this.#app.inject({ method: 'GET', url, headers: this.#headers() })
    this.#keep(answer)
    return answer
  }

  /** Opens an address and follows redirects, as a reader would. */
  async open(url: string): Promise<LightMyRequestResponse> {
    return this.#follow(await this.get(url))
  }

  /** Sends a form with the token of the page opened last; redirects are not followed. */
  async post(url: string, values: Values = {}): Promise<LightMyRequestResponse> {
    const body = new URLSearchParams({ _csrf: await this.#token() })
    for (const [name, value] of Object.entries(values)) {
      for (const one of [value].flat()) body.append(name, one)
    }
    const answer = await this.#app.inject({
      method: 'POST',
      url,
      headers: { ...this.#headers(), 'content-type': 'application/x-www-form-urlencoded' },
      payload: body.toString(),
    })
    this.#keep(answer)
    return answer
  }

  /** Sends a form and follows to the page after it. */
  async send(url: string, values: Values = {}): Promise<LightMyRequestResponse> {
    return this.#follow(await this.post(url, values))
  }

  /** Sends a form with files; redirects are not followed. */
  async upload(url: string, values: Values, files: Files): Promise<LightMyRequestResponse> {
    const body = new FormData()
    body.append('_csrf', await this.#token())
    for (const [name, value] of Object.entries(values)) {
      for (const one of [value].flat()) body.append(name, one)
    }
    for (const [name, given] of Object.entries(files)) {
      for (const file of [given].flat()) {
        body.append(name, new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name)
      }
    }
    const request = new Request('http://127.0.0.1/', { method: 'POST', body })
    const answer = await this.#app.inject({
      method: 'POST',
      url,
      headers: { ...this.#headers(), 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    this.#keep(answer)
    return answer
  }

  /** Its cookies, for a real browser that goes on as the same reader. */
  cookies(): { name: string; value: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value }))
  }

  async signIn(personId: string): Promise<void> {
    await this.get('/sign-in')
    const answer = await this.post('/sign-in', { person: personId })
    if (answer.statusCode !== 303) throw new Error(`Could not sign in: ${answer.statusCode}`)
    this.#lastPage = ''
  }

  async #token(): Promise<string> {
    if (!this.#lastPage.includes('name="_csrf"')) await this.get('/sign-in')
    return /name="_csrf" value="([^"]+)"/.exec(this.#lastPage)?.[1] ?? ''
  }

  async #follow(answer: LightMyRequestResponse): Promise<LightMyRequestResponse> {
    let current = answer
    for (
      let hops = 0;
      hops < 5 && current.statusCode >= 300 && current.statusCode < 400;
      hops += 1
    ) {
      current = await this.get(String(current.headers.location))
    }
    return current
  }

  #headers() {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return cookie === '' ? {} : { cookie }
  }

  #keep(answer: LightMyRequestResponse): void {
    for (const cookie of answer.cookies as {
      name: string
      value: string
      maxAge?: number
      expires?: Date
    }[]) {
      const over = cookie.maxAge === 0 || (cookie.expires && cookie.expires.getTime() < Date.now())
      if (over || cookie.value === '') this.#cookies.delete(cookie.name)
      else this.#cookies.set(cookie.name, encodeURIComponent(cookie.value))
    }
    if (String(answer.headers['content-type']).startsWith('text/html')) this.#lastPage = answer.body
  }
}
