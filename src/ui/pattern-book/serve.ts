import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import type { RenderedPage } from './render.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** As strict as the product itself: a style or script inside a page would not run. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

export interface ServedBook {
  readonly address: string
  close(): Promise<void>
}

/** Shows the pattern book on a free loopback port: node src/ui/pattern-book/show.ts. */
export async function serveBook(
  pages: readonly RenderedPage[],
  assets: string,
  port = 0,
): Promise<ServedBook> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://book').pathname
    const page = pages.find((one) => `/${one.name}` === path)
    if (page) response.setHeader('content-security-policy', POLICY)
    if (page) return send(response, 'text/html; charset=utf-8', page.html)
    if (path === '/') return send(response, 'text/html; charset=utf-8', listOf(pages))
    readFile(join(assets, basename(path))).then(
      (body) => send(response, TYPES[extname(path)] ?? 'application/octet-stream', body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const { port: chosen } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${chosen}`, close: () => close(server) }
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.setHeader('content-type', type)
  response.end(body)
}

function listOf(pages: readonly RenderedPage[]): string {
  const links = pages.map((page) => `<li><a href="/${page.name}">${page.name}</a></li>`)
  return `<!doctype html><html lang="en-GB"><title>Pattern book</title><h1>Pattern book</h1><ul>${links.join('')}</ul></html>`
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
