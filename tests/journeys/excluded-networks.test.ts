import { randomBytes } from 'node:crypto'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { createSealer } from '@gatecount/shared/seal/sealer'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formsOf, ipv6Bytes, searchFiles } from '../canary/search-files.ts'
import { type GivenClock, waitingHouse } from '../policy/pass-time.ts'
import { siteDrops } from '../world/site-drops.ts'
import { untilExcluded } from '../world/until-excluded.ts'
import { startWorld, type World } from '../world/world.ts'
import { openWorldDashboard, type WorldDashboard } from '../world/world-dashboard.ts'

const group = (): string => `${1 + Math.floor(Math.random() * 9)}${randomBytes(2).toString('hex').slice(1)}`
const octet = (): number => 100 + Math.floor(Math.random() * 100)

/** The office has two lines, and the owner works at home as well. */
const OFFICE_V6 = `2a00:${group()}:${group()}`
const OFFICE_V4 = `91.${octet()}.${octet()}`
const HOME = `2a02:${group()}:${group()}:${group()}`
const CANARIES = {
  'IPv6 text': Buffer.from(`${OFFICE_V6}:`),
  'IPv6 network': ipv6Bytes(`${OFFICE_V6}:0:0:0:0:0`),
  'IPv6 address': ipv6Bytes(`${OFFICE_V6}:1:1:1:1:1`),
  'IPv4 text': Buffer.from(`${OFFICE_V4}.`),
  'home text': Buffer.from(`${HOME}:`),
  'home network': ipv6Bytes(`${HOME}:0:0:0:0`),
}
const PATH = '/api/v1/sites/shop.example/excluded-networks'
const DAY_MS = 86_400_000

/** The time of this machine, until days are waited. */
let shift = 0
const clock: GivenClock = {
  get now() {
    return Date.now() + shift
  },
  set now(moment) {
    shift = moment - Date.now()
  },
}

