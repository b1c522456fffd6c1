import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formsOf, ipv6Bytes, searchFiles } from '#tests/canary/search-files'
import { BROWSER, startWorld, type World } from '../world/world.ts'

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')
const group = (): string => `${1 + Math.floor(Math.random() * 9)}${hex(2).slice(1)}`

/** A network of its own: whatever address of it is sent, its first half gives it away. */
const NETWORK = `2a00:${group()}:${group()}:${group()}`
const LONE_V4 = `91.${Math.floor(Math.random() * 256)}.137.211`
const TOKEN = `zq${hex(12)}`
const CANARIES = {
  'IPv6 text': Buffer.from(`${NETWORK}:`),
  'IPv6 bytes': ipv6Bytes(NETWORK),
  'IPv6 whole': Buffer.from(`${NETWORK}:1:1:1:1`),
  'IPv4 text': Buffer.from(LONE_V4),
  token: Buffer.from(TOKEN),
  'user agent': Buffer.from(`${BROWSER} ${TOKEN}`),
}

const EVENTS = 400
/** Every visitor is alone in everything but the site: address, user agent, page, source, link, property. */
const event = (n: number): object => ({
  n: n % 4 === 3 ? 'Outbound Link: Click' : 'pageview',
  u: `https://shop.example/${TOKEN}/${n}?utm_source=${TOKEN}${n}&mail=${TOKEN}`,
  d: 'shop.example',
  r: `https://${TOKEN}.example/${n}?q=${TOKEN}`,
  p: { url: `https://${TOKEN}${n}.example/?to=${TOKEN}`, tier: TOKEN },
})

let world: World
const sendAll = async (): Promise<void> => {
  for (let n = 0; n < EVENTS; n += 20) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        world.send(event(n + i), {
          address: n + i === 7 ? LONE_V4 : `${NETWORK}:1:1:1:${(n + i + 1).toString(16)}`,
          userAgent: `${BROWSER} ${TOKEN}`,
          headers: { 'accept-language': 'de', cookie: TOKEN, 'x-request-id': TOKEN },
        }),
      ),
    )
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([202]))
  }
}

beforeAll(async () => {
  world = await startWorld()
  const site = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  await sendAll()
  await world.eventually(
    () => world.sum(site, 'total', 'pageviews'),
    n => n === (EVENTS * 3) / 4,
  )
  // From here on the queue keeps what it is given.
  await world.worker[Symbol.asyncDispose]()
  await sendAll()
})
afterAll(() => world[Symbol.asyncDispose]())

describe('a visitor', () => {
  it('a visitor is in no byte of the data directory, though the queue still holds their events', async () => {
    const queue = openIngestQueue({ url: world.queueUrl, partitions: 2 })
    await expect
      .poll(async () => (await queue.backlog(0).catch(() => 0)) + (await queue.backlog(1).catch(() => 0)))
      .toBeGreaterThan(0)
    await queue[Symbol.asyncDispose]()
    const { bytes, found } = await searchFiles(world.directory, CANARIES)
    expect(found).toEqual([])
    expect(bytes).toBeGreaterThan(1_000_000)
  })

  it('a visitor is in no line of the log, in no slow log and in no metric', async () => {
    const metrics = await (await fetch(`${world.url}/metrics`)).text()
    const texts = [world.logged.join('\n'), metrics, await world.worker.metrics.registry.metrics()]
    for (const url of [world.queueUrl, world.volatileUrl]) {
      const redis = connectRedis(url, CONSUMER_OPTIONS)
      texts.push(JSON.stringify(await redis.call('SLOWLOG', 'GET', '1000')))
      redis.disconnect()
    }
    const all = Buffer.from(texts.join('\n'))
    for (const [name, canary] of Object.entries(CANARIES))
      for (const { form, bytes } of formsOf(canary))
        expect(all.includes(bytes), `${name} ${form}`).toBe(false)
    expect(metrics).toContain('gatecount_collector_answers_total')
  })

  it('a visitor who is alone with something is in no row of ClickHouse', async () => {
    const rows = await world.store.reader.rows<Record<string, unknown>>({
      text: 'SELECT * FROM cells',
      params: {},
    })
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(TOKEN)
    expect(JSON.stringify(rows)).not.toContain(NETWORK)
  })
})

describe('searchFiles()', () => {
  it('searchFiles() finds a canary in each of its forms, wherever in a file it begins', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'gatecount-canary-'))
    const names: string[] = []
    for (const [canary, bytes] of Object.entries(CANARIES)) {
      for (const place of [0, 1, 2]) {
        const line = Buffer.concat([Buffer.from('x'.repeat(place)), bytes, Buffer.from('yz')])
        const encoded = [line, line.toString('base64'), line.toString('base64url'), line.toString('hex')]
        for (const [i, content] of encoded.entries()) {
          const name = `${canary.replaceAll(' ', '-')}-${place}-${i}`
          names.push(name)
          await writeFile(join(directory, name), content)
        }
      }
    }
    const { found } = await searchFiles(directory, CANARIES)
    for (const name of names)
      expect(
        found.some(line => line.endsWith(`/${name}`)),
        name,
      ).toBe(true)
    await rm(directory, { recursive: true })
  })

  it('searchFiles() has the append-only file before it, with the sealed batches in it', async () => {
    const { found } = await searchFiles(join(world.directory, 'queue'), { batch: Buffer.from('{"sealed":"') })
    expect(found.filter(line => line.startsWith('batch plain: /appendonlydir/'))).not.toEqual([])
  })
})
