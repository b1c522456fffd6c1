import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { partitionOf, type Site } from '@gatecount/shared/domain/identity/site'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { openIngestQueue } from '@gatecount/shared/queue/ingest-queue'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import type { SealedBatch } from '@gatecount/shared/seal/sealer'
import { volatileKeys } from '@gatecount/worker/volatile/volatile-keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchFiles } from '#tests/canary/search-files'
import { startWorld, type World } from '../world/world.ts'
import { openWorldDashboard, type WorldDashboard } from '../world/world-dashboard.ts'
import { writeWeeks } from './weeks-of-cells.ts'

const rare = (): string => `zq${randomBytes(10).toString('hex')}`
const NAME = rare()
const PAGE = `/${rare()}`
const CANARIES = { domain: Buffer.from(`${NAME}.example`), page: Buffer.from(PAGE) }

interface Task {
  readonly id: number
  readonly state: string
  readonly step: string
  readonly domain: string | null
}

let world: World
let dashboard: WorldDashboard
let gone: Site
let stays: Site
let volatileRedis: ReturnType<typeof connectRedis>
let queueRedis: ReturnType<typeof connectRedis>

const visit = (domain: string, n: number) =>
  world.send(
    { n: 'pageview', u: `https://${domain}${domain === gone.domain ? PAGE : '/'}`, d: domain },
    { address: `91.0.${Math.floor(n / 250)}.${1 + (n % 250)}` },
  )

/** What closed days have left for their week, and given to its release. */
async function waitForMore(site: Site): Promise<void> {
  const keys = volatileKeys(partitionOf(site.id, 2))
  const span = `${site.id}/week/2026-01-05`
  const label = JSON.stringify(['page', PAGE, ''])
  await volatileRedis.hset(keys.leftover(span), label, '3 3 3 0 0 0 0')
  await volatileRedis.hset(keys.given(span), label, '3')
  await volatileRedis.sadd(keys.leftovers, span)
  await volatileRedis.sadd(keys.givens, span)
  await volatileRedis.sadd(keys.closed, `${site.id}/2026-01-05`)
}

async function everythingAbout(site: Site): Promise<void> {
  const { control, store } = world
  const keys = await control.signingKey('release')
  await writeWeeks(store.writer, site, { page: PAGE, keys })
  await control.updateReleaseSettings(site.id, { declared: { page: [PAGE] } })
  await control.updateSite(site.id, { excludedPaths: [`${PAGE}/not`], allowedHosts: [site.domain] })
  await control.addToken(veil(rare()), { siteId: site.id, scopes: ['stats:read'], label: NAME })
  const entry = { personId: null, actor: 'Ann', action: 'site.changed', siteId: site.id } as const
  await control.recordActivity({ ...entry, detail: { settings: [PAGE] } })
}

beforeAll(async () => {
  world = await startWorld({ snapshotEveryMs: 500 })
  dashboard = await openWorldDashboard(world)
  volatileRedis = connectRedis(world.volatileUrl, CONSUMER_OPTIONS)
  queueRedis = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
  gone = await world.addSite({ domain: `${NAME}.example`, timeZone: 'UTC' })
  stays = await world.addSite({ domain: 'stays.example', timeZone: 'UTC' })
  await everythingAbout(gone)
  await world.control.updateSite(gone.id, { allowedHosts: [] })
  for (let n = 0; n < 30; n++) {
    await visit(gone.domain, n)
    await visit(stays.domain, n)
  }
  for (const site of [gone, stays])
    await world.eventually(
      () => world.sum(site, 'page', 'pageviews'),
      n => n > 0,
    )
  await waitForMore(gone)
  await using queue = openIngestQueue({ url: world.queueUrl, partitions: 2 })
  await world.eventually(
    async () => queue.ready,
    ready => ready,
  )
  await queue.enqueue(partitionOf(gone.id, 2), Buffer.from('no batch at all') as SealedBatch)
  await world.eventually(
    () => queueRedis.zcard('gatecount:aside'),
    n => n === 1,
  )
})
afterAll(async () => {
  volatileRedis?.disconnect()
  queueRedis?.disconnect()
  await dashboard?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const rowsOf = (site: Site) =>
  world.store.reader.rows<{ n: number }>({
    text: `SELECT (SELECT count() FROM cells WHERE site = {site:UInt32})
      + (SELECT count() FROM released WHERE site = {site:UInt32}) AS n`,
    params: { site: site.id },
  })

/** Names and members of volatile Redis that are of the site. */
async function volatileOf(site: Site): Promise<string[]> {
  const found: string[] = []
  for (const name of await volatileRedis.keys('*')) {
    if (new RegExp(`:${site.id}/`).test(name)) found.push(name)
    if ((await volatileRedis.type(name)) !== 'set') continue
    const members = await volatileRedis.smembers(name)
    found.push(...members.filter(member => member.startsWith(`${site.id}/`) || member === String(site.id)))
  }
  return found
}

describe('deleting a site', () => {
  it('deleting a site leaves nothing of it in ClickHouse, PostgreSQL, Redis and on the disk, and nothing missing of others', async () => {
    const before = await searchFiles(world.directory, CANARIES)
    for (const place of ['clickhouse', 'postgres', 'queue'])
      expect(
        before.found.some(line => line.includes(`/${place}/`)),
        place,
      ).toBe(true)
    expect(await volatileOf(gone)).not.toEqual([])
    const visitorsBefore = await world.sum(stays, 'total', 'visitors')

    const path = `/api/v1/sites/${gone.domain}`
    expect((await dashboard.ask('DELETE', path, { confirm: 'stays.example' })).status).toBe(400)
    const answer = await dashboard.ask('DELETE', path, { confirm: gone.domain })
    expect(answer.status).toBe(202)
    const address = answer.headers.get('location') ?? ''
    expect(await answer.json()).toMatchObject({ kind: 'deletion', domain: gone.domain })
    expect((await dashboard.ask('GET', path)).status).toBe(404)

    await world.eventually(
      async () => {
        await visit(gone.domain, 400)
        return await (await fetch(`${world.url}/metrics`)).text()
      },
      metrics => /dropped_total\{reason="unknown_site"\} [1-9]/.test(metrics),
    )
    const task = await world.eventually(
      () => dashboard.json<Task>('GET', address),
      ({ state }) => state === 'done' || state === 'failed',
      300,
    )
    expect(task).toMatchObject({ state: 'done', step: 'done', domain: null })

    expect(await rowsOf(gone)).toEqual([{ n: 0 }])
    expect(await volatileOf(gone)).toEqual([])
    expect(await queueRedis.get(REGISTRY_KEY)).not.toContain(NAME)
    expect(await queueRedis.zcard('gatecount:aside')).toBe(0)
    for await (const { table, values } of world.control.everyValue())
      for (const value of values)
        for (const canary of Object.values(CANARIES)) expect(value.includes(canary), table).toBe(false)
    expect((await searchFiles(world.directory, CANARIES)).found).toEqual([])
    expect(await readdir(join(world.directory, 'snapshots'))).not.toEqual([])
    expect(await world.sum(stays, 'total', 'visitors')).toBe(visitorsBefore)
    expect(world.logged.join('\n')).not.toContain(NAME)

    const { activity } = await dashboard.json<{ activity: { action: string; site: string | null }[] }>(
      'GET',
      '/api/v1/activity',
    )
    expect(await world.control.listActivity(gone.id, 10)).toMatchObject([
      { action: 'site.deleted', actor: 'machine', siteId: gone.id, detail: {} },
    ])
    expect(JSON.stringify(activity)).not.toContain(NAME)
  }, 400_000)
})
