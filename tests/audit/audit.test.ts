import { createHash } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import { AUDIT_STEPS } from '@gatecount/shared/domain/audit/audit-checks'
import type { CheckResult } from '@gatecount/shared/domain/audit/audit-report'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { plantedCell } from '@gatecount/worker/audit/planting/planted-cell'
import { volatileKeys } from '@gatecount/worker/volatile/volatile-keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { type LeakyProxy, startLeakyProxy } from './leaky-proxy.ts'
import { resultOf, runAudit } from './run-audit.ts'

let proxy: LeakyProxy
let world: World
let shop: Site
beforeAll(async () => {
  proxy = await startLeakyProxy()
  world = await startWorld({ collectorUrl: proxy.url })
  proxy.target = world.url
  shop = await world.addSite({ domain: 'shop.example', timeZone: 'Europe/Berlin' })
  for (let n = 0; n < 40; n++) {
    const event = { n: 'pageview', u: `https://shop.example/${n % 4}`, d: 'shop.example' }
    const headers = { 'accept-language': 'de' }
    expect((await world.send(event, { address: `91.0.${n}.7`, headers })).status).toBe(202)
  }
  await world.eventually(
    () => world.sum(shop, 'total', 'pageviews'),
    n => n === 40,
  )
})
afterAll(async () => {
  await world?.[Symbol.asyncDispose]()
  await proxy?.[Symbol.asyncDispose]()
})

const audit = (positiveControl = false) => runAudit(world, positiveControl)
const foundIn = (result: CheckResult | undefined): string[] => [
  ...new Set(result?.findings.map(finding => finding.where)),
]

describe('an audit', () => {
  it('an audit of a house with traffic holds, finds every planted leak, and leaves nothing behind', async () => {
    const done = await audit(true)
    expect(done.report?.results.flatMap(result => result.findings)).toEqual([])
    expect(done.report?.controls?.flatMap(control => control.missed)).toEqual([])
    expect(done.report?.green).toBe(true)
    const looked = resultOf(done, 'nothing_at_rest')?.looked ?? []
    const figureOf = (what: string): number => looked.find(one => one.what === what)?.figure ?? 0
    expect(figureOf('bytes in them')).toBeGreaterThan(10_000_000)
    expect(figureOf('rows in them')).toBeGreaterThan(40)
    expect(figureOf('keys of the volatile Redis')).toBeGreaterThan(0)

    expect(await world.control.listSites()).toEqual([shop])
    const rows = await world.store.reader.rows<{ site: number }>({
      text: 'SELECT DISTINCT site FROM cells ORDER BY site',
      params: {},
    })
    expect(rows.map(row => row.site)).toEqual([0, shop.id])
    const tables = await world.store.auditor.tables()
    expect(tables.map(table => table.name)).toEqual(['cells', 'released', 'schema_migrations'])
  })

  it('an audit finds visitors that a web server in front writes down, plain or hashed, wherever they get to', async () => {
    const redis = connectRedis(world.queueUrl, CONSUMER_OPTIONS)
    proxy.leak = async ({ address, userAgent }) => {
      await appendFile(join(world.directory, 'logs', 'access.log'), `${address} - "POST /api/event" 202\n`)
      const digest = createHash('sha256').update(`${address}|${userAgent}`).digest('hex')
      await appendFile(join(world.directory, 'logs', 'digests'), `${digest}\n`)
      await redis.rpush('gatecount:failed', JSON.stringify({ why: userAgent }))
    }
    const result = resultOf(await audit(), 'nothing_at_rest')
    proxy.leak = async () => {}
    expect(result?.verdict).toBe('broken')
    const places = foundIn(result)
    expect(places).toEqual(
      expect.arrayContaining(['logs/access.log', 'logs/digests', 'queue Redis: list gatecount:failed']),
    )
    expect(places.some(place => place.includes('appendonlydir'))).toBe(true)
    await redis.del('gatecount:failed')
    redis.disconnect()
  })

  it('an audit finds a row below its gate, a list that is more than its total, and a slow log that is on', async () => {
    await world.store.writer.append({
      token: 'leaks',
      rows: [
        plantedCell({ site: shop.id, cut: 'page', first: '/few', visitors: 2, pageviews: 1 }),
        plantedCell({ site: shop.id, cut: 'total', start: '2026-06-02', visits: 20 }),
        plantedCell({
          site: shop.id,
          cut: 'country',
          start: '2026-06-02',
          first: 'DE',
          visitors: 21,
          visits: 21,
        }),
      ],
    })
    const redis = connectRedis(world.volatileUrl, CONSUMER_OPTIONS)
    await redis.config('SET', 'slowlog-log-slower-than', '0')
    await redis.config('SET', 'slowlog-max-len', '1000')
    const done = await audit()
    await redis.config('SET', 'slowlog-log-slower-than', '-1')
    redis.disconnect()
    expect(foundIn(resultOf(done, 'smallest_crowd'))).toEqual([`cells, site ${shop.id}, page`])
    const lists = foundIn(resultOf(done, 'lists_add_up'))
    expect(lists).toContain(`site ${shop.id}, country, day of 2026-06-02`)
    expect(foundIn(resultOf(done, 'volatile_redis'))).toEqual(['volatile Redis'])
    expect(done.report?.green).toBe(false)
  })

  it('an audit whose addresses are not believed says that it could not look for them', async () => {
    proxy.tellsAddresses = false
    const done = await audit()
    proxy.tellsAddresses = true
    const result = resultOf(done, 'nothing_at_rest')
    expect(result?.verdict).toBe('not_checked')
    expect(result?.notes.join()).toContain('TRUSTED_PROXIES')
    expect(resultOf(done, 'acknowledged_counted')?.verdict).toBe('holds')
  })

  it('an audit whose worker is stopped is taken by the next, which also removes what was left', async () => {
    const { id } = await world.control.requestAudit(false)
    await world.eventually(
      () => world.control.findAudit(id),
      found => found?.progress === AUDIT_STEPS.counting,
    )
    await world.restartWorker(async () => {
      expect((await world.control.listSites()).length).toBe(2)
    })
    const done = await audit()
    expect(done.id).toBe(id)
    expect(resultOf(done, 'acknowledged_counted')?.verdict).toBe('holds')
    expect(await world.control.listSites()).toEqual([shop])
    const redis = connectRedis(world.volatileUrl, CONSUMER_OPTIONS)
    const days = await Promise.all([0, 1].map(partition => redis.smembers(volatileKeys(partition).days)))
    expect(days.flat().every(id => id.startsWith(`${shop.id}/`))).toBe(true)
    redis.disconnect()
  })

  it('an audit that reaches no collector claims nothing of what it could not send', async () => {
    const { target } = proxy
    proxy.target = 'http://127.0.0.1:9'
    const done = await audit()
    proxy.target = target
    for (const check of ['nothing_at_rest', 'acknowledged_counted'] as const)
      expect(resultOf(done, check)?.verdict).toBe('not_checked')
    expect(done.report?.green).toBe(false)
    expect(await world.control.listSites()).toEqual([shop])
  })
})