let world: World
let dashboard: WorldDashboard
let site: Site
beforeAll(async () => {
  // As on servers: only the worker has the secret, and so the key of the hashes.
  world = await startWorld({ wrappingSecret: veil('correct horse battery staple'), now: () => clock.now })
  dashboard = await openWorldDashboard(world, () => clock.now)
  site = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
})
afterAll(async () => {
  await dashboard?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const exclude = (network: string, headers = {}): Promise<Response> =>
  dashboard.ask('POST', PATH, { network, label: 'office' }, headers)

const view = (n: number): object => ({ n: 'pageview', u: `https://shop.example/${n}` })

describe('excluded networks', () => {
  it('POST /api/v1/sites/:domain/excluded-networks answers what can be shown of a network, and no more', async () => {
    const added = await exclude(`${OFFICE_V4}.0/24`)
    expect(added.status).toBe(201)
    const shown = { id: expect.any(Number), label: 'office', createdAt: expect.any(String) }
    expect(await added.json()).toEqual({ ...shown, family: 4, prefixLength: 24 })
    expect(await (await exclude(`${OFFICE_V6}::/48`)).json()).toEqual({
      ...shown,
      family: 6,
      prefixLength: 48,
    })
    const own = await exclude('mine', { 'x-forwarded-for': `203.0.113.66, ${HOME}:1:1:1:1` })
    expect(await own.json()).toEqual({ ...shown, family: 6, prefixLength: 64 })
    for (const again of [`${OFFICE_V4}.77/24`, `::ffff:${OFFICE_V4}.0/120`])
      expect((await exclude(again)).status).toBe(201)
    await untilExcluded(world, site, 3)
    // What is excluded already is not listed twice.
    const listed = async () =>
      ((await (await dashboard.ask('GET', PATH)).json()) as { excludedNetworks: object[] }).excludedNetworks
        .length
    await world.eventually(listed, n => n === 3)
  })

  it('an event from an excluded network is dropped as excluded_address, and one from beside it is counted', async () => {
    const excluded = [
      `${OFFICE_V4}.1`,
      `${OFFICE_V4}.254`,
      `::ffff:${OFFICE_V4}.9`,
      `${OFFICE_V6}:1:1:1:1:1`,
      `${HOME}:9:9:9:9`,
    ]
    const beside = ['88.1.2.3', `2a00:ffff:1::1`]
    for (const [n, address] of [...excluded, ...beside].entries())
      expect((await world.send(view(n), { address })).status).toBe(202)
    const robot = 'Googlebot/2.1 (+http://www.google.com/bot.html)'
    await world.send(view(9), { address: `${OFFICE_V4}.2`, userAgent: robot })
    await world.eventually(
      () => world.sum(site, 'total', 'pageviews'),
      n => n === beside.length,
    )
    const drops = await world.eventually(
      () => siteDrops(world, site),
      counts => (counts['excluded_address'] ?? 0) === excluded.length + 1,
    )
    expect(drops['bot']).toBeUndefined()
    const answer = await dashboard.ask('GET', '/api/v1/sites/shop.example')
    expect(await answer.text()).not.toContain('digest')
  })

  it('neither an excluded network nor an address of it is in any byte that is kept, or in a log', async () => {
    const { found, bytes } = await searchFiles(world.directory, CANARIES)
    expect(found).toEqual([])
    expect(bytes).toBeGreaterThan(1_000_000)
    const metrics = await (await fetch(`${world.url}/metrics`)).text()
    const texts = [world.logged.join('\n'), metrics, await world.worker.metrics.registry.metrics()]
    for (const url of [world.queueUrl, world.volatileUrl]) {
      const redis = connectRedis(url, CONSUMER_OPTIONS)
      texts.push((await redis.get(REGISTRY_KEY)) ?? '')
      texts.push(JSON.stringify(await redis.call('SLOWLOG', 'GET', '1000')))
      redis.disconnect()
    }
    const all = Buffer.from(texts.join('\n'))
    for (const [name, canary] of Object.entries(CANARIES))
      for (const { form, bytes: needle } of formsOf(canary))
        expect(all.includes(needle), `${name} ${form}`).toBe(false)
    const key = unveil(await world.control.exclusionKey())
    for (const { form, bytes: needle } of formsOf(key))
      expect(all.includes(needle), `key ${form}`).toBe(false)
    expect((await searchFiles(world.directory, { key })).found).toEqual([])
  })

  it.each(['7.0.0.0/7', '2001::/15', '0.0.0.0/0', 'office', '203.0.113.0/33', ''])(
    'POST /api/v1/sites/:domain/excluded-networks refuses %j and does not repeat it',
    async network => {
      const refused = await exclude(network)
      expect(refused.status).toBe(400)
      if (network !== '') expect(await refused.text()).not.toContain(`"${network}`)
    },
  )

  it('a network that was sealed to a key that is gone is no longer listed, and the log says so', async () => {
    const sealed = createSealer(generateSealingKeyPair().public).seal(Buffer.from([4, 24, 203, 0, 113, 0]))
    await world.control.excludeNetwork(site.id, { label: 'late', family: 4, prefixLength: 24, sealed })
    await world.eventually(
      async () => world.logged.join('\n'),
      log => log.includes('excluded networks lost'),
    )
    expect(await (await dashboard.ask('GET', PATH)).text()).not.toContain('late')
  })

  it('DELETE /api/v1/sites/:domain/excluded-networks/:id lets a network count again, when it was posted for seven full days', async () => {
    const { excludedNetworks } = (await (await dashboard.ask('GET', PATH)).json()) as {
      excludedNetworks: { id: number; family: number; prefixLength: number }[]
    }
    const office = excludedNetworks.find(({ prefixLength }) => prefixLength === 24)
    expect((await dashboard.ask('DELETE', `${PATH}/${office?.id}`)).status).toBe(202)
    await untilExcluded(world, site, 3)
    await waitingHouse(world, clock).wait(8 * DAY_MS)
    expect((await dashboard.ask('DELETE', `${PATH}/${office?.id}`)).status).toBe(404)
    expect((await dashboard.ask('DELETE', `${PATH}/office`)).status).toBe(404)
    await untilExcluded(world, site, 2)
    const before = await world.sum(site, 'total', 'pageviews')
    // After days have gone by the collector reads its key again first.
    await world.eventually(
      async () => (await world.send(view(10), { address: `${OFFICE_V4}.1` })).status,
      status => status === 202,
    )
    await world.eventually(
      () => world.sum(site, 'total', 'pageviews'),
      n => n === before + 1,
    )
  })
})
