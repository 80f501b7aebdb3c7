import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { listen } from '#tests/support/browser.ts'
import { crawl } from '#tests/support/crawl.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse } from '#tests/support/test-house.ts'

/**
 * Requests a second and the 95th percentile, over loopback, for the public meeting page and a
 * signed-in desk, against the answer that does nothing but say "ready" in the same run.
 */
const READERS = 10
const SECONDS = 4

interface Measured {
  readonly perSecond: number
  readonly p95: number
}

for (const engine of engines) {
  const house = await openTestHouse(engine, { demo: true })
  const address = await listen(house)
  const clerk = await house.visit(house.people.clerk)
  const pages = await crawl(await house.visit(), ['/'])
  const meeting = pages.find((page) => /^\/meetings\/[^/]+$/.test(page.url) && page.status === 200)
  if (!meeting) throw new Error('The demo has no public meeting page.')
  const cookie = clerk
    .cookies()
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
  const base = await measure(`${address}/healthz`)
  const rows: [string, Measured][] = [
    ['public meeting page', await measure(`${address}${meeting.url}`)],
    ['signed-in desk', await measure(`${address}/home`, cookie)],
  ]
  console.log(
    `${engine}: ready answer ${base.perSecond.toFixed(0)}/s, p95 ${base.p95.toFixed(1)} ms`,
  )
  for (const [name, { perSecond, p95 }] of rows) {
    const share = base.perSecond / perSecond
    console.log(
      `${engine}: ${name} ${perSecond.toFixed(0)}/s, p95 ${p95.toFixed(1)} ms; the ready answer is ${share.toFixed(1)} times as quick`,
    )
  }
  await house.close()
}

async function measure(url: string, cookie = ''): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS })
  for (let warm = 0; warm < 50; warm += 1) await fetchOnce(url, cookie, agent)
  const times: number[] = []
  const start = performance.now()
  const end = start + SECONDS * 1000
  await Promise.all(
    Array.from({ length: READERS }, async () => {
      while (performance.now() < end) {
        const before = performance.now()
        await fetchOnce(url, cookie, agent)
        times.push(performance.now() - before)
      }
    }),
  )
  const elapsed = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return { perSecond: times.length / elapsed, p95: times[Math.floor(times.length * 0.95)] ?? 0 }
}

function fetchOnce(url: string, cookie: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = cookie === '' ? {} : { cookie }
    request(url, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`))
      answer.resume()
      answer.on('end', resolve)
    })
      .on('error', reject)
      .end()
  })
}
