import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCollector } from '@gatecount/collector/collector'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { readTrustedProxies } from '@gatecount/shared/network/trusted-proxies'
import { createLog } from '@gatecount/shared/process/log'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER, startWorld, type World } from '../world/world.ts'
import { openLosingLink } from './collector-losing-link.ts'
import { type QueueRedis, startQueueRedis } from './collector-redis.ts'

let world: World
let redis: QueueRedis
beforeAll(async () => {
  world = await startWorld()
  redis = await startQueueRedis(world.directory, true)
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  redis.stop()
})

const view = (domain: string) => JSON.stringify({ n: 'pageview', u: `https://${domain}/`, d: domain })

const readyz = async (url: string): Promise<number> => (await fetch(`${url}/readyz`)).status

/** Sends page views on so many connections until told to stop; counts the answers by status. */
function storm(url: string, domain: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const answers = new Map<number, number>()
  let on = true
  let visitor = 0
  const post = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const n = visitor++
      const headers = {
        'user-agent': BROWSER,
        'x-forwarded-for': `91.0.${(n >> 8) & 255}.${n & 255}`,
      }
      request(`${url}/api/event`, { method: 'POST', agent, headers }, response => {
        // A second collector may not know the site yet; what it dropped is not accepted.
        if (response.headers['x-plausible-dropped'] !== undefined) reject(new Error('dropped at the door'))
        response.resume().on('end', () => resolve(response.statusCode ?? 0))
      })
        .on('error', reject)
        .end(view(domain))
    })
  const loop = async (): Promise<void> => {
    while (on) {
      const status = await post()
      answers.set(status, (answers.get(status) ?? 0) + 1)
      // A client that is refused comes back later, not at once.
      if (status !== 202) await sleep(10)
    }
  }
  const loops = Promise.all(Array.from({ length: connections }, loop))
  return {
    accepted: () => answers.get(202) ?? 0,
    answers,
    async calm() {
      on = false
      await loops
      agent.destroy()
    },
  }
}

/** Waits until everything accepted is counted, and a little longer, so that a double would be seen. */
async function counted(site: Site, expected: number): Promise<number> {
  const views = () => world.sum(site, 'total', 'pageviews')
  await world.eventually(views, n => n >= expected, 40)
  await sleep(1500)
  return views()
}

describe('the collector while the queue is away', () => {
  it('the collector answers 503 with Retry-After, then 202 again by itself, and counts what it answered 202', async () => {
    const site = await world.addSite({ domain: 'away.example', timeZone: 'UTC' })
    const post = () => world.send(JSON.parse(view('away.example')))
    expect((await post()).status).toBe(202)
    await redis.kill()
    await world.eventually(
      () => readyz(world.url),
      status => status === 503,
    )
    for (let i = 0; i < 5; i++) {
      const answer = await post()
      expect(answer.status).toBe(503)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    }
    await redis.start()
    await world.eventually(
      () => readyz(world.url),
      status => status === 200,
    )
    expect((await post()).status).toBe(202)
    expect(await counted(site, 2)).toBe(2)
  })

  it('the collector never answers 202 to an event that is not counted once, though Redis is killed and frozen under load', async () => {
    const site = await world.addSite({ domain: 'storm.example', timeZone: 'UTC' })
    const load = storm(world.url, 'storm.example', 24)
    for (let round = 0; round < 6; round++) {
      const before = load.accepted()
      await world.eventually(
        async () => load.accepted(),
        n => n > before + 20,
      )
      await sleep((round * 37) % 60)
      if (round % 2 === 1) {
        redis.freeze()
        await sleep(80)
      }
      if (round % 3 === 2) redis.thaw()
      else {
        await redis.kill()
        await sleep(60)
        await redis.start()
      }
    }
    const before = load.accepted()
    await world.eventually(
      async () => load.accepted(),
      n => n > before + 20,
    )
    await load.calm()
    expect([...load.answers.keys()].filter(status => status !== 202 && status !== 503)).toEqual([])
    expect(await counted(site, load.accepted())).toBe(load.accepted())
  })

  it('a batch whose confirmation is lost is sent again and counted once', async () => {
    const site = await world.addSite({ domain: 'lost.example', timeZone: 'UTC' })
    await using link = await openLosingLink(redis.url, join(world.directory, 'losing.sock'))
    await using collector = await createCollector({
      config: {
        host: '127.0.0.1',
        port: 0,
        queueUrl: link.url,
        siteRate: 100_000,
        trustedProxies: readTrustedProxies('loopback'),
      },
      log: createLog('collector', 'error', () => {}),
    })
    const url = `http://127.0.0.1:${collector.port}`
    await world.eventually(
      () => readyz(url),
      status => status === 200,
    )
    link.lose(5)
    const load = storm(url, 'lost.example', 16)
    await world.eventually(
      async () => link.lost,
      n => n >= 8,
      40,
    )
    link.lose(0)
    await load.calm()
    expect(link.lost).toBeGreaterThanOrEqual(8)
    expect(load.accepted()).toBeGreaterThan(0)
    expect(await counted(site, load.accepted())).toBe(load.accepted())
  })
})
